package org.duxue.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.util.List;
import org.apache.commons.csv.CSVException;
import org.duxue.shared.Problem;
import org.jspecify.annotations.Nullable;

/** A table as text: decoded with the charset its probe found, parsed with the delimiter its header was found with. */
final class TextContent implements TableContent {

    private static final int HEAD = 1 << 16;

    /** Replaces bytes that cannot be decoded; it never occurs in text. */
    private static final String FAULT = "\uffff";

    private final FileProbe probe;
    private final @Nullable DecodedText held;

    TextContent(FileProbe probe) {
        byte[] bytes = probe.content().held();
        this.probe = probe;
        this.held = bytes != null && probe.isUtf8() ? DecodedText.ofUtf8(bytes, probe.bomBytes()) : null;
    }

    @Override
    public Tables tables(HeaderSearch search, @Nullable Schema expected) throws IOException {
        Header known = this.held == null ? null : search.known(this.held.start(KnownHeaders.LONGEST), expected);
        if (known != null) {
            return found(known);
        }
        String head;
        try {
            head = head();
        } catch (UnreadableContent | CharacterCodingException fault) {
            return Tables.refused(problem(fault, 0));
        }
        HeaderSearch.Result result = search.search(head, expected);
        return result instanceof HeaderSearch.Result.Found found
                ? found(found.header())
                : new Tables(List.of(), ((HeaderSearch.Result.Refused) result).problems());
    }

    private Tables found(Header header) {
        Problem doubt = this.probe.doubt();
        return new Tables(List.of(header), doubt == null ? List.of() : List.of(doubt));
    }

    private String head() throws IOException {
        if (this.held != null) {
            return this.held.start(HEAD);
        }
        char[] head = new char[HEAD];
        int length = 0;
        try (Reader text = text()) {
            for (int n = text.read(head, 0, HEAD); n > 0; n = text.read(head, length, HEAD - length)) {
                length += n;
            }
        }
        return new String(head, 0, length);
    }

    @Override
    public ParsedRows rows(Header header) throws IOException {
        ParsedRows rows = ParsedRows.of(guardedText(), header);
        boolean isLarge = this.probe.content().held() == null;
        return isLarge && Runtime.getRuntime().availableProcessors() > 1 ? new RowsAhead(rows) : rows;
    }

    @Override
    public void prepare(Row row) {
        row.readAs(this.probe.charset());
    }

    private GuardedReader guardedText() throws IOException {
        return this.held == null
                ? new GuardedReader(text())
                : new GuardedReader(this.held.reader(), !this.held.holdsNul(), this.held.dropped());
    }

    private Reader text() throws IOException {
        InputStream bytes = this.probe.content().open();
        bytes.skipNBytes(this.probe.bomBytes());
        Reader text = decoded(bytes);
        return this.probe.bomBytes() > 0 ? new MarkSkippingReader(text) : text;
    }

    private Reader decoded(InputStream bytes) {
        if (this.probe.isUtf8()) {
            return new KnownUtf8Reader(bytes);
        }
        return this.probe.isAssumed()
                ? new Gb18030Reader(bytes)
                : new InputStreamReader(
                        bytes,
                        this.probe
                                .charset()
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    /** How many lines precede the first undecodable one; text is decoded ahead of the rows. */
    private int goodLines() throws IOException {
        LineCount lines = new LineCount();
        try (InputStream in = this.probe.content().open()) {
            in.skipNBytes(this.probe.bomBytes());
            CharsetDecoder decoder = this.probe.charset().newDecoder();
            Reader text = this.probe.isAssumed()
                    ? new Gb18030Reader(in)
                    : new InputStreamReader(
                            in,
                            decoder.onMalformedInput(CodingErrorAction.REPLACE)
                                    .onUnmappableCharacter(CodingErrorAction.REPLACE)
                                    .replaceWith(FAULT));
            lines.read(new BufferedReader(text), FAULT.charAt(0));
        } catch (CharacterCodingException atTheFault) {
            return lines.lines();
        }
        return lines.lines();
    }

    @Override
    public Problem problem(IOException fault, int rows) throws IOException {
        if (fault instanceof UnreadableContent content) {
            return content.after(rows);
        }
        if (fault instanceof CharacterCodingException) {
            return Problem.ofFile(ReadingRules.ENCODING, Math.max(rows, goodLines()) + 1);
        }
        if (fault instanceof CSVException) {
            return UnreadableContent.unpairedQuote().after(rows);
        }
        throw fault;
    }
}
