package org.duxue.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.springframework.util.FileSystemUtils;

/** Whatever columns a table has, in any order, known or not: it is read, or refused with a message. */
class HeaderOrderLawsTest {

    private static final List<String> OTHERS =
            List.of("备注", "说明", "其他", "", "序号", "单价（亩）", "启用日", "保管人", "学校名称", "月份", "编号2", "数量（万元）");
    private static final List<String> CELLS = List.of(
            "", "1", "A1", "桌", "2016-09-01", "2016-09", "是", "红", "3:40", "合计", "备注：无", "无", "1.5万元", "-", "45107");

    private static Path folder = Path.of("");

    @BeforeContainer
    static void open() throws IOException {
        folder = Files.createTempDirectory("headers");
    }

    @AfterContainer
    static void close() throws IOException {
        FileSystemUtils.deleteRecursively(folder);
    }

    /** Some columns of the sample and others between them, with arbitrary rows. */
    record Table(List<String> titles, List<List<String>> rows) {

        String csv() {
            return Stream.concat(Stream.of(this.titles), this.rows.stream())
                    .map(cells -> String.join(",", cells) + "\n")
                    .collect(Collectors.joining());
        }
    }

    @Provide
    Arbitrary<Table> tables() {
        List<String> own = Sheet.SCHEMA.columns().stream().map(Column::label).toList();
        Arbitrary<List<String>> known = Arbitraries.subsetOf(own.subList(2, own.size()))
                .map(some -> {
                    List<String> all = new ArrayList<>(own.subList(0, 2));
                    all.addAll(some);
                    return all;
                });
        return Combinators.combine(known, Arbitraries.of(OTHERS).list().ofMaxSize(6))
                .flatAs((some, others) -> Arbitraries.shuffle(
                        Stream.concat(some.stream(), others.stream()).toList()))
                .flatMap(titles -> Arbitraries.of(CELLS)
                        .list()
                        .ofMinSize(Math.max(0, titles.size() - 2))
                        .ofMaxSize(titles.size() + 2)
                        .list()
                        .ofMaxSize(8)
                        .map(rows -> new Table(titles, rows)));
    }

    @Property(tries = 1000)
    void anyOrderOfColumnsIsReadOrRefusedWithASentence(@ForAll("tables") Table table) throws IOException {
        Path file = Files.write(folder.resolve("x.csv"), table.csv().getBytes(StandardCharsets.UTF_8));

        Sheet.Result result = Sheet.read(file, 1 << 20);

        if (result.counts().read() == 0) {
            assertThat(table.rows().isEmpty() || !result.all().isEmpty()).isTrue();
        } else {
            assertThat(result.counts().read()).isEqualTo(table.rows().size());
        }
        assertThat(result.all()).allMatch(problem -> !problem.message().zh().isBlank());
    }

    @Property(tries = 300)
    void theOrderOfKnownColumnsMakesNoDifferenceToWhatIsRead(@ForAll("orders") List<Integer> order) throws IOException {
        List<String> titles = List.of("编号", "名称", "数量", "单价", "启用日期", "备注");
        List<List<String>> rows = List.of(
                List.of("A1", "桌", "5", "1.5", "2016-09-01", "7"), List.of("A2", "椅", "6", "2", "2016-09-02", "8"));

        Sheet.Result result = Sheet.read(write(titles, rows, order), 1 << 20);

        Sheet.Result plain = Sheet.read(
                write(titles, rows, IntStream.range(0, titles.size()).boxed().toList()), 1 << 20);
        assertThat(result.rows()).isEqualTo(plain.rows());
        assertThat(result.counts()).isEqualTo(plain.counts());
    }

    @Provide
    Arbitrary<List<Integer>> orders() {
        return Arbitraries.shuffle(0, 1, 2, 3, 4, 5);
    }

    private static Path write(List<String> titles, List<List<String>> rows, List<Integer> order) throws IOException {
        Table sorted = new Table(
                order.stream().map(titles::get).toList(),
                rows.stream().map(row -> order.stream().map(row::get).toList()).toList());
        return Files.write(folder.resolve("y.csv"), sorted.csv().getBytes(StandardCharsets.UTF_8));
    }
}
