package org.duxue.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Searches files for words in every encoding in which a program may have written them: UTF-8, GB18030, both UTF-16, the
 * escapes of a database script, and inside archives.
 */
final class Trace {

    private static final int BLOCK = 1 << 22;
    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.UTF_8, Charset.forName("GB18030"), StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

    private final Map<String, List<byte[]>> forms = new LinkedHashMap<>();
    private final boolean[] begins = new boolean[1 << Short.SIZE];
    private int longest;

    Trace(List<String> words) {
        for (String word : words) {
            List<byte[]> all = new ArrayList<>();
            CHARSETS.forEach(charset -> all.add(withoutLeadingNul(word.getBytes(charset))));
            all.add(numbered(word).getBytes(StandardCharsets.US_ASCII));
            this.forms.put(word, all);
            for (byte[] form : all) {
                this.begins[start(form, 0)] = true;
                this.longest = Math.max(this.longest, form.length);
            }
        }
    }

    /** Half of a memory dump is zero bytes; a pattern that begins with one would match too many positions. */
    private static byte[] withoutLeadingNul(byte[] form) {
        return form[0] == 0 ? Arrays.copyOfRange(form, 1, form.length) : form;
    }

    private static int start(byte[] content, int place) {
        return ((content[place] & 0xff) << Byte.SIZE) | (content[place + 1] & 0xff);
    }

    /** The word as the script of the database escapes it. */
    static String numbered(String word) {
        StringBuilder text = new StringBuilder();
        word.chars().forEach(c -> text.append(c < 0x80 ? String.valueOf((char) c) : "\\u%04x".formatted(c)));
        return text.toString();
    }

    /** The words found in each file, each word once: {@code file: word}. */
    List<String> in(List<Path> files) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files) {
            String name = file.getFileName().toString();
            List<String> words = Files.size(file) > BLOCK ? inLarge(file) : in(Files.readAllBytes(file));
            words.stream().distinct().forEach(word -> found.add(name + ": " + word));
        }
        return found;
    }

    List<String> in(byte[] content) throws IOException {
        List<String> found = new ArrayList<>(plainIn(content, content.length));
        if (starts(content, 0x1f, 0x8b)) {
            found.addAll(in(new GZIPInputStream(new ByteArrayInputStream(content)).readAllBytes()));
        }
        if (starts(content, 'P', 'K')) {
            try (ZipInputStream archive = new ZipInputStream(new ByteArrayInputStream(content))) {
                for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                    found.addAll(plainIn(
                            entry.getName().getBytes(StandardCharsets.UTF_8),
                            entry.getName().length()));
                    found.addAll(in(archive.readAllBytes()));
                }
            }
        }
        return found;
    }

    private static boolean starts(byte[] content, int first, int second) {
        return content.length > 2 && (content[0] & 0xff) == first && (content[1] & 0xff) == second;
    }

    /** For memory dumps, which are too large to load. */
    private List<String> inLarge(Path file) throws IOException {
        List<String> found = new ArrayList<>();
        byte[] block = new byte[BLOCK + this.longest];
        int kept = 0;
        try (FileChannel bytes = FileChannel.open(file, StandardOpenOption.READ)) {
            for (int n = read(bytes, block, kept); n > 0; n = read(bytes, block, kept)) {
                int length = kept + n;
                found.addAll(plainIn(block, length));
                kept = Math.min(length, this.longest);
                System.arraycopy(block, length - kept, block, 0, kept);
            }
        }
        return found;
    }

    private static int read(FileChannel bytes, byte[] block, int from) throws IOException {
        return bytes.read(ByteBuffer.wrap(block, from, BLOCK));
    }

    private List<String> plainIn(byte[] content, int length) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i + 1 < length; i++) {
            if (this.begins[start(content, i)]) {
                for (Map.Entry<String, List<byte[]>> word : this.forms.entrySet()) {
                    if (matchesAt(content, length, i, word.getValue())) {
                        found.add(word.getKey());
                    }
                }
            }
        }
        return found;
    }

    private static boolean matchesAt(byte[] content, int length, int place, List<byte[]> forms) {
        for (byte[] form : forms) {
            int end = place + form.length;
            if (end <= length && Arrays.equals(content, place, end, form, 0, form.length)) {
                return true;
            }
        }
        return false;
    }
}
