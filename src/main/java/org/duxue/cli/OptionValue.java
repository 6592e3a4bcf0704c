package org.duxue.cli;

import org.duxue.shared.Text;
import picocli.CommandLine.ITypeConverter;

/** Reads the value of an option and can say, in either language, what it should have been. */
interface OptionValue<T> extends ITypeConverter<T> {

    /** What is wrong with a value that was not read, and what to write in its place. */
    Text complaint(String value);
}
