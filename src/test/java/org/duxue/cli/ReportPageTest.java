package org.duxue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page for leaders of the sample, and the escaping of hostile texts. */
@ExtendWith(SampleDesk.class)
class ReportPageTest {

    private static final String DISTRICT = "230306";
    private static final String PERIOD = "2023-06";
    private static final Pattern CARD = Pattern.compile(
            "<article class=\"card\" aria-labelledby=\"area-(\\d)\">.*?<b class=\"big\">([^<]*)</b>", Pattern.DOTALL);

    @ParameterizedTest
    @CsvSource({
        "1, equipment, overdue_count",
        "2, staffing, shortage",
        "3, safety, hazard_resolution_rate",
        "4, fitness, excellent_rate",
        "5, enforcement, certified_rate",
        "6, pay, insured_rate"
    })
    void showsOnACardTheValueOfTheSummary(String number, String area, String indicator, SharedDesk sample) {
        Matcher card = CARD.matcher(page(sample));
        String shown = card.results()
                .filter(found -> found.group(1).equals(number))
                .map(found -> found.group(2))
                .findFirst()
                .orElse("");

        assertThat(sample.desk().rows(PERIOD, DISTRICT, "summary.csv"))
                .filteredOn(row -> row.get("area").equals(area)
                        && row.get("indicator").equals(indicator)
                        && row.get("breakdown").isEmpty())
                .extracting(row -> row.get("value"))
                .singleElement()
                .satisfies(value ->
                        assertThat(new BigDecimal(shown.replace(",", ""))).isEqualByComparingTo(value));
    }

    @Test
    void saysOnACardHowManySubmissionsAreCarriedAndFromWhen(SharedDesk sample) {
        assertThat(page(sample))
                .contains("<p class=\"counted carried\">计入 7/7，其中沿用 6（最早2022年12月）</p>")
                .contains("<p class=\"counted\">计入 12/12</p>");
    }

    @Test
    void beginsWithTheTwoAreasFarthestFromTheirTargetsAndTheOthersInALine(SharedDesk sample) {
        assertThat(page(sample))
                .contains(
                        "<li>优秀率 6.44%，距 25%（2030年目标）差 18.56 个百分点，测试覆盖率 27.56%；计入 7/7，其中沿用 6（最早2022年12月）。</li>\n"
                                + "<li>参保率 78.26%，距 100%（目标）差 21.74 个百分点，超期未登记人数 9 人；计入 12/12。</li>\n</ul>\n"
                                + "<p class=\"also\">未达标的还有：安保人员持证率 95.24%；超期设备数量 1,604 件；学科缺员人数 10 人。</p>",
                        "<a href=\"#ledger\">未整改到位 83 条</a>");
    }

    @Test
    void summarisesTheStateInOneSentence(SharedDesk sample) {
        assertThat(page(sample))
                .contains("<p class=\"lead\">截至 2023年6月30日，城子河区六个方面 25 项有目标的指标中 14 项达标、10 项未达标，1 项暂无数据；"
                        + "整改台账未整改到位 83 条，其中逾期 73 条；应报 46 份材料，计入 46 份，其中 6 份沿用以前月份。</p>");
    }

    @Test
    void drawsTheTrendOverTheConsolidatedMonths(SharedDesk sample) {
        assertThat(page(sample))
                .contains("aria-label=\"趋势：2022年7月 3.99%，2022年12月 6.11%，2023年6月 6.44%（含沿用的数据）\"")
                .contains("aria-label=\"趋势：2022年7月 13 人，2022年12月 11 人，2023年6月 10 人\"");
    }

    @Test
    void givesEveryCoefficientAsTheBalanceHasIt(SharedDesk sample) {
        List<Map<String, String>> district = sample.desk().rows(PERIOD, DISTRICT, "balance.csv").stream()
                .filter(row -> row.get("school_code").equals("district")
                        && !row.get("indicator").equals("all"))
                .toList();

        assertThat(district)
                .hasSize(14)
                .allSatisfy(row -> assertThat(page(sample)).contains("<b>" + row.get("cv") + "</b>"));
    }

    @Test
    void listsEveryLineOfTheLedger(SharedDesk sample) {
        int lines = sample.desk().rows(PERIOD, DISTRICT, "ledger.csv").size();

        assertThat(page(sample).split("<tr data-area=", -1)).hasSize(lines + 1);
    }

    @Test
    void sumsThePlanUp(SharedDesk sample) {
        assertThat(page(sample)).contains("170 万元", "120 万元", "150 万元", "440 万元");
    }

    @Test
    void showsNoNumbersOfUninsuredPeopleOfASchool(SharedDesk sample) {
        assertThat(page(sample)).contains("<bdi>外聘人员未参保</bdi>").doesNotContain("外聘人员未参保：");
    }

    @Test
    void needsNothingFromTheNetwork(SharedDesk sample) {
        assertThat(page(sample))
                .doesNotContain("http://", "https://", " src=", "@import", "url(")
                .contains("default-src 'none'");
    }

    @Test
    void linksTheFilesOfEachTable(SharedDesk sample) {
        List<String> links = Pattern.compile("<a href=\"([^#\"]+)\">")
                .matcher(page(sample))
                .results()
                .map(link -> link.group(1))
                .toList();

        assertThat(links)
                .containsExactly(
                        "summary.csv",
                        "changes.csv",
                        "workbook.xlsx",
                        "schools.csv",
                        "balance.csv",
                        "ledger.csv",
                        "ledger-changes.csv",
                        "completeness.csv",
                        "questions.csv")
                .allSatisfy(link ->
                        assertThat(sample.desk().result(PERIOD, DISTRICT, link)).isNotEmptyFile());
    }

    @Test
    void saysHowItIsCited(SharedDesk sample) {
        assertThat(page(sample)).contains("<p>引用时请写：城子河区督学月报（2023年6月），截止日 2023年6月30日。</p>");
    }

    @Test
    void isInTheManifest(SharedDesk sample) {
        assertThat(Desk.text(sample.desk().result(PERIOD, DISTRICT, "manifest.json")))
                .contains("\"report.html\":\"");
    }

    @Test
    void isTheSameWhenMadeAgain(SharedDesk sample, @TempDir Path folder) {
        Desk again = sample.desk().copyTo(folder.resolve("again"));
        again.call("consolidate", "--period", PERIOD);

        assertThat(again.result(PERIOD, DISTRICT, "report.html"))
                .hasSameBinaryContentAs(sample.desk().result(PERIOD, DISTRICT, "report.html"));
    }

    @Test
    void escapesTextsFromSchools(@TempDir Path folder) {
        Desk desk = Papers.completeIn(folder);
        desk.drop(
                "enforcement_230399_2023-06.csv",
                "agency,in_scope,officers,certified_officers\n\"<script>alert(1)</script>\u202e\"\" onload=x\",yes,3,2\n"
                        + "长".repeat(300) + ",yes,3,1\n");
        desk.call("run", "--period", PERIOD);
        String page = Desk.text(desk.result(PERIOD, "230399", "report.html"));

        assertThat(page)
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>alert", "\u202e")
                .doesNotContainPattern("sender=\"[^\"]*\" onload=")
                .contains("长".repeat(100))
                .doesNotContain("长".repeat(200));
    }

    @Test
    void namesTheSchoolsThatWeighMostInWhatAnAreaLacks(SharedDesk sample) {
        assertThat(page(sample))
                .contains("<p class=\"what\">影响最大（超期设备数量）</p>")
                .contains("<li><bdi>城子河小学</bdi> <span class=\"quiet\">395 件，占差距 25%</span></li>")
                .contains("<p class=\"quiet\">另有 4 个未达标</p>");
    }

    @Test
    void showsNoWeightOfASchoolWithUninsuredPeople(SharedDesk sample) {
        String page = page(sample);
        String pay = page.substring(page.indexOf("id=\"area-6\""), page.indexOf("<section id=\"heat\""));

        assertThat(pay).contains("影响最大（参保率）", "<li><bdi>松果幼儿园</bdi></li>").doesNotContain("占差距");
    }

    @Test
    void listsTheLedgerByRuleAndSaysOfEachHowManyLinesAreNotPutRight(SharedDesk sample) {
        assertThat(page(sample))
                .containsPattern(
                        "(?s)<summary><b>超期设备</b> <span class=\"quiet\">学校设施设备更新缓慢</span>.{0,120}未整改到位 49 条</span>"
                                + " <span>逾期 49</span>");
    }

    /**
     * Every figure of the district, of the balance and of every school; the arguments for a school's figure are
     * appended to the command.
     */
    @Test
    void linksEveryFigureToTheCommandThatProvesIt(SharedDesk sample) {
        String page = page(sample);
        Set<String> commands = new TreeSet<>();
        Pattern.compile("id=\"prove-([^\"]+)\"><th scope=\"row\">.*?<code>([^<]+)</code>")
                .matcher(page)
                .results()
                .forEach(one -> commands.add(one.group(1) + ": " + one.group(2)));
        Set<String> links = Pattern.compile("href=\"#prove-([^\"]+)\"")
                .matcher(page)
                .results()
                .map(link -> link.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> wanted = new TreeSet<>();
        for (Map<String, String> row : sample.desk().rows(PERIOD, DISTRICT, "summary.csv")) {
            wanted.add(row.get("area") + "." + row.get("indicator") + ": duxue prove " + row.get("area") + "."
                    + row.get("indicator") + " --period 2023-06 --district 230306");
        }
        for (Map<String, String> row : sample.desk().rows(PERIOD, DISTRICT, "balance.csv")) {
            wanted.add("balance." + row.get("indicator") + "." + row.get("stage") + ": duxue prove balance."
                    + row.get("indicator") + " --breakdown stage=" + row.get("stage")
                    + " --period 2023-06 --district 230306");
        }
        for (Map<String, String> row : sample.desk().rows(PERIOD, DISTRICT, "schools.csv")) {
            wanted.add(row.get("school_code") + ": --school " + row.get("school_code"));
        }

        assertThat(commands).isEqualTo(wanted);
        assertThat(commands)
                .extracting(one -> one.substring(0, one.indexOf(':')))
                .containsAll(links);
        assertThat(links).hasSizeGreaterThan(60);
    }

    @ParameterizedTest
    @CsvSource({"safety.hazards_open", "balance.backbone_per_100.primary", "balance.all.junior"})
    void aLinkedCommandProvesItsFigure(String key, SharedDesk sample) {
        Matcher command = Pattern.compile("id=\"prove-" + key + "\">.*?<code>duxue ([^<]+)</code>")
                .matcher(page(sample));
        assertThat(command.find()).isTrue();

        assertThat(sample.desk().call(command.group(1).split(" ", -1)).exit()).isZero();
    }

    @Test
    void opensNothingByItself(SharedDesk sample) {
        assertThat(page(sample)).contains("<details").doesNotContain("<details open");
    }

    @Test
    void runsInABrowserWithoutComplaintAndFilters(SharedDesk sample, @TempDir Path folder) throws IOException {
        Browser browser = Browser.find();
        String watch = "<script>var told=[];window.onerror=function(m){told.push(m);};"
                + "document.addEventListener('securitypolicyviolation',function(e){told.push(e.blockedURI);});</script>";
        String act = "<script>var f=document.getElementById('filters');var o=[f.hidden];"
                + "function n(){return document.querySelectorAll('#lines tbody tr:not([hidden])').length;}"
                + "function set(k,v){f.elements[k].value=v;f.dispatchEvent(new Event('input'));o.push(n());}"
                + "o.push(n());set('state','');o.push(location.hash);set('state','cleared');set('area','safety');set('text','育才');"
                + "o.push(document.getElementById('nothing').hidden);set('text','无此字');"
                + "o.push(document.getElementById('nothing').hidden,location.hash);"
                + "document.documentElement.setAttribute('data-seen',o.concat("
                + "performance.getEntriesByType('resource').length,told).join(' '));</script>";
        Path copy = folder.resolve("report.html");
        Files.writeString(
                copy,
                page(sample).replace("</title>", "</title>" + watch).replace("</body>", act + "</body>"),
                StandardCharsets.UTF_8);

        String dom = browser.dom(copy, folder.resolve("profile"));

        String nothing = java.net.URLEncoder.encode("无此字", StandardCharsets.UTF_8);
        List<Map<String, String>> ledger = sample.desk().rows(PERIOD, DISTRICT, "ledger.csv");
        long open = ledger.stream()
                .filter(line -> !List.of("cleared", "closed", "moved").contains(line.get("state")))
                .count();
        List<Map<String, String>> cleared = ledger.stream()
                .filter(line -> line.get("state").equals("cleared"))
                .toList();
        List<Map<String, String>> safety = cleared.stream()
                .filter(line -> line.get("area").equals("safety"))
                .toList();
        long ofOne = safety.stream()
                .filter(line -> (line.get("subject") + line.get("problem")).contains("育才"))
                .count();
        assertThat(dom)
                .contains("data-seen=\"false " + open + " " + ledger.size() + " #ledger?state= " + cleared.size() + " "
                        + safety.size() + " " + ofOne + " " + (ofOne > 0)
                        + " 0 false #ledger?area=safety&amp;state=cleared&amp;text="
                        + nothing + " 0\"");
    }

    private static String page(SharedDesk sample) {
        return Desk.text(sample.desk().result(PERIOD, DISTRICT, "report.html"));
    }
}
