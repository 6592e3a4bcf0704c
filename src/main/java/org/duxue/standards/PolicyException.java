package org.duxue.standards;

import java.util.List;
import org.duxue.shared.Text;

/** The policy file is wrong; the program stops before any figure is computed. */
public final class PolicyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Text> faults;

    PolicyException(List<Text> faults) {
        super(faults.get(0).en());
        this.faults = List.copyOf(faults);
    }

    public List<Text> faults() {
        return this.faults;
    }
}
