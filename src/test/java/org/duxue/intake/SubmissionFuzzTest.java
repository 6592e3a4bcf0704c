package org.duxue.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.duxue.area.SubmissionAggregate;
import org.duxue.reading.Column;
import org.duxue.reading.FileProbe;
import org.duxue.reading.FuzzFolder;
import org.duxue.reading.RecordCount;
import org.duxue.reading.TableFile;
import org.duxue.shared.Kind;
import org.duxue.shared.Problem;
import org.duxue.shared.ProblemType;

/** Any input is judged; {@code .ci/fuzz} searches for input that is not. */
class SubmissionFuzzTest {

    private static final Path FOLDER = FuzzFolder.make();
    private static final Path SCRATCH = FOLDER.resolve("kept");
    private static final Path FILE = FOLDER.resolve("file.csv");
    private static final Path OTHER = FOLDER.resolve("other.csv");
    private static final long MOST_BYTES = 512L << 20;
    private static final int MOST_LISTED = 10_000;
    private static final Set<ProblemType> BROKEN_OFF = Set.of(ProblemType.SOURCE_ERROR, ProblemType.ENCODING_ERROR);

    /** The first byte selects the kind, the rest is the file. */
    @FuzzTest
    void anyBytesAreAcceptedPartlyAcceptedOrRejected(byte[] data) throws IOException {
        if (data.length == 0) {
            return;
        }
        Kind kind = Kind.values()[(data[0] & 0xff) % Kind.values().length];
        Files.write(FILE, Arrays.copyOfRange(data, 1, data.length));

        ReadResult.Judged judged = new SentFile(FILE).read(kind, SCRATCH);

        List<Problem> ofFile = judged.problems().stream()
                .filter(problem -> problem.row() == 0 && problem.isError())
                .toList();
        long rowsInError = judged.problems().stream()
                .filter(problem -> problem.row() > 0 && problem.isError())
                .map(Problem::row)
                .distinct()
                .count();
        switch (judged.status()) {
            case REJECTED -> {
                assertThat(ofFile).isNotEmpty();
                assertThat(judged.aggregate()).isNull();
            }
            case PARTIAL -> assertThat(judged.rows().rejected()).isPositive();
            case ACCEPTED -> assertThat(judged.rows().rejected()).isZero();
        }
        boolean isListed = judged.problems().size() < MOST_LISTED && judged.status() != VersionStatus.REJECTED;
        assertThat(rowsInError).isEqualTo(isListed ? judged.rows().rejected() : rowsInError);
        assertThat(judged.problems()).allSatisfy(SubmissionFuzzTest::isWhole);
        if (ofFile.stream().noneMatch(problem -> BROKEN_OFF.contains(problem.type()))) {
            everyRowIsCounted(kind, judged);
        }
    }

    private static void isWhole(Problem problem) {
        assertThat(problem.message().zh()).isNotBlank();
        assertThat(problem.message().en()).isNotBlank();
        assertThat(problem.rule()).isNotBlank();
    }

    /** Rows of the file, counted independently. */
    private static void everyRowIsCounted(Kind kind, ReadResult.Judged judged) throws IOException {
        FileProbe probe = FileProbe.of(FILE, MOST_BYTES, SentFile.ROOMS.wordList());
        TableFile.Opening opening = new TableFile(probe)
                .open(SentFile.ROOMS.schemas(), SentFile.ROOMS.of(kind).schema());
        if (opening instanceof TableFile.Opening.Open open) {
            byte[] all = Files.readAllBytes(FILE);
            String text = new String(all, probe.bomBytes(), all.length - probe.bomBytes(), probe.charset());
            int records = RecordCount.of(text, open.header().delimiter());
            assertThat(judged.rows().read())
                    .isEqualTo(judged.rows().accepted()
                            + judged.rows().rejected()
                            + judged.rows().skipped())
                    .isEqualTo(records - open.header().row());
        }
    }

    /** A table in UTF-8 and the same in another encoding, with another separator and other line ends. */
    @FuzzTest
    void theFormOfAFileChangesNoFigure(FuzzedDataProvider data) throws IOException {
        Kind kind = data.pickValue(Kind.values());
        List<Column<?>> columns = SentFile.ROOMS.of(kind).schema().columns();
        List<List<String>> table = table(data, columns);
        byte[] plain = Form.PLAIN.bytes(table);
        Form form = new Form(
                data.pickValue(Form.CHARSETS),
                data.consumeBoolean(),
                data.pickValue(new String[] {",", "\t", ";"}),
                data.pickValue(new String[] {"\n", "\r\n", "\r"}));
        byte[] other = form.bytes(table);
        Files.write(FILE, plain);
        Files.write(OTHER, other);

        ReadResult.Judged one = new SentFile(FILE).read(kind, SCRATCH);
        ReadResult.Judged two = new SentFile(OTHER).read(kind, SCRATCH);

        assertThat(two.rows()).as(form.toString()).isEqualTo(one.rows());
        assertThat(two.status()).as(form.toString()).isEqualTo(one.status());
        SubmissionAggregate aggregate = two.aggregate();
        assertThat(aggregate).as(form.toString()).isEqualTo(one.aggregate());
        assertThat(problems(two)).as(form.toString()).isEqualTo(problems(one));
    }

    private static List<Problem> problems(ReadResult.Judged judged) {
        return judged.problems().stream()
                .filter(problem -> !problem.rule().equals("assumed-charset"))
                .filter(problem -> !problem.rule().equals("mixed-encodings"))
                .toList();
    }

    private static List<List<String>> table(FuzzedDataProvider data, List<Column<?>> columns) {
        List<List<String>> table = new ArrayList<>();
        table.add(columns.stream().map(Column::label).toList());
        int rows = data.consumeInt(0, 4);
        for (int row = 0; row < rows; row++) {
            List<String> cells = new ArrayList<>();
            for (Column<?> column : columns) {
                cells.add(cell(data, column));
            }
            table.add(cells);
        }
        return table;
    }

    private static String cell(FuzzedDataProvider data, Column<?> column) {
        return switch (data.consumeInt(0, 5)) {
            case 0 -> "";
            case 1 -> Form.writable(data.consumeString(12));
            case 2 -> String.valueOf(data.consumeInt(0, 3000));
            case 3 ->
                column.options().isEmpty()
                        ? data.pickValue(
                                List.of("2023-05-01", "2023/5/1", "1.5万元", "３", "是", "否", "1'40\"", "A1", "45047", "-"))
                        : data.pickValue(column.options()).label();
            default -> column.help().example();
        };
    }

    /** The form in which a table is written. */
    private record Form(Charset charset, boolean marked, String delimiter, String end) {

        static final Charset[] CHARSETS = {
            StandardCharsets.UTF_8, Charset.forName("GB18030"), StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE
        };

        static final Form PLAIN = new Form(StandardCharsets.UTF_8, true, ",", "\n");

        byte[] bytes(List<List<String>> table) {
            StringBuilder text = new StringBuilder();
            boolean needsMark = this.charset.name().startsWith("UTF-16");
            boolean hasNone = this.charset.name().equals("GB18030");
            if (needsMark || (this.marked && !hasNone)) {
                text.append('\ufeff');
            }
            for (List<String> row : table) {
                text.append(String.join(
                                this.delimiter, row.stream().map(Form::quoted).toList()))
                        .append(this.end);
            }
            return text.toString().getBytes(this.charset);
        }

        private static String quoted(String cell) {
            return "\"" + cell.replace("\"", "\"\"") + "\"";
        }

        /** NULs and lone surrogates cannot be written in every encoding. */
        static String writable(String text) {
            StringBuilder writable = new StringBuilder();
            text.codePoints()
                    .filter(c -> c != 0 && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE))
                    .forEach(writable::appendCodePoint);
            return writable.toString();
        }
    }
}
