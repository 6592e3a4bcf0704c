package org.duxue.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.duxue.reading.xlsx.SheetRow;
import org.duxue.reading.xlsx.SheetRows;
import org.duxue.reading.xlsx.UnreadableWorkbook;
import org.duxue.reading.xlsx.Workbook;
import org.duxue.reading.xlsx.WorkbookSheet;
import org.duxue.shared.Problem;
import org.duxue.shared.ProblemType;
import org.duxue.shared.QuestionKey;
import org.duxue.shared.RuleCode;
import org.jspecify.annotations.Nullable;

/** A workbook: every visible sheet with a header of the file's kind is a table. */
final class WorkbookContent implements TableContent {

    static final RuleCode UNREAD_SHEETS = RuleCode.notice("unread-sheets", "sheets");
    static final RuleCode LIKELY_SHEET = RuleCode.question("unread-sheet", "sheet");

    /** This many titles of the schema in one row are no accident. */
    private static final int LIKELY_TITLES = 3;

    private static final int NEAREST = 3;

    /** Faults of a missing header: such a sheet may well be unrelated to our tables. */
    private static final Set<ProblemType> OF_OTHER_SHEETS =
            Set.of(ProblemType.MISSING_LABEL, ProblemType.SOURCE_ERROR, ProblemType.FILE_NAME);

    private final WorkbookFile file;
    private final List<WorkbookSheet> read = new ArrayList<>();
    private @Nullable Workbook workbook;

    WorkbookContent(WorkbookFile file) {
        this.file = file;
    }

    /** A visible sheet and its first rows. */
    private record Look(WorkbookSheet sheet, FirstRows first) {

        boolean mayHoldData() {
            return !this.first.isEmpty() && !FormSheets.contain(this.sheet.name());
        }

        /** Whether one of its first rows looks like a header of the kind, though it is not one. */
        boolean isLikely(Schema schema) {
            return this.first.rows().stream().anyMatch(row -> titles(row, schema) >= LIKELY_TITLES);
        }

        /**
         * Whether one of its first rows could be below this header: required cells are filled, with words of the
         * schema.
         */
        boolean continues(Header header) {
            return this.first.rows().stream().anyMatch(row -> {
                int words = 0;
                for (int place = 0; place < header.width(); place++) {
                    Column<?> column = header.column(place);
                    if (column == null || !column.isRequiredInHeader()) {
                        continue;
                    }
                    String text = place < row.size() ? Whitespace.strip(row.get(place)) : "";
                    boolean isWord = column.shape() == CellShape.CHOICE || column.shape() == CellShape.TRUTH;
                    if (text.isEmpty() || (isWord && !column.knows(text))) {
                        return false;
                    }
                    words += isWord ? 1 : 0;
                }
                return words > 0;
            });
        }

        private static int titles(TextRow row, Schema schema) {
            List<HeaderCell> cells = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                cells.add(HeaderCell.of(row.get(i)));
            }
            return cells.stream()
                    .flatMap(cell -> schema.named(cell).stream())
                    .collect(Collectors.toSet())
                    .size();
        }
    }

    @Override
    public Tables tables(HeaderSearch search, @Nullable Schema expected) throws IOException {
        try {
            List<Look> looks = looks(workbook());
            Schema kind = expected == null ? kind(looks, search) : expected;
            return kind == null ? refused(looks, search, null) : tables(looks, search, kind);
        } catch (UnreadableWorkbook fault) {
            return Tables.refused(fault.problem());
        }
    }

    private Workbook workbook() throws IOException {
        Workbook open = this.workbook;
        if (open == null) {
            open = this.file.open();
            this.workbook = open;
        }
        return open;
    }

    private static List<Look> looks(Workbook workbook) throws IOException {
        List<Look> looks = new ArrayList<>();
        for (WorkbookSheet sheet : workbook.sheets()) {
            List<TextRow> first = new ArrayList<>();
            boolean continues;
            try (SheetRows rows = workbook.rows(sheet)) {
                SheetRow row = rows.next();
                for (; row != null && first.size() <= HeaderSearch.ROWS; row = rows.next()) {
                    first.add(SheetCells.of(row));
                }
                continues = row != null;
            }
            looks.add(new Look(sheet, new FirstRows(first, ',', false, continues)));
        }
        return looks;
    }

    /** The kind of the first sheet that has any known header. */
    private static @Nullable Schema kind(List<Look> looks, HeaderSearch search) {
        for (Look look : looks) {
            if (look.mayHoldData()
                    && search.search(List.of(look.first()), null) instanceof HeaderSearch.Result.Found found) {
                return found.header().schema();
            }
        }
        return null;
    }

    private Tables tables(List<Look> looks, HeaderSearch search, Schema kind) {
        List<Header> headers = new ArrayList<>();
        List<Look> others = new ArrayList<>();
        this.read.clear();
        for (Look look : looks) {
            String name = look.sheet().name();
            HeaderSearch.Result result = search.search(List.of(look.first()), kind);
            if (result instanceof HeaderSearch.Result.Found found) {
                headers.add(found.header().of(new TableName(headers.size(), name)));
                this.read.add(look.sheet());
            } else if (look.mayHoldData()) {
                List<Problem> problems = ((HeaderSearch.Result.Refused) result).problems();
                if (!problems.stream().allMatch(problem -> OF_OTHER_SHEETS.contains(problem.type()))) {
                    return new Tables(List.of(), in(name, problems));
                }
                others.add(look);
            }
        }
        if (headers.isEmpty()) {
            return refused(looks, search, kind);
        }
        return new Tables(headers, remarks(others, kind, headers.get(0)));
    }

    private static List<Problem> remarks(List<Look> unread, Schema kind, Header header) {
        List<Problem> remarks = new ArrayList<>();
        List<String> passedOver = new ArrayList<>();
        for (Look look : unread) {
            String name = look.sheet().name();
            if (look.isLikely(kind) || look.continues(header)) {
                remarks.add(Problem.ofFile(LIKELY_SHEET, name).in(name).asking(new QuestionKey(name, "")));
            } else {
                passedOver.add(name);
            }
        }
        if (!passedOver.isEmpty()) {
            remarks.add(Problem.ofFile(UNREAD_SHEETS, passedOver));
        }
        return remarks;
    }

    /** Why there is no table: the faults of the sheet that comes nearest to one. */
    private static Tables refused(List<Look> looks, HeaderSearch search, @Nullable Schema kind) {
        List<Problem> nearest = List.of();
        int best = -1;
        for (Look look : looks) {
            if (search.search(List.of(look.first()), kind) instanceof HeaderSearch.Result.Refused refused) {
                Problem cause = isWithoutHeader(refused) ? search.cause(look.first()) : null;
                List<Problem> problems = cause == null ? refused.problems() : List.of(cause);
                int nearness = cause == null ? nearness(problems.get(0), look) : NEAREST;
                if (nearness > best) {
                    best = nearness;
                    nearest = in(look.sheet().name(), problems);
                }
            }
        }
        return new Tables(List.of(), nearest);
    }

    private static boolean isWithoutHeader(HeaderSearch.Result.Refused refused) {
        return refused.problems().get(0).rule().equals(ReadingRules.NO_HEADER.rule());
    }

    private static int nearness(Problem fault, Look look) {
        return switch (fault.type()) {
            case MISSING_LABEL -> NEAREST;
            case FILE_NAME -> 2;
            default -> look.mayHoldData() ? 1 : 0;
        };
    }

    private static List<Problem> in(String sheet, List<Problem> problems) {
        return problems.stream().map(problem -> problem.in(sheet)).toList();
    }

    @Override
    public ParsedRows rows(Header header) throws IOException {
        return new SheetTable(workbook().rows(this.read.get(header.table().number())), header);
    }

    @Override
    public Problem problem(IOException fault, int rows) throws IOException {
        if (fault instanceof UnreadableWorkbook unreadable) {
            return unreadable.problem();
        }
        throw fault;
    }

    @Override
    public void prepare(Row row) {
        if (this.workbook != null && this.workbook.countsFrom1904()) {
            row.countFrom1904();
        }
    }
}
