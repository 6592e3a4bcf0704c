package org.duxue.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Types rows into the first sheet of a form, below its header, as a spreadsheet stores typed text: a cell of text
 * format keeps the text; in any other, text that looks like a number or a date becomes one, and a number has 15 digits.
 */
final class Clerk {

    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
    private static final int DIGITS_OF_A_NUMBER = 15;
    private static final String TEXT_FORMAT = "@";

    private Clerk() {}

    static void fill(Path form, List<List<String>> rows) throws IOException {
        try (FileSystem archive = FileSystems.newFileSystem(URI.create("jar:" + form.toUri()), Map.of())) {
            Path sheet = archive.getPath("xl/worksheets/sheet1.xml");
            Document content = parse(sheet);
            Map<Integer, String> styles = styles(content);
            Map<String, String> formats = formats(parse(archive.getPath("xl/styles.xml")));
            Element data = (Element) content.getElementsByTagName("sheetData").item(0);
            removeBelowHeader(data);
            for (int i = 0; i < rows.size(); i++) {
                data.appendChild(row(content, i + 2, rows.get(i), styles, formats));
            }
            Files.writeString(sheet, text(content));
        } catch (ParserConfigurationException | SAXException | TransformerException broken) {
            throw new IOException(form + " is no workbook", broken);
        }
    }

    private static void removeBelowHeader(Element data) {
        NodeList rows = data.getElementsByTagName("row");
        for (int i = rows.getLength() - 1; i > 0; i--) {
            data.removeChild(rows.item(i));
        }
    }

    private static Element row(
            Document content,
            int number,
            List<String> cells,
            Map<Integer, String> styles,
            Map<String, String> formats) {
        Element row = content.createElement("row");
        row.setAttribute("r", String.valueOf(number));
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                String style = styles.getOrDefault(i, "0");
                Element cell = content.createElement("c");
                cell.setAttribute("r", (char) ('A' + i) + String.valueOf(number));
                cell.setAttribute("s", style);
                type(content, cell, cells.get(i), formats.getOrDefault(style, "General"));
                row.appendChild(cell);
            }
        }
        return row;
    }

    private static void type(Document content, Element cell, String typed, String format) {
        boolean isText = format.equals(TEXT_FORMAT);
        if (!isText && typed.matches("-?\\d+(\\.\\d+)?")) {
            BigDecimal number = new BigDecimal(typed).round(new java.math.MathContext(DIGITS_OF_A_NUMBER));
            value(content, cell, number.toString());
        } else if (!isText && typed.matches("\\d{4}-\\d{2}-\\d{2}")) {
            value(content, cell, String.valueOf(ChronoUnit.DAYS.between(SERIAL_ZERO, LocalDate.parse(typed))));
        } else {
            cell.setAttribute("t", "inlineStr");
            Element text = content.createElement("t");
            text.setTextContent(typed);
            cell.appendChild(content.createElement("is")).appendChild(text);
        }
    }

    private static void value(Document content, Element cell, String number) {
        Element value = content.createElement("v");
        value.setTextContent(number);
        cell.appendChild(value);
    }

    /** The style of each column from 0, which a new cell inherits. */
    private static Map<Integer, String> styles(Document sheet) {
        Map<Integer, String> styles = new HashMap<>();
        NodeList columns = sheet.getElementsByTagName("col");
        for (int i = 0; i < columns.getLength(); i++) {
            Element column = (Element) columns.item(i);
            styles.put(Integer.parseInt(column.getAttribute("min")) - 1, column.getAttribute("style"));
        }
        return styles;
    }

    /** The number format of each style. */
    private static Map<String, String> formats(Document styles) {
        Map<String, String> codes = new HashMap<>(Map.of("49", TEXT_FORMAT));
        NodeList own = styles.getElementsByTagName("numFmt");
        for (int i = 0; i < own.getLength(); i++) {
            Element format = (Element) own.item(i);
            codes.put(format.getAttribute("numFmtId"), format.getAttribute("formatCode"));
        }
        Map<String, String> formats = new HashMap<>();
        NodeList cells = ((Element) styles.getElementsByTagName("cellXfs").item(0)).getElementsByTagName("xf");
        for (int i = 0; i < cells.getLength(); i++) {
            String id = ((Element) cells.item(i)).getAttribute("numFmtId");
            formats.put(String.valueOf(i), codes.getOrDefault(id, "General"));
        }
        return formats;
    }

    private static Document parse(Path xml) throws IOException, ParserConfigurationException, SAXException {
        try (InputStream in = Files.newInputStream(xml)) {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
        }
    }

    private static String text(Document content) throws TransformerException {
        StringWriter text = new StringWriter();
        TransformerFactory.newInstance().newTransformer().transform(new DOMSource(content), new StreamResult(text));
        return text.toString();
    }
}
