package org.duxue.reading;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.duxue.shared.Labelled;

/**
 * The Chinese words a file may hold. They decide between two readings of the same bytes: the GBK bytes of 学校, 小学,
 * 校医 and others are also valid UTF-8 for other letters.
 */
public final class ChineseWordList {

    private static final Pattern CELL_ENDS = Pattern.compile("[\\s,;\"'\u3000（）()*]+");
    private static final char FAULT = '\ufffd';

    private final Set<String> words = new HashSet<>();

    public ChineseWordList(List<Schema> schemas) {
        for (Schema schema : schemas) {
            for (Column<?> column : schema.columns()) {
                this.words.addAll(column.names());
                for (Labelled option : column.options()) {
                    this.words.add(option.label());
                }
            }
        }
        this.words.removeIf(WidthFolding::isAscii);
        this.words.addAll(Set.of("学校", "合计", "小计", "总计", "是", "否", "有", "无", "校医"));
    }

    /**
     * Whether bytes that are valid UTF-8 are meant as UTF-8; else they are GB18030.
     *
     * @param holdsHan whether they, or later bytes of the file, are Chinese letters in UTF-8
     */
    boolean readsAsUtf8(byte[] bytes, boolean holdsHan) {
        Optional<String> gb18030 = decode(bytes, FileProbe.GB18030);
        if (gb18030.isEmpty()) {
            return true;
        }
        String utf8 = new String(bytes, StandardCharsets.UTF_8);
        int more = Integer.compare(known(utf8), known(gb18030.get()));
        return more == 0 ? holdsHan || !hasOtherLetters(utf8) : more > 0;
    }

    /**
     * Whether bytes that are not valid UTF-8 are meant as UTF-8; read as GB18030 they might silently give other words.
     *
     * @param endsInsideHan whether the file is UTF-8 except for its end, which would be the start of a Chinese letter
     */
    boolean readsAsDamagedUtf8(byte[] bytes, boolean endsInsideHan) {
        String utf8 = new String(bytes, StandardCharsets.UTF_8);
        int more = Integer.compare(known(utf8), known(new String(bytes, FileProbe.GB18030)));
        return more == 0 ? endsInsideHan || isMostlyHan(utf8) : more > 0;
    }

    private int known(String text) {
        return (int) CELL_ENDS.splitAsStream(text).filter(this.words::contains).count();
    }

    /**
     * Chinese files hold Han letters; a text whose only non-ASCII letters are others was read in the wrong encoding.
     */
    private static boolean hasOtherLetters(String text) {
        return text.chars().anyMatch(c -> c >= 0x80 && c < 0x800 && c != '×');
    }

    /** GBK read as UTF-8 consists almost entirely of decoding faults. */
    private static boolean isMostlyHan(String text) {
        long faults = text.chars().filter(c -> c == FAULT).count();
        return text.chars().filter(c -> c >= 0x3000 && c != FAULT).count() > faults;
    }

    /** The text, without a character cut off at the end; empty when the bytes are not valid in the charset. */
    private static Optional<String> decode(byte[] bytes, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer text = CharBuffer.allocate(bytes.length + 1);
        boolean wrong = decoder.decode(ByteBuffer.wrap(bytes), text, false).isError();
        return wrong ? Optional.empty() : Optional.of(text.flip().toString());
    }
}
