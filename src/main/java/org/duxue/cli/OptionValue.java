package org.duxue.cli;

import org.duxue.shared.Text;
import picocli.CommandLine.ITypeConverter;

/** Converts the value of an option, with an error message in both languages. */
interface OptionValue<T> extends ITypeConverter<T> {

    /** The problem with a value that could not be converted, and what to write instead. */
    Text complaint(String value);
}
