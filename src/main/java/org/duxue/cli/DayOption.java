package org.duxue.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.duxue.shared.Text;
import picocli.CommandLine.TypeConversionException;

/** Reads a day of the command line. */
final class DayOption implements OptionValue<LocalDate> {

    @Override
    public LocalDate convert(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException noDay) {
            throw new TypeConversionException(complaint(text).en());
        }
    }

    @Override
    public Text complaint(String value) {
        return new Text(
                "“" + value + "”不是存在的日期，应为例如 2023-06-30",
                "'" + value + "' is not a date; write one such as 2023-06-30");
    }
}
