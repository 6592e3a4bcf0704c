package org.duxue.report.audit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.duxue.shared.Text;
import org.duxue.shared.UsageException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A Word file (docx) as it lies, opened with every care: it comes from outside. */
public final class WordFile {

    private static final byte[] OLD_OFFICE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] ZIP = {'P', 'K'};
    private static final int MOST_BYTES = 64 << 20;
    private static final String RELATIONS = "_rels/.rels";

    private final Path file;
    private final String part;
    private final Document document;
    private final WordText text;

    private WordFile(Path file, String part, Document document) {
        this.file = file;
        this.part = part;
        this.document = document;
        this.text = WordText.of(document);
    }

    /**
     * Opens a Word file.
     *
     * @throws UsageException with a sentence where it is no Word file that can be read, or one without text
     */
    public static WordFile open(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw wrong("没有文件 " + file + "；请核对路径", "there is no file " + file + "; check the path");
        }
        refuseOtherFormats(file);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            String part = mainPart(zip, file);
            WordFile word = new WordFile(file, part, parse(bytes(zip, part, file)));
            if (word.paragraphs().isEmpty()) {
                throw wrong(
                        file + " 没有文字（可能是扫描图片）；请用能选中文字的 Word 文件",
                        file
                                + " holds no text (a scanned picture, perhaps); give a Word file whose text can be selected");
            }
            return word;
        } catch (ZipException | SAXException | IllegalArgumentException damaged) {
            throw wrong(
                    file + " 已损坏，读不出内容；请在 Word 或 WPS 中打开并另存为 .docx 后重试",
                    file + " is damaged and cannot be read; open it in Word or WPS, save it as .docx and try again");
        }
    }

    private static UsageException wrong(String zh, String en) {
        return new UsageException(new Text(zh, en));
    }

    private static void refuseOtherFormats(Path file) throws IOException {
        byte[] start = new byte[4];
        int length;
        try (InputStream in = Files.newInputStream(file)) {
            length = in.readNBytes(start, 0, start.length);
        }
        if (Arrays.equals(start, OLD_OFFICE)) {
            if (isLocked(file)) {
                throw wrong(
                        file + " 设有打开密码；请取消密码后重试",
                        file + " is protected by a password; take the password off and try again");
            }
            throw wrong(
                    file + " 是旧格式（.doc）；请在 Word 或 WPS 中另存为 .docx",
                    file + " is in the old format (.doc); save it as .docx in Word or WPS");
        }
        if (length < 2 || start[0] != ZIP[0] || start[1] != ZIP[1]) {
            throw notWord(file);
        }
    }

    private static boolean isLocked(Path file) throws IOException {
        try (POIFSFileSystem old = new POIFSFileSystem(file.toFile(), true)) {
            return old.getRoot().hasEntryCaseInsensitive("EncryptedPackage");
        } catch (IOException | RuntimeException damaged) {
            return false;
        }
    }

    private static UsageException notWord(Path file) {
        return wrong(file + " 不是 Word 文件；请给出 .docx 文件", file + " is not a Word file; give a .docx file");
    }

    /** The part that the relations of the package call the document. */
    private static String mainPart(ZipFile zip, Path file) throws IOException, SAXException {
        if (zip.getEntry(RELATIONS) == null) {
            throw notWord(file);
        }
        NodeList relations = parse(bytes(zip, RELATIONS, file)).getElementsByTagNameNS("*", "Relationship");
        for (int i = 0; i < relations.getLength(); i++) {
            Element relation = (Element) relations.item(i);
            String target = relation.getAttribute("Target").replaceFirst("^/", "");
            if (relation.getAttribute("Type").endsWith("/officeDocument")
                    && zip.getEntry(target) != null
                    && target.startsWith("word/")) {
                return target;
            }
        }
        throw notWord(file);
    }

    private static byte[] bytes(ZipFile zip, String name, Path file) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw wrong(
                        file + " 的正文超过 " + (MOST_BYTES >> 20) + " MiB，不予读取",
                        "the text of " + file + " is larger than " + (MOST_BYTES >> 20) + " MiB and is not read");
            }
            return bytes;
        }
    }

    static Document parse(byte[] xml) throws IOException, SAXException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        try {
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new ByteArrayInputStream(xml));
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public List<Paragraph> paragraphs() {
        return Collections.unmodifiableList(this.text.paragraphs());
    }

    Path file() {
        return this.file;
    }

    String part() {
        return this.part;
    }

    Document document() {
        return this.document;
    }

    WordText text() {
        return this.text;
    }
}
