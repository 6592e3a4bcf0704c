package org.duxue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** How much room the page takes on a desk and on a phone, measured in a real browser. Pictures would differ with the fonts of a machine. */
@ExtendWith(SampleDesk.class)
class PageLayoutTest {

    private static final int DESK = 1100;
    private static final int DESK_HEIGHT = 800;
    private static final int PHONE = 390;
    private static final Pattern SEEN = Pattern.compile("data-w(\\d+)=\"(\\d+) (\\d+)\"");

    @TempDir
    Path folder;

    /** What a page needs of room at one width of the window. */
    private record Room(int width, int height) {}

    @Test
    void fitsFiveScreensOnADeskAndTheWidthOfAPhone(SharedDesk sample) throws IOException {
        Map<Integer, Room> rooms = rooms(sample.desk().result("2023-06", "230306", "report.html"));

        assertThat(rooms.get(DESK).width()).isLessThanOrEqualTo(DESK);
        assertThat(rooms.get(DESK).height()).isLessThan(5 * DESK_HEIGHT);
        assertThat(rooms.get(PHONE).width()).isLessThanOrEqualTo(PHONE);
    }

    @Test
    void staysWithinAPhoneWhenNamesAreLongAndSchoolsMany() throws IOException {
        Desk desk = new Desk(this.folder.resolve("desk")).registry(manySchools());
        desk.call("run", "--period", "2023-06");
        Path page = desk.result("2023-06", "230399", "report.html");

        assertThat(Desk.text(page)).contains("<summary><b>小学</b> <span class=\"quiet\">共 150 所");
        Map<Integer, Room> rooms = rooms(page);
        assertThat(rooms.get(PHONE).width()).isLessThanOrEqualTo(PHONE);
        assertThat(rooms.get(DESK).width()).isLessThanOrEqualTo(DESK);
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

    /** The page in frames of both widths, each of which tells the frame around it how large it is. */
    private Map<Integer, Room> rooms(Path page) throws IOException {
        Path copy = this.folder.resolve("report.html");
        Files.writeString(
                copy,
                Desk.text(page)
                        .replace(
                                "</body>",
                                "<script>addEventListener('load',function(){var e=document.documentElement;"
                                        + "parent.postMessage([innerWidth,e.scrollWidth,e.scrollHeight],'*');});</script></body>"));
        Path frames = this.folder.resolve("frames.html");
        Files.writeString(
                frames,
                "<!DOCTYPE html><html><body><script>addEventListener('message',function(m){document.documentElement"
                        + ".setAttribute('data-w'+m.data[0],m.data[1]+' '+m.data[2]);});</script>"
                        + frame(DESK, DESK_HEIGHT)
                        + frame(PHONE, 844)
                        + "</body></html>");
        String dom = Browser.find().dom(frames, this.folder.resolve("profile"));
        Map<Integer, Room> rooms = new TreeMap<>();
        Matcher seen = SEEN.matcher(dom);
        while (seen.find()) {
            rooms.put(
                    Integer.valueOf(seen.group(1)),
                    new Room(Integer.parseInt(seen.group(2)), Integer.parseInt(seen.group(3))));
        }
        assertThat(rooms).as(dom.substring(0, Math.min(300, dom.length()))).containsKeys(DESK, PHONE);
        return rooms;
    }

    private static String frame(int width, int height) {
        return "<iframe src=\"report.html\" style=\"border:0;width:" + width + "px;height:" + height + "px\"></iframe>";
    }
}
