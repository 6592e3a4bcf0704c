package org.duxue.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.duxue.shared.KeyedHash;
import org.duxue.shared.Period;
import org.duxue.shared.Problem;
import org.duxue.shared.Term;
import org.jspecify.annotations.Nullable;

/** Files of a schema with a column of every type, read from real bytes in a folder of the test. */
record Sheet(Path folder) {

    static final Schema SCHEMA = new Schema(new Term("sample", "sample"));
    static final Column<String> ID = SCHEMA.add(Column.code("item_id", "编号").inEveryHeader());
    static final Column<String> NAME = SCHEMA.add(Column.text("name", "名称").inEveryHeader());
    static final Column<Integer> COUNT =
            SCHEMA.add(Column.integer("quantity", "数量").between("0", "1000000"));
    static final Column<BigDecimal> PRICE =
            SCHEMA.add(Column.decimal("price_yuan", "单价").atLeast("0").decimals(2));
    static final Column<BigDecimal> AREA = SCHEMA.add(Column.decimal("area_m2", "面积"));
    static final Column<LocalDate> DAY = SCHEMA.add(Column.date("bought_on", "启用日期"));
    static final Column<Period> MONTH = SCHEMA.add(Column.month("effective_from", "生效月份"));
    static final Column<Boolean> FLAG = SCHEMA.add(Column.bool("boarding", "寄宿"));
    static final Column<Colour> COLOUR = SCHEMA.add(Column.option("colour", "颜色", List.of(Colour.values())));
    static final Column<Integer> TIME =
            SCHEMA.add(Column.time("run_800m", "800米跑").also("800米").between("120", "540"));
    static final Column<Integer> MEASURE =
            SCHEMA.add(Column.integer("rope_skipping", "跳绳").blankWhen("免测", "-", "/"));
    static final Column<String> SCHOOL = SCHEMA.add(Column.digits("school_code", "学校标识码", 10));
    static final Column<Integer> SECRET =
            SCHEMA.add(Column.integer("wage", "工资").personal());

    /** Another kind, for files under a wrong name. */
    static final Schema OTHER = new Schema(new Term("other", "other"));

    static {
        OTHER.add(Column.code("staff_id", "人员编号").inEveryHeader());
        OTHER.add(Column.text("position", "岗位").inEveryHeader());
        OTHER.add(Column.date("hired_on", "入职日期"));
    }

    private static final long MOST_BYTES = 512L << 20;

    /** The result of a file. A refused one has no rows. */
    record Result(
            Charset charset,
            TableFile.RowCounts counts,
            List<List<Object>> rows,
            List<String> unknown,
            List<Problem> all) {

        /** Errors and warnings as one line each: row, column, type, rule, message. */
        List<String> faults() {
            return this.all.stream()
                    .filter(problem -> !problem.type().key().equals("tolerated"))
                    .map(Sheet::line)
                    .toList();
        }

        /** Column and rule of each notice. */
        List<String> notices() {
            return this.all.stream()
                    .filter(problem -> problem.type().key().equals("tolerated"))
                    .map(problem -> problem.column() + " " + problem.rule())
                    .toList();
        }

        /** The first two columns of each row, separated by a blank. */
        List<String> names() {
            return this.rows.stream().map(row -> row.get(0) + " " + row.get(1)).toList();
        }

        Object cell(Column<?> column) {
            return this.rows.get(0).get(column.position());
        }
    }

    Result read(Encoding encoding, String text) {
        return read(encoding.bytes(text));
    }

    Result read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    Result read(byte[] bytes) {
        try {
            Path file = this.folder.resolve("sheet.csv");
            Files.write(file, bytes);
            return read(file, MOST_BYTES);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Reads a file with one row that has the given cell; the cell is quoted. */
    Result readCell(Column<?> column, String cell) {
        return read(Encoding.UTF_8_MARKED, "编号,名称," + column.key() + "\n1,桌,\"" + cell.replace("\"", "\"\"") + "\"\n");
    }

    static Result read(Path file, long mostBytes) throws IOException {
        List<Schema> schemas = List.of(SCHEMA, OTHER);
        FileProbe probe = FileProbe.of(file, mostBytes, new ChineseWordList(schemas));
        TableFile table = new TableFile(probe);
        TableFile.Opening opening = table.open(schemas, SCHEMA);
        if (opening instanceof TableFile.Opening.Refused refused) {
            return new Result(
                    probe.charset(), new TableFile.RowCounts(0, 0, 0), List.of(), List.of(), refused.problems());
        }
        TableFile.Opening.Open open = (TableFile.Opening.Open) opening;
        Problems problems = new Problems(SCHEMA);
        List<List<Object>> rows = new ArrayList<>();
        TableFile.RowCounts counts = table.read(open, problems, new KeyedHash(new byte[16]), row -> {
            rows.add(values(row));
            return true;
        });
        return new Result(probe.charset(), counts, rows, open.header().unknown(), problems.all());
    }

    private static List<Object> values(Row row) {
        List<Object> values = new ArrayList<>();
        for (Column<?> column : SCHEMA.columns()) {
            values.add(column.isRequiredInHeader() ? row.require(column) : row.get(column));
        }
        return values.stream().map(Sheet::plain).toList();
    }

    /** Numbers as digits, so that 15000 and 15000.0 are the same value; an empty cell as empty text. */
    private static Object plain(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        return value instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString() : value;
    }

    private static String line(Problem problem) {
        return problem.row() + " " + problem.column() + " " + problem.type().key() + " " + problem.rule() + ": "
                + problem.message().en();
    }
}
