package org.duxue.settings;

import java.util.List;
import org.duxue.shared.Text;

/** Settings that cannot be used; every one of them is named with its value and what is right. */
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
