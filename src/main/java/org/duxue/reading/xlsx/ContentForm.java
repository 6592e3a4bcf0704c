package org.duxue.reading.xlsx;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.duxue.shared.RuleCode;

/** The type of content of a file named {@code .xlsx}, as its first bytes show it. */
public final class ContentForm {

    private static final int LOOKED_AT = 4096;

    private ContentForm() {}

    /** Why it is not a workbook; empty when it may be one. */
    public static Optional<RuleCode> fault(Path file, byte[] start) {
        if (start.length == 0) {
            return Optional.of(WorkbookRules.EMPTY);
        }
        if (startsWith(start, 'P', 'K', 3, 4)) {
            return Optional.empty();
        }
        if (startsWith(start, 0xd0, 0xcf, 0x11, 0xe0)) {
            return Optional.of(isEncrypted(file) ? WorkbookRules.ENCRYPTED : WorkbookRules.OLD_FORMAT);
        }
        return Optional.of(ofText(start));
    }

    private static boolean isEncrypted(Path file) {
        try (POIFSFileSystem compound = new POIFSFileSystem(file.toFile(), true)) {
            return compound.getRoot().hasEntry("EncryptedPackage");
        } catch (IOException | RuntimeException damaged) {
            return false;
        }
    }

    private static RuleCode ofText(byte[] start) {
        String letters = letters(start);
        String text = letters.toLowerCase(Locale.ROOT);
        if (text.contains("<html")
                || text.contains("<!doctype html")
                || text.contains("<table")
                || text.startsWith("mime-version:")) {
            return WorkbookRules.WEB_PAGE;
        }
        if (text.contains("<?xml")) {
            return WorkbookRules.XML;
        }
        boolean isBinary = letters.chars().anyMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != 0x1a);
        return isBinary ? WorkbookRules.DAMAGED : WorkbookRules.PLAIN_TEXT;
    }

    /** The text of its ASCII characters. */
    private static String letters(byte[] start) {
        int length = Math.min(start.length, LOOKED_AT);
        if (startsWith(start, 0xff, 0xfe)) {
            return new String(start, 2, length - 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(start, 0xfe, 0xff)) {
            return new String(start, 2, length - 2, StandardCharsets.UTF_16BE);
        }
        return new String(start, 0, length, StandardCharsets.ISO_8859_1);
    }

    private static boolean startsWith(byte[] start, int... bytes) {
        if (start.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((start[i] & 0xff) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
