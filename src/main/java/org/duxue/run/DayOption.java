package org.duxue.run;

import java.time.DateTimeException;
import java.time.LocalDate;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a day of the command line. */
final class DayOption implements ITypeConverter<LocalDate> {

    @Override
    public LocalDate convert(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException noDay) {
            throw new TypeConversionException(
                    "'" + text + "' 不是存在的日期，应为例如 2023-06-30 / is no day, write one such as 2023-06-30");
        }
    }
}
