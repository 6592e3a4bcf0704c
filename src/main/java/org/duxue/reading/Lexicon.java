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
 * 校医 and others are valid UTF-8 of other letters.
 */
public final class Lexicon {

    private static final Pattern CELL_ENDS = Pattern.compile("[\\s,;\"'\u3000（）()*]+");

    private final Set<String> words = new HashSet<>();

    public Lexicon(List<Schema> schemas) {
        for (Schema schema : schemas) {
            for (Column<?> column : schema.columns()) {
                this.words.addAll(column.names());
                for (Labelled option : column.options()) {
                    this.words.add(option.label());
                }
            }
        }
        this.words.removeIf(Folding::isAscii);
        this.words.addAll(Set.of("学校", "合计", "小计", "总计", "是", "否", "有", "无", "校医"));
    }

    /** Whether bytes that are valid UTF-8 are meant so; else they are GB18030. */
    boolean readsAsUtf8(byte[] start) {
        Optional<String> utf8 = decode(start, StandardCharsets.UTF_8);
        Optional<String> gb18030 = decode(start, Survey.GB18030);
        if (utf8.isEmpty() || gb18030.isEmpty()) {
            return gb18030.isEmpty();
        }
        int utf8Words = known(utf8.get());
        int gbWords = known(gb18030.get());
        if (utf8Words != gbWords) {
            return utf8Words > gbWords;
        }
        return isPlausible(utf8.get());
    }

    private int known(String text) {
        return (int) CELL_ENDS.splitAsStream(text).filter(this.words::contains).count();
    }

    /** Chinese files hold Han letters; a text whose only letters beyond ASCII are others is a wrong reading. */
    private static boolean isPlausible(String text) {
        boolean strange = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x2e80) {
                return true;
            }
            strange |= c >= 0x80 && c < 0x800 && c != '×';
        }
        return !strange;
    }

    /** The text, without a character cut off at the end; nothing when the bytes are not of the charset. */
    private static Optional<String> decode(byte[] bytes, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer text = CharBuffer.allocate(bytes.length + 1);
        boolean wrong = decoder.decode(ByteBuffer.wrap(bytes), text, false).isError();
        return wrong ? Optional.empty() : Optional.of(text.flip().toString());
    }
}
