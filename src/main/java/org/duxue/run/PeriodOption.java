package org.duxue.run;

import org.duxue.shared.Period;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a month of the command line. */
final class PeriodOption implements ITypeConverter<Period> {

    @Override
    public Period convert(String text) {
        return Period.parse(text)
                .orElseThrow(() -> new TypeConversionException(
                        "'" + text + "' 不是月份，应为例如 2023-06 / is not a month, write one such as 2023-06"));
    }
}
