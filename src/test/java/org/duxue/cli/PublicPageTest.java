package org.duxue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * The page of a public package reveals nothing that its {@code summary.json} withholds: in no cell, sentence, chart or
 * label. Numbers of one or two digits have many other meanings and are checked only in cells.
 */
class PublicPageTest {

    private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*(?:\\.\\d+)?");
    private static final Pattern CELL = Pattern.compile("<td class=\"(\\w+)\" data-label=\"([^\"]*)\">(.*?)</td>");
    private static final String NOT_TOLD = "不公开";

    @TempDir
    Path folder;

    @Test
    @ExtendWith(SampleDesk.class)
    void printsOnlyNumbersOfTheFiguresOfTheSample(SharedDesk sample) {
        String month = "2023-06";
        PublicZip zip = published(sample.desk(), month);

        assertThat(unpublished(sample.desk(), zip, "230306")).isEmpty();
        assertThat(withheldCells(zip, "230306")).isNotEmpty().noneMatch(cell -> cell.matches(".*\\d.*"));
    }

    @Test
    void printsOnlyNumbersOfTheFiguresOfDistrictsOfFew() {
        DistrictOfFew district = new DistrictOfFew(2, 10, this.folder.resolve("few"));
        String month = DistrictOfFew.MONTHS.get(0);
        district.send(month);
        district.desk().call("run", "--period", month);
        PublicZip zip = published(district.desk(), month);

        for (String code : List.of(district.codes().get(0), DistrictOfFew.CODE, "all")) {
            assertThat(unpublished(district.desk(), zip, code)).as(code).isEmpty();
        }
        assertThat(withheldCells(zip, DistrictOfFew.CODE)).isNotEmpty().noneMatch(cell -> cell.matches(".*\\d.*"));
    }

    /** The office's own page prints what the public figures withhold. */
    @Test
    @ExtendWith(SampleDesk.class)
    void theLawFindsWhatTheOfficesOwnPagePrints(SharedDesk sample) {
        PublicZip zip = published(sample.desk(), "2023-06");
        String own = Desk.text(sample.desk().result("2023-06", "230306", "report.html"));

        assertThat(unpublished(sample.desk(), zip.summaries(), own)).hasSizeGreaterThan(20);
    }

    private PublicZip published(Desk desk, String month) {
        Path zip = this.folder.resolve("public.zip");
        Desk.Said said = desk.call("export", "--period", month, "--public", "--out", zip.toString());
        assertThat(said.exit()).as(said.err()).isZero();
        return PublicZip.of(zip);
    }

    private static List<String> withheldCells(PublicZip zip, String code) {
        return CELL.matcher(zip.text(code + "/report.html"))
                .results()
                .filter(cell -> cell.group(3).contains(NOT_TOLD))
                .map(cell -> cell.group(1) + " " + cell.group(3))
                .toList();
    }

    private static Set<String> unpublished(Desk desk, PublicZip zip, String code) {
        return unpublished(desk, zip.summaries(), zip.text(code + "/report.html"));
    }

    /**
     * The numbers of a page, with the words around them, that are neither a public figure, nor its distance from the
     * target, nor the length of its bar.
     */
    private static Set<String> unpublished(Desk desk, List<JsonNode> summaries, String page) {
        Set<BigDecimal> published = new TreeSet<>();
        for (JsonNode summary : summaries) {
            texts(summary)
                    .flatMap(text -> NUMBER.matcher(text).results())
                    .forEach(number -> addRounded(published, decimal(number)));
            for (String table : List.of("summary", "schools")) {
                summary.path(table).forEach(row -> addDistance(published, row));
            }
            addFormer(published, desk, summary);
        }
        String words = words(page);
        return NUMBER.matcher(words)
                .results()
                .filter(number -> number.group().contains(".") || number.group().length() > 2)
                .filter(number -> !published.contains(decimal(number)))
                .map(number ->
                        words.substring(Math.max(0, number.start() - 60), Math.min(words.length(), number.end() + 20)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The page without style, script and drawing coordinates; bars of balance and money are not about people. */
    private static String words(String page) {
        return page.replaceAll("(?s)<(style|script)\\b.*?</\\1>", " ")
                .replaceAll("20\\d\\d年目标", " ")
                .replaceAll("<rect class=\"(met|missed|b\\d)\"[^>]*>", " ")
                .replaceAll("\\s(points|viewBox|x|y|x1|x2|y1|y2|cx|cy|r|d)=\"[^\"]*\"", " ");
    }

    private static Stream<String> texts(JsonNode node) {
        return node.isContainer() ? node.valueStream().flatMap(PublicPageTest::texts) : Stream.of(node.asString(""));
    }

    private static void addDistance(Set<BigDecimal> published, JsonNode row) {
        String value = row.path("value").asString("");
        String target = row.path("target").asString("");
        if (!value.isEmpty() && !target.isEmpty()) {
            addRounded(
                    published,
                    new BigDecimal(value).subtract(new BigDecimal(target)).abs());
            published.add(new BigDecimal(target));
        }
        String people = row.path("denominator").asString("");
        if (row.path("unit").asString().equals("%") && !people.isEmpty() && !people.equals("0")) {
            published.add(new BigDecimal(row.path("numerator").asString())
                    .movePointRight(2)
                    .divide(new BigDecimal(people), 2, RoundingMode.DOWN));
        }
    }

    /** Earlier values of indicators whose previous values may be published. */
    private static void addFormer(Set<BigDecimal> published, Desk desk, JsonNode summary) {
        String district = summary.path("district_code").asString();
        Set<String> former = summary.path("summary")
                .valueStream()
                .filter(row -> !row.path("previous_value").asString("").isEmpty())
                .map(row -> row.path("indicator").asString())
                .collect(Collectors.toSet());
        for (String month : List.of("2022-07", "2022-12", "2023-06")) {
            Path results = desk.result(month, district, "summary.csv");
            if (results.toFile().exists()) {
                desk.rows(month, district, "summary.csv").stream()
                        .filter(row -> former.contains(row.get("indicator")))
                        .map(row -> row.get("value"))
                        .filter(value -> !value.isEmpty())
                        .forEach(value -> addRounded(published, new BigDecimal(value)));
            }
        }
    }

    private static void addRounded(Set<BigDecimal> published, BigDecimal number) {
        for (int places = 0; places <= 3; places++) {
            published.add(number.setScale(places, RoundingMode.HALF_UP));
        }
        published.add(number);
        published.add(number.movePointLeft(4).setScale(2, RoundingMode.HALF_UP));
    }

    private static BigDecimal decimal(MatchResult number) {
        return new BigDecimal(number.group().replace(",", ""));
    }
}
