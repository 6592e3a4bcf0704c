package org.duxue.report.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The paragraphs of a document in reading order, and which elements hold their characters. */
final class WordText {

    static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /** Struck out by a tracked change, drawn twice for old programs, or no text. */
    private static final Set<String> LEFT_OUT = Set.of(
            "del", "moveFrom", "Fallback", "instrText", "delText", "pPr", "rPr", "sectPr", "tblPr", "trPr", "tcPr");

    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final List<List<Piece>> pieces = new ArrayList<>();
    private int tables;

    private WordText() {}

    /** Characters of a paragraph that one element holds. */
    record Piece(Element element, int start, int length) {}

    /** A paragraph being read. */
    private static final class Open {

        private final StringBuilder text = new StringBuilder();
        private final List<Piece> pieces = new ArrayList<>();

        void add(Element element, String more) {
            this.pieces.add(new Piece(element, this.text.length(), more.length()));
            this.text.append(more);
        }
    }

    /** Where a table is being read. */
    private static final class Place {

        private final int table;
        private int row = -1;
        private int column;

        Place(int table) {
            this.table = table;
        }
    }

    static WordText of(Document document) {
        WordText text = new WordText();
        text.children(document.getDocumentElement(), null, null);
        return text;
    }

    List<Paragraph> paragraphs() {
        return this.paragraphs;
    }

    List<Piece> pieces(int paragraphNumber) {
        return this.pieces.get(paragraphNumber - 1);
    }

    /** After runs were parted. */
    void replace(int paragraphNumber, List<Piece> parted) {
        this.pieces.set(paragraphNumber - 1, List.copyOf(parted));
    }

    private void children(Node parent, @Nullable Open open, @Nullable Place place) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && !LEFT_OUT.contains(element.getLocalName())) {
                element(element, open, place);
            }
        }
    }

    private void element(Element element, @Nullable Open open, @Nullable Place place) {
        boolean isWord = W.equals(element.getNamespaceURI()) || isStrict(element);
        switch (isWord ? element.getLocalName() : "") {
            case "p" -> paragraph(element, place);
            case "tbl" -> children(element, open, new Place(this.tables++));
            case "tr" -> row(element, open, place);
            case "tc" -> cell(element, open, place);
            case "t" -> add(open, element, element.getTextContent());
            case "tab" -> add(open, element, "\t");
            case "br", "cr" -> add(open, element, "\n");
            case "noBreakHyphen" -> add(open, element, "-");
            default -> children(element, open, place);
        }
    }

    private static boolean isStrict(Element element) {
        return "http://purl.oclc.org/ooxml/wordprocessingml/main".equals(element.getNamespaceURI());
    }

    private static void add(@Nullable Open open, Element element, String more) {
        if (open != null) {
            open.add(element, more);
        }
    }

    /** A text box stands in a paragraph and has paragraphs of its own, which follow it. */
    private void paragraph(Element element, @Nullable Place place) {
        Open own = new Open();
        int index = this.paragraphs.size();
        children(element, own, place);
        if (own.text.toString().isBlank()) {
            return;
        }
        Paragraph.Cell cell =
                place == null || place.row < 0 ? null : new Paragraph.Cell(place.table, place.row, place.column);
        this.paragraphs.add(index, new Paragraph(0, own.text.toString(), cell));
        this.pieces.add(index, own.pieces);
        renumber(index);
    }

    private void renumber(int from) {
        for (int i = from; i < this.paragraphs.size(); i++) {
            Paragraph old = this.paragraphs.get(i);
            this.paragraphs.set(i, new Paragraph(i + 1, old.text(), old.cell()));
        }
    }

    private void row(Element element, @Nullable Open open, @Nullable Place place) {
        if (place != null) {
            place.row++;
            place.column = -1;
        }
        children(element, open, place);
    }

    private void cell(Element element, @Nullable Open open, @Nullable Place place) {
        if (place == null) {
            children(element, open, null);
            return;
        }
        place.column++;
        children(element, open, place);
        place.column += span(element) - 1;
    }

    private static int span(Element cell) {
        var spans = cell.getElementsByTagNameNS("*", "gridSpan");
        if (spans.getLength() == 0) {
            return 1;
        }
        String value = ((Element) spans.item(0)).getAttributeNS(W, "val");
        return value.matches("[1-9]\\d?") ? Integer.parseInt(value) : 1;
    }
}
