package org.duxue.settings;

import java.util.List;
import org.duxue.shared.Text;

/** Invalid settings; each is listed with its value and with what would be valid. */
public final class BadSettingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Text> lines;

    BadSettingException(List<Text> lines) {
        super(lines.get(0).en());
        this.lines = List.copyOf(lines);
    }

    public List<Text> lines() {
        return this.lines;
    }
}
