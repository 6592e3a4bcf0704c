package org.duxue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * The layout of the page on a desktop and on a phone, measured in a real browser. Screenshots would depend on the fonts
 * of the machine.
 */
@ExtendWith(SampleDesk.class)
class PageLayoutTest {

    private static final int DESK = 1100;
    private static final int DESK_HEIGHT = 800;
    private static final int PHONE = 390;
    private static final int PHONE_HEIGHT = 844;
    private static final Pattern SEEN = Pattern.compile("data-f([0-9]+)-([0-9]+)=\"([0-9]+) ([0-9]+) ([^\"]*)\"");

    /** Style rules without which the layout breaks, each by the text that begins it. */
    private static final List<String> RULES = List.of(
            ".skip {",
            ".vh {",
            "nav { display",
            "section { margin",
            ".cards { display",
            ".card { display",
            ".number {",
            ".others li > b {",
            ".num {",
            ".scroll { overflow",
            ".heat .name {",
            ".heat .upright {",
            ".bar {",
            ".states { display",
            ".two { display",
            ".columns {",
            ".filters { display",
            ".on-phone {",
            "header, main, footer {",
            "* { box-sizing",
            "@media (max-width: 640px) {");

    @TempDir
    Path folder;

    /** The size of a page at one width of the window, and its layout faults. */
    private record Room(int width, int height, String faults) {}

    @Test
    void fitsFiveScreensOnADeskAndTheWidthOfAPhone(SharedDesk sample) throws IOException {
        Map<Integer, Room> rooms = rooms(List.of(samplePage(sample))).get(0);

        assertThat(rooms.get(DESK).width()).isLessThanOrEqualTo(DESK);
        assertThat(rooms.get(DESK).height()).isLessThan(5 * DESK_HEIGHT);
        assertThat(rooms.get(PHONE).width()).isLessThanOrEqualTo(PHONE);
        assertThat(rooms.values()).extracting(Room::faults).containsOnly("");
    }

    @Test
    void staysWithinAPhoneWhenNamesAreLongAndSchoolsMany() throws IOException {
        Desk desk = new Desk(this.folder.resolve("desk")).registry(manySchools());
        desk.call("run", "--period", "2023-06");
        String page = Desk.text(desk.result("2023-06", "230399", "report.html"));

        assertThat(page).contains("<summary><b>小学</b> <span class=\"quiet\">共 150 所");
        Map<Integer, Room> rooms = rooms(List.of(page)).get(0);
        assertThat(rooms.get(PHONE).width()).isLessThanOrEqualTo(PHONE);
        assertThat(rooms.get(DESK).width()).isLessThanOrEqualTo(DESK);
        assertThat(rooms.values()).extracting(Room::faults).containsOnly("");
    }

    /** The measurement is only useful if it detects a broken layout. */
    @Test
    void noticesEveryRuleThatIsMissing(SharedDesk sample) throws IOException {
        String page = samplePage(sample);
        Map<String, Boolean> noticed = new LinkedHashMap<>();
        List<Map<Integer, Room>> rooms =
                rooms(RULES.stream().map(rule -> without(rule, page)).toList());
        for (int i = 0; i < RULES.size(); i++) {
            noticed.put(RULES.get(i), rooms.get(i).entrySet().stream().anyMatch(PageLayoutTest::isBroken));
        }

        assertThat(noticed).doesNotContainValue(false);
    }

    private static boolean isBroken(Map.Entry<Integer, Room> seen) {
        return seen.getValue().width() > seen.getKey()
                || !seen.getValue().faults().isEmpty();
    }

    private static String samplePage(SharedDesk sample) {
        return Desk.text(sample.desk().result("2023-06", "230306", "report.html"));
    }

    /** The page without one rule of its style; a rule ends with the bracket that closes it. */
    private static String without(String rule, String page) {
        int start = page.indexOf("\n" + rule) + 1;
        assertThat(start).as(rule).isPositive();
        int end = start + rule.length();
        for (int depth = 1; depth > 0; end++) {
            char c = page.charAt(end);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
        }
        return page.substring(0, start) + page.substring(end);
    }

    private static String manySchools() {
        StringBuilder registry = new StringBuilder(Papers.REGISTRY_HEADER);
        for (int i = 0; i < 300; i++) {
            boolean primary = i % 2 == 0;
            registry.append((primary ? "2" : "3") + "123" + String.format("%06d", 900000 + i))
                    .append("," + "长".repeat(76) + i + "校,230399,试验区,")
                    .append(primary ? "primary,public,120,,,2023-01,\n" : "junior,public,,90,,2023-01,\n");
        }
        return registry.toString();
    }

    /** Each page in frames of both widths, which report their layout to the outer frame. */
    private List<Map<Integer, Room>> rooms(List<String> pages) throws IOException {
        StringBuilder frames = new StringBuilder(
                "<!DOCTYPE html><html><body><script>addEventListener('message',function(m){document.documentElement"
                        + ".setAttribute('data-f'+m.data[0],m.data.slice(1).join(' '));});</script>");
        List<Map<Integer, Room>> rooms = new ArrayList<>();
        for (String page : pages) {
            int number = rooms.size();
            String name = "page" + number + ".html";
            Files.writeString(
                    this.folder.resolve(name), page.replace("</body>", "<script>" + measuring() + "</script></body>"));
            frames.append(frame(name, number, DESK, DESK_HEIGHT)).append(frame(name, number, PHONE, PHONE_HEIGHT));
            rooms.add(new TreeMap<>());
        }
        Path all = this.folder.resolve("frames.html");
        Files.writeString(all, frames + "</body></html>");
        String dom = Browser.find().dom(all, this.folder.resolve("profile"));
        Matcher seen = SEEN.matcher(dom);
        while (seen.find()) {
            rooms.get(Integer.parseInt(seen.group(1)))
                    .put(
                            Integer.valueOf(seen.group(2)),
                            new Room(Integer.parseInt(seen.group(3)), Integer.parseInt(seen.group(4)), seen.group(5)));
        }
        assertThat(rooms)
                .as(dom.substring(0, Math.min(300, dom.length())))
                .allSatisfy(both -> assertThat(both).containsOnlyKeys(DESK, PHONE));
        return rooms;
    }

    private static String frame(String page, int number, int width, int height) {
        return "<iframe src=\"" + page + "\" name=\"" + number + "-" + width + "\" style=\"border:0;width:" + width
                + "px;height:" + height + "px\"></iframe>";
    }

    private static String measuring() throws IOException {
        try (InputStream script = Objects.requireNonNull(PageLayoutTest.class.getResourceAsStream("page-layout.js"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
