package org.duxue.reading;

import static org.duxue.shared.ProblemType.ENCODING_ERROR;
import static org.duxue.shared.ProblemType.SOURCE_ERROR;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.duxue.shared.Problem;
import org.duxue.shared.RuleCode;
import org.jspecify.annotations.Nullable;

/** Why a text has no header, where its first rows show the reason, and how to fix that. */
final class NoHeaderCause {

    static final RuleCode SEPARATOR = RuleCode.error(SOURCE_ERROR, "separator", "separator");
    static final RuleCode WHOLE_LINES = RuleCode.error(SOURCE_ERROR, "whole-lines");
    static final RuleCode ROWS_IN_A_CELL = RuleCode.error(SOURCE_ERROR, "whole-lines.sheet");
    static final RuleCode TRANSPOSED = RuleCode.error(SOURCE_ERROR, "transposed");
    static final RuleCode QUESTION_MARKS = RuleCode.error(SOURCE_ERROR, "question-marks");
    static final RuleCode MOJIBAKE = RuleCode.error(ENCODING_ERROR, "mojibake");
    static final RuleCode WEB_PAGE = RuleCode.error(SOURCE_ERROR, "web-page");

    private static final Pattern PAGE = Pattern.compile("\\s*<(?:!doctype|html|head|meta|table|\\?xml)[\\s\\S]*");
    private static final Pattern LOST = Pattern.compile("[?？]{2,}");
    private static final List<String> SEPARATORS = List.of("，", "|", "；", "、", "｜", "\\s{2,}", "\\s+", "~", "\\^");
    private static final int ENOUGH = 2;

    /** Western European letters, as which Chinese text appears in the wrong encoding. */
    private static final int ACCENTED = 6;

    private final List<Schema> schemas;

    NoHeaderCause(List<Schema> schemas) {
        this.schemas = schemas;
    }

    /** The cause that the start of a text shows; null when it shows none. */
    @Nullable Problem of(String head) {
        if (PAGE.matcher(head.substring(0, Math.min(head.length(), 500)).toLowerCase(Locale.ROOT))
                .matches()) {
            return Problem.ofFile(WEB_PAGE);
        }
        List<String> lines = head.lines().limit(HeaderSearch.ROWS).toList();
        for (String line : lines) {
            Problem cause = ofLine(line);
            if (cause != null) {
                return cause;
            }
        }
        return isTransposed(head) ? Problem.ofFile(TRANSPOSED) : null;
    }

    /** The cause that the first rows of a sheet show; null when they show none. */
    @Nullable Problem of(List<TextRow> rows) {
        for (TextRow row : rows) {
            List<String> filled = filled(row);
            boolean isOneCell = filled.size() == 1;
            if (isOneCell && names(split(filled.get(0), "[,\t;]"))) {
                return Problem.ofFile(ROWS_IN_A_CELL);
            }
            Problem cause = isOneCell ? ofLine(filled.get(0)) : ofLine(String.join(",", filled));
            if (cause != null) {
                return cause;
            }
        }
        return isTransposed(rows, 0) ? Problem.ofFile(TRANSPOSED) : null;
    }

    private static List<String> filled(TextRow row) {
        List<String> filled = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            String text = Whitespace.strip(row.get(i));
            if (!text.isEmpty()) {
                filled.add(text);
            }
        }
        return filled;
    }

    /**
     * Whether the first cells of the rows name columns, so that the table is transposed.
     *
     * @param inARow the number of columns named by the row that looks most like a header
     */
    boolean isTransposed(List<TextRow> rows, int inARow) {
        List<String> first = rows.stream()
                .map(row -> filled(row).stream().findFirst().orElse(""))
                .toList();
        return names(first, Math.max(ENOUGH, inARow + 1));
    }

    private @Nullable Problem ofLine(String line) {
        List<String> cells = List.of(line.split("[,\t;]", -1));
        long lost = cells.stream().filter(cell -> LOST.matcher(cell).matches()).count();
        if (lost > ENOUGH && lost * 2 > cells.size()) {
            return Problem.ofFile(QUESTION_MARKS);
        }
        String unquoted = line.strip();
        boolean isQuoted = unquoted.length() > 2 && unquoted.startsWith("\"") && unquoted.endsWith("\"");
        if (isQuoted && names(split(unquoted.substring(1, unquoted.length() - 1).replace("\"\"", "\""), "[,\t;]"))) {
            return Problem.ofFile(WHOLE_LINES);
        }
        for (String separator : SEPARATORS) {
            if (names(split(line, separator.length() == 1 ? Pattern.quote(separator) : separator))) {
                return Problem.ofFile(SEPARATOR, separator.startsWith("\\s") ? " " : separator.replace("\\", ""));
            }
        }
        return isMojibake(line) ? Problem.ofFile(MOJIBAKE) : null;
    }

    private static List<String> split(String line, String separator) {
        return List.of(line.split(separator, -1));
    }

    /** Whether these cells name at least half of the required columns. */
    private boolean names(List<String> cells) {
        return names(cells, ENOUGH);
    }

    private boolean names(List<String> cells, int least) {
        List<HeaderCell> titles = cells.stream().map(HeaderCell::of).toList();
        return this.schemas.stream()
                .map(schema -> new HeaderCandidate(schema, 1, ',', titles, List.of()))
                .anyMatch(header -> header.matches() >= least && header.namesHalf());
    }

    private boolean isMojibake(String line) {
        if (line.contains("锟斤拷") || line.chars().filter(c -> c == '\ufffd').count() > ENOUGH) {
            return true;
        }
        boolean isWithoutHan = line.codePoints().noneMatch(Character::isIdeographic);
        if (isWithoutHan && line.chars().filter(c -> c >= 'Ã' && c <= 'ô').count() >= ACCENTED) {
            return true;
        }
        return isNamedBy(line, FileProbe.GB18030, StandardCharsets.UTF_8)
                || isNamedBy(line, StandardCharsets.ISO_8859_1, StandardCharsets.UTF_8)
                || isNamedBy(line, StandardCharsets.ISO_8859_1, FileProbe.GB18030)
                || isNamedBy(line, Charset.forName("windows-1252"), FileProbe.GB18030);
    }

    private boolean isNamedBy(String line, Charset savedIn, Charset meant) {
        return names(split(new String(line.getBytes(savedIn), meant), "[,\t;]"));
    }

    private boolean isTransposed(String head) {
        for (String separator : List.of(",", "\t", ";")) {
            List<String> first = new ArrayList<>();
            head.lines().limit(100).forEach(line -> first.add(line.split(separator, 2)[0].replace("\"", "")));
            if (names(first)) {
                return true;
            }
        }
        return false;
    }
}
