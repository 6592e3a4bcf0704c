package org.duxue.cli;

import org.duxue.shared.Period;
import org.duxue.shared.Text;
import picocli.CommandLine.TypeConversionException;

/** Reads a month of the command line. */
final class PeriodOption implements OptionValue<Period> {

    @Override
    public Period convert(String text) {
        return Period.parse(text)
                .orElseThrow(() -> new TypeConversionException(complaint(text).en()));
    }

    @Override
    public Text complaint(String value) {
        return new Text(
                "“" + value + "”不是月份，应为例如 2023-06", "'" + value + "' is not a month; write one such as 2023-06");
    }
}
