package org.duxue.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duxue.reading.TableFile.RowCounts;
import org.duxue.shared.Kind;
import org.duxue.shared.Period;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which files of a submission count together. */
class PartRuleTest {

    private static final SubmissionKey KEY = new SubmissionKey(Kind.FITNESS, "2123000101", Period.of(2023, 6));

    private final Map<Long, Set<String>> keys = new java.util.HashMap<>();

    private PartRule.PartFile file(String name, String... rows) {
        long id = this.keys.size() + 1;
        this.keys.put(id, Set.of(rows));
        Version version = new Version(
                id,
                KEY,
                (int) id,
                name,
                name,
                name,
                Instant.EPOCH,
                VersionStatus.ACCEPTED,
                new RowCounts(rows.length, 0, 0),
                0,
                "",
                name,
                List.of(),
                List.of());
        return PartRule.PartFile.of(version, one -> this.keys.get(one.id()));
    }

    private static List<String> names(List<PartRule.PartFile> files) {
        return files.stream().map(file -> file.version().fileName()).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # the same name replaces, whatever its rows
            体质.csv         | a b c | 体质.csv         | x y   | 体质.csv
            体质_1.csv       | a b c | 体质-1.CSV       | x y   | 体质-1.CSV
            # a copy with a mark replaces when it shares a key, and else is a further part
            体质.csv         | a b c | 体质 (1).csv     | a y z | 体质 (1).csv
            体质.csv         | a b c | 体质_最终版.csv   | a y z | 体质_最终版.csv
            体质.csv         | a b c | 体质 20230705.csv | a y z | 体质 20230705.csv
            一年级(1).csv    | a b   | 一年级(2).csv    | c d   | 一年级(1).csv 一年级(2).csv
            # another name replaces with half of the keys of the smaller one
            甲.csv          | a b c d | 乙.csv         | a b   | 乙.csv
            甲.csv          | a b c d | 乙.csv         | a x   | 乙.csv
            甲.csv          | a b c d | 乙.csv         | a x y | 甲.csv 乙.csv
            # a file without rows replaces all, and is replaced by any with rows
            甲.csv          | a b   | 空表.csv          |       | 空表.csv
            空表.csv        |       | 甲.csv           | a b   | 甲.csv
            """)
    void replacesOrAdds(String first, String itsRows, String second, String otherRows, String left) {
        List<PartRule.PartFile> parts = PartRule.replay(List.of(
                file(first, itsRows == null ? new String[0] : itsRows.split(" ")),
                file(second, otherRows == null ? new String[0] : otherRows.split(" "))));

        assertThat(String.join(";", names(parts)))
                .isEqualTo(left.replaceAll("csv +", "csv;").replaceAll("CSV +", "CSV;"));
    }
}
