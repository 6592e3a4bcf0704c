package org.duxue.reading;

import java.io.IOException;
import java.util.List;
import org.duxue.shared.Problem;
import org.jspecify.annotations.Nullable;

/** What is in a file, in the form in which it was sent. */
interface TableContent {

    /**
     * The tables of a file that are of its kind.
     *
     * @param headers one for each of them; none when the file is refused
     * @param remarks why it is refused, or what else there is to tell
     */
    record Tables(List<Header> headers, List<Problem> remarks) {

        public Tables {
            headers = List.copyOf(headers);
            remarks = List.copyOf(remarks);
        }

        static Tables refused(Problem problem) {
            return new Tables(List.of(), List.of(problem));
        }
    }

    Tables tables(HeaderSearch search, @Nullable Schema expected) throws IOException;

    /** All rows of the table that has this header, from the first one on. */
    ParsedRows rows(Header header) throws IOException;

    /**
     * What ended the rows before their end, as a problem of the file; a fault of the machine is thrown again.
     *
     * @param rows how many could be read
     */
    Problem problem(IOException fault, int rows) throws IOException;

    /** What a row has to know of its table. */
    void prepare(Row row);
}
