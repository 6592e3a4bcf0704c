package org.duxue.reading;

import java.io.IOException;
import java.util.List;
import org.duxue.shared.Problem;
import org.jspecify.annotations.Nullable;

/** The content of a file, in its original format. */
interface TableContent {

    /**
     * The tables of a file that are of its kind.
     *
     * @param headers one for each table; none when the file is refused
     * @param remarks why the file is refused, or other problems found
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

    /** All rows of the table with this header, from the first one on. */
    ParsedRows rows(Header header) throws IOException;

    /**
     * Why reading stopped before the end, as a problem of the file; an I/O fault of the machine is rethrown.
     *
     * @param rows how many could be read
     */
    Problem problem(IOException fault, int rows) throws IOException;

    /** Sets in the row what it has to know about its table. */
    void prepare(Row row);
}
