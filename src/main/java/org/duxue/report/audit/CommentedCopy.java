package org.duxue.report.audit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.duxue.shared.Text;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A copy of the file with a Word comment at each statement that is refuted; everything else in it is kept, comments and changes too. */
public final class CommentedCopy {

    private static final String AUTHOR = "Duxue";
    private static final String COMMENTS =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments";
    private static final String COMMENTS_TYPE =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
    private static final String EMPTY_COMMENTS = "<w:comments xmlns:w=\"" + WordText.W + "\"/>";
    private static final String EMPTY_RELATIONS =
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>";

    private final WordFile word;
    private final Map<String, byte[]> changed = new LinkedHashMap<>();

    private CommentedCopy(WordFile word) {
        this.word = word;
    }

    /**
     * Writes a copy with a comment at each place that is refuted.
     *
     * @param chinese the language of the comments
     */
    public static void write(WordFile word, List<Claim> claims, boolean chinese, Path to) throws IOException {
        Map<Claim, String> remarks = new LinkedHashMap<>();
        claims.stream().filter(Claim::isRefuted).forEach(claim -> {
            Text remark = ClaimText.remark(claim);
            remarks.put(claim, chinese ? remark.zh() : remark.en());
        });
        CommentedCopy copy = new CommentedCopy(word);
        try (ZipFile zip = new ZipFile(word.file().toFile())) {
            copy.comment(zip, remarks);
            copy.copy(zip, to);
        } catch (SAXException | TransformerException fault) {
            throw new IOException("the comments cannot be written", fault);
        }
    }

    private String relationsPart() {
        return this.word.part().replaceFirst("([^/]+)$", "_rels/$1.rels");
    }

    private void comment(ZipFile zip, Map<Claim, String> remarks)
            throws IOException, SAXException, TransformerException {
        Document relations = part(zip, relationsPart(), EMPTY_RELATIONS);
        String commentsPart = commentsPart(relations);
        Document comments = part(zip, commentsPart, EMPTY_COMMENTS);
        int id = firstFree(comments);
        for (Map.Entry<Claim, String> remark : remarks.entrySet()) {
            if (mark(remark.getKey(), id)) {
                comments.getDocumentElement().appendChild(comment(comments, id, remark.getValue()));
                id++;
            }
        }
        if (zip.getEntry(commentsPart) == null) {
            declare(zip, commentsPart);
        }
        this.changed.put(commentsPart, bytes(comments));
        this.changed.put(relationsPart(), bytes(relations));
        this.changed.put(this.word.part(), bytes(this.word.document()));
    }

    private static Document part(ZipFile zip, String name, String empty) throws IOException, SAXException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return WordFile.parse(empty.getBytes(StandardCharsets.UTF_8));
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return WordFile.parse(in.readAllBytes());
        }
    }

    /** The part that holds the comments; a relation to it is added where there is none. */
    private static String commentsPart(Document relations) {
        NodeList all = relations.getElementsByTagNameNS("*", "Relationship");
        for (int i = 0; i < all.getLength(); i++) {
            Element one = (Element) all.item(i);
            if (one.getAttribute("Type").endsWith("/comments")) {
                String target = one.getAttribute("Target");
                return target.startsWith("/") ? target.substring(1) : "word/" + target;
            }
        }
        Element root = relations.getDocumentElement();
        Element more = relations.createElementNS(root.getNamespaceURI(), "Relationship");
        more.setAttribute("Id", "duxueComments");
        more.setAttribute("Type", COMMENTS);
        more.setAttribute("Target", "comments.xml");
        root.appendChild(more);
        return "word/comments.xml";
    }

    private void declare(ZipFile zip, String part) throws IOException, SAXException, TransformerException {
        Document types = part(zip, "[Content_Types].xml", "<Types/>");
        Element root = types.getDocumentElement();
        Element more = types.createElementNS(root.getNamespaceURI(), "Override");
        more.setAttribute("PartName", "/" + part);
        more.setAttribute("ContentType", COMMENTS_TYPE);
        root.appendChild(more);
        this.changed.put("[Content_Types].xml", bytes(types));
    }

    private static int firstFree(Document comments) {
        NodeList all = comments.getElementsByTagNameNS(WordText.W, "comment");
        int free = 0;
        for (int i = 0; i < all.getLength(); i++) {
            String id = ((Element) all.item(i)).getAttributeNS(WordText.W, "id");
            free = id.matches("\\d{1,8}") ? Math.max(free, Integer.parseInt(id) + 1) : free;
        }
        return free;
    }

    private static Element comment(Document document, int id, String text) {
        Element comment = element(document, "comment");
        comment.setAttributeNS(WordText.W, "w:id", Integer.toString(id));
        comment.setAttributeNS(WordText.W, "w:author", AUTHOR);
        Element paragraph = element(document, "p");
        Element run = element(document, "r");
        Element words = element(document, "t");
        words.setTextContent(text);
        run.appendChild(words);
        paragraph.appendChild(run);
        comment.appendChild(paragraph);
        return comment;
    }

    private static Element element(Document document, String name) {
        return document.createElementNS(WordText.W, "w:" + name);
    }

    /** Marks the quote of a claim; false where it does not stand in runs. */
    private boolean mark(Claim claim, int id) {
        int start = claim.start();
        List<WordText.Piece> pieces = new ArrayList<>(this.word.text().pieces(claim.paragraph()));
        split(pieces, start);
        split(pieces, start + claim.quote().length());
        this.word.text().replace(claim.paragraph(), pieces);
        int end = start + claim.quote().length();
        List<WordText.Piece> inside = pieces.stream()
                .filter(piece -> piece.start() >= start && piece.start() + piece.length() <= end)
                .filter(piece -> isRun(piece.element().getParentNode()))
                .toList();
        if (inside.isEmpty()) {
            return false;
        }
        Node first = inside.get(0).element().getParentNode();
        Node last = inside.get(inside.size() - 1).element().getParentNode();
        Document document = this.word.document();
        first.getParentNode().insertBefore(withId(document, "commentRangeStart", id), first);
        Node behind = last.getNextSibling();
        last.getParentNode().insertBefore(withId(document, "commentRangeEnd", id), behind);
        Element reference = element(document, "r");
        reference.appendChild(withId(document, "commentReference", id));
        last.getParentNode().insertBefore(reference, behind);
        return true;
    }

    private static Element withId(Document document, String name, int id) {
        Element element = element(document, name);
        element.setAttributeNS(WordText.W, "w:id", Integer.toString(id));
        return element;
    }

    private static boolean isRun(Node node) {
        return node instanceof Element element && "r".equals(element.getLocalName());
    }

    /** Parts the run so that a character begins one. */
    private static void split(List<WordText.Piece> pieces, int at) {
        for (int i = 0; i < pieces.size(); i++) {
            WordText.Piece piece = pieces.get(i);
            int head = at - piece.start();
            if (head > 0 && head < piece.length() && isRun(piece.element().getParentNode())) {
                Element tail = tailOf(piece.element(), head);
                pieces.set(i, new WordText.Piece(piece.element(), piece.start(), head));
                pieces.add(i + 1, new WordText.Piece(tail, at, piece.length() - head));
                return;
            }
        }
    }

    private static Element tailOf(Element text, int head) {
        Element run = (Element) text.getParentNode();
        Element tail = (Element) run.cloneNode(false);
        for (Node child = run.getFirstChild(); child != null; child = child.getNextSibling()) {
            if ("rPr".equals(child.getLocalName())) {
                tail.appendChild(child.cloneNode(true));
            }
        }
        Element rest = (Element) text.cloneNode(false);
        String words = text.getTextContent();
        text.setTextContent(words.substring(0, head));
        rest.setTextContent(words.substring(head));
        for (Element one : List.of(text, rest)) {
            one.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
        }
        Node behind = text.getNextSibling();
        tail.appendChild(rest);
        while (behind != null) {
            Node next = behind.getNextSibling();
            tail.appendChild(behind);
            behind = next;
        }
        run.getParentNode().insertBefore(tail, run.getNextSibling());
        return rest;
    }

    private static byte[] bytes(Document document) throws TransformerException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TransformerFactory.newInstance().newTransformer().transform(new DOMSource(document), new StreamResult(out));
        return out.toByteArray();
    }

    private void copy(ZipFile zip, Path to) throws IOException {
        Path unfinished = to.resolveSibling(to.getFileName() + ".unfinished");
        try (OutputStream out = Files.newOutputStream(unfinished);
                ZipOutputStream copy = new ZipOutputStream(out)) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                byte[] content = this.changed.remove(entry.getName());
                copy.putNextEntry(new ZipEntry(entry.getName()));
                if (content == null) {
                    try (InputStream in = zip.getInputStream(entry)) {
                        in.transferTo(copy);
                    }
                } else {
                    copy.write(content);
                }
                copy.closeEntry();
            }
            for (Map.Entry<String, byte[]> more : this.changed.entrySet()) {
                copy.putNextEntry(new ZipEntry(more.getKey()));
                copy.write(more.getValue());
                copy.closeEntry();
            }
        }
        Files.move(unfinished, to, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
}
