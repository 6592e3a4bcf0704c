package org.duxue.reading;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.duxue.shared.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The first look at a file, over all of its bytes: its size, type of content and charset. Charsets are never guessed
 * from a part: a byte order mark decides, else strict UTF-8 over the whole file, else GB18030. Either is decoded
 * strictly, so UTF-8 with a few broken bytes counts as UTF-8 and is refused at the first of them. A file that can be
 * decoded but seems to have parts in another encoding is read with a warning.
 *
 * @param bomBytes length of the byte order marks at the start
 * @param doubt which part of it looks like another encoding, reported as a warning
 * @param fault why the file cannot be read at all
 * @param content the bytes of the file
 * @param isValidUtf8 whether all of them are strict UTF-8
 * @param workbook the file as a workbook, where its name says that it is one
 */
public record FileProbe(
        long size,
        String sha256,
        Charset charset,
        int bomBytes,
        @Nullable Problem doubt,
        @Nullable Problem fault,
        FileBytes content,
        boolean isValidUtf8,
        @Nullable WorkbookFile workbook) {

    static final Charset GB18030 = Charset.forName("GB18030");

    public static FileProbe of(Path file, long mostBytes, ChineseWordList wordList) throws IOException {
        FileBytes content = FileBytes.of(file);
        if (WorkbookFile.isNamedSo(file)) {
            return of(new WorkbookFile(file, mostBytes), content);
        }
        ByteScan look = ByteScan.at(content, mostBytes);
        Optional<Problem> fault = fault(look.start(), look.size(), mostBytes);
        if (fault.isPresent()) {
            return probe(content, look, StandardCharsets.UTF_8, 0, null, fault.get());
        }
        byte[] start = look.start();
        int marks = utf8Marks(start);
        if (marks > 0) {
            return probe(
                    content, look, StandardCharsets.UTF_8, marks, MixedEncodingCheck.of(look.utf8(), content), null);
        }
        if (startsWith(start, 0xff, 0xfe)) {
            return probe(content, look, StandardCharsets.UTF_16LE, 2, null, null);
        }
        if (startsWith(start, 0xfe, 0xff)) {
            return probe(content, look, StandardCharsets.UTF_16BE, 2, null, null);
        }
        return readsAsUtf8(look.letters(), look.utf8(), wordList)
                ? probe(content, look, StandardCharsets.UTF_8, 0, MixedEncodingCheck.of(look.utf8(), content), null)
                : probe(content, look, GB18030, 0, MixedEncodingCheck.of(look.runs(), content), null);
    }

    private static FileProbe probe(
            FileBytes content,
            ByteScan look,
            Charset charset,
            int bomBytes,
            @Nullable Problem doubt,
            @Nullable Problem fault) {
        return new FileProbe(
                look.size(),
                look.sha256(),
                charset,
                bomBytes,
                doubt,
                fault,
                content,
                look.utf8().isValid(),
                null);
    }

    private static FileProbe of(WorkbookFile workbook, FileBytes content) throws IOException {
        ByteScan look = ByteScan.digestOf(content);
        Problem fault = tooLarge(look.size(), workbook.mostBytes())
                .or(() -> workbook.fault(look.start()))
                .orElse(null);
        return new FileProbe(
                look.size(), look.sha256(), StandardCharsets.UTF_16LE, 0, null, fault, content, false, workbook);
    }

    /** Whether the text is valid UTF-8 throughout. */
    boolean isUtf8() {
        return this.isValidUtf8 && this.charset.equals(StandardCharsets.UTF_8);
    }

    /** Whether the charset was inferred, neither given by a byte order mark nor proven by valid UTF-8. */
    public boolean isAssumed() {
        return this.charset.equals(GB18030);
    }

    /** @param letters the first part of the file that has non-ASCII bytes */
    private static boolean readsAsUtf8(byte[] letters, Utf8Check utf8, ChineseWordList wordList) {
        if (utf8.isAscii()) {
            return true;
        }
        return utf8.isValid()
                ? wordList.readsAsUtf8(letters, utf8.holdsHan())
                : wordList.readsAsDamagedUtf8(letters, utf8.endsInsideHan());
    }

    private static int utf8Marks(byte[] start) {
        int length = 0;
        while (start.length >= length + 3
                && (start[length] & 0xff) == 0xef
                && (start[length + 1] & 0xff) == 0xbb
                && (start[length + 2] & 0xff) == 0xbf) {
            length += 3;
        }
        return length;
    }

    private static Optional<Problem> tooLarge(long size, long mostBytes) {
        if (size <= mostBytes) {
            return Optional.empty();
        }
        long most = mostBytes >> 20;
        return Optional.of(Problem.ofFile(ReadingRules.TOO_LARGE, most));
    }

    private static Optional<Problem> fault(byte[] start, long size, long mostBytes) {
        Optional<Problem> tooLarge = tooLarge(size, mostBytes);
        if (tooLarge.isPresent()) {
            return tooLarge;
        }
        if (startsWith(start, 'P', 'K', 3, 4)) {
            return Optional.of(Problem.ofFile(ReadingRules.WORKBOOK));
        }
        if (startsWith(start, 0xd0, 0xcf, 0x11, 0xe0)) {
            return Optional.of(Problem.ofFile(ReadingRules.OLD_WORKBOOK));
        }
        if (startsWith(start, 0xff, 0xfe, 0, 0) || hasManyNuls(start)) {
            return Optional.of(Problem.ofFile(ReadingRules.NOT_TEXT));
        }
        return Optional.empty();
    }

    /** UTF-16 without a mark has a NUL in nearly every second byte; UTF-16 with a mark is read. */
    private static boolean hasManyNuls(byte[] start) {
        if (startsWith(start, 0xff, 0xfe) || startsWith(start, 0xfe, 0xff)) {
            return false;
        }
        int looked = Math.min(start.length, 1024);
        int nuls = 0;
        for (int i = 0; i < looked; i++) {
            nuls += start[i] == 0 ? 1 : 0;
        }
        return nuls * 8 > looked;
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
