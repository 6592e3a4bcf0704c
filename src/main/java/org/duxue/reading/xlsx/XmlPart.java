package org.duxue.reading.xlsx;

import java.io.CharConversionException;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads a part of a workbook element by element. Names are returned without namespace, which differs by writer. */
final class XmlPart implements Closeable {

    private static final int DEEPEST = 64;
    /** Characters of one text, attribute or comment; a cell holds 32,767. */
    static final int LONGEST = 1 << 20;

    private static final int LONGEST_BYTES = LONGEST * 4;

    private final Guarded bytes;
    private final XMLStreamReader events;
    private final StringBuilder text = new StringBuilder();
    private int depth;

    XmlPart(InputStream part) throws IOException {
        this.bytes = new Guarded(part);
        try {
            this.events = factory().createXMLStreamReader(this.bytes);
        } catch (XMLStreamException | RuntimeException broken) {
            part.close();
            throw fault(broken);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    /** Moves to the next start or end of an element; false at the end of the part. */
    boolean next() throws IOException {
        try {
            while (this.events.hasNext()) {
                int event = this.events.next();
                this.bytes.sinceEvent = 0;
                if (event == XMLStreamConstants.START_ELEMENT) {
                    descend();
                    return true;
                }
                if (event == XMLStreamConstants.END_ELEMENT) {
                    this.depth--;
                    return true;
                }
                refuseDeclarations(event);
            }
            return false;
        } catch (XMLStreamException | RuntimeException broken) {
            throw fault(broken);
        }
    }

    private void descend() throws UnreadableWorkbook {
        if (++this.depth > DEEPEST) {
            throw new UnreadableWorkbook(WorkbookRules.UNSAFE);
        }
    }

    private static void refuseDeclarations(int event) throws UnreadableWorkbook {
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new UnreadableWorkbook(WorkbookRules.UNSAFE);
        }
    }

    boolean isStart() {
        return this.events.isStartElement();
    }

    boolean isStart(String name) {
        return this.events.isStartElement() && this.events.getLocalName().equals(name);
    }

    boolean isEnd(String name) {
        return this.events.isEndElement() && this.events.getLocalName().equals(name);
    }

    String name() {
        return this.events.getLocalName();
    }

    @Nullable String attribute(String name) {
        return this.events.getAttributeValue(null, name);
    }

    String attribute(String name, String whenAbsent) {
        String value = attribute(name);
        return value == null ? whenAbsent : value;
    }

    boolean isTrue(String name) {
        String value = attribute(name, "");
        return value.equals("1") || value.equals("true");
    }

    /** The text of the element that starts here, up to its end; child elements are skipped. */
    String text() throws IOException {
        this.text.setLength(0);
        int start = this.depth;
        try {
            while (this.events.hasNext()) {
                int event = this.events.next();
                this.bytes.sinceEvent = 0;
                switch (event) {
                    case XMLStreamConstants.START_ELEMENT -> descend();
                    case XMLStreamConstants.END_ELEMENT -> {
                        if (this.depth-- == start) {
                            return this.text.toString();
                        }
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                        append(start);
                    default -> refuseDeclarations(event);
                }
            }
        } catch (XMLStreamException | RuntimeException broken) {
            throw fault(broken);
        }
        throw new UnreadableWorkbook(WorkbookRules.DAMAGED);
    }

    private void append(int start) throws UnreadableWorkbook {
        if (this.depth == start) {
            this.text.append(this.events.getTextCharacters(), this.events.getTextStart(), this.events.getTextLength());
            if (this.text.length() > LONGEST) {
                throw new UnreadableWorkbook(WorkbookRules.TOO_MUCH_TEXT);
            }
        }
    }

    /** The exception of an XML reader may wrap one of our own. */
    private static IOException fault(Throwable broken) {
        for (Throwable cause = broken; cause != null; cause = inner(cause)) {
            if (cause instanceof IOException own && !isOfContent(own)) {
                return own;
            }
        }
        return new UnreadableWorkbook(WorkbookRules.DAMAGED, broken);
    }

    private static boolean isOfContent(IOException fault) {
        return fault instanceof CharConversionException || fault instanceof UnsupportedEncodingException;
    }

    private static @Nullable Throwable inner(Throwable outer) {
        return outer instanceof XMLStreamException wrapped && wrapped.getNestedException() != null
                ? wrapped.getNestedException()
                : outer.getCause();
    }

    @Override
    public void close() throws IOException {
        this.bytes.close();
    }

    /** Between two events the reader buffers what it has read, so that has to be limited. */
    private static final class Guarded extends FilterInputStream {

        private long sinceEvent;

        Guarded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int n = super.read(buffer, offset, length);
            this.sinceEvent += Math.max(n, 0);
            if (this.sinceEvent > LONGEST_BYTES) {
                throw new UnreadableWorkbook(WorkbookRules.UNSAFE);
            }
            return n;
        }
    }
}
