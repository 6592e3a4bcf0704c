package org.duxue.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duxue.reading.WorkbookTableTest.rows;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.duxue.reading.xlsx.RawWorkbook;
import org.duxue.shared.Problem;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However a workbook is damaged, it is read or refused with a message, within a short time. */
class DamagedWorkbooksTest {

    private static final int DAMAGES = 1_500;
    private static final long MOST_BYTES = 1 << 20;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final List<String> PIECES = List.of(
            "<",
            ">",
            "\"",
            "&",
            "&#0;",
            "<c>",
            "</row>",
            "<row r=\"9\">",
            "]]>",
            "\u0000",
            "1e9",
            "-",
            "r=\"ZZZ9\"",
            "t=\"s\"",
            "<v>7</v>");

    @TempDir
    Path folder;

    @Test
    void bytesOfTheArchiveThatAreTurnedOver() throws IOException {
        byte[] whole = Files.readAllBytes(usual());
        for (int seed = 1; seed <= DAMAGES; seed++) {
            Random random = new Random(seed);
            byte[] damaged =
                    random.nextInt(4) == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
            for (int i = random.nextInt(6); i >= 0 && damaged.length > 0; i--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }

            assertIsRead(Files.write(this.folder.resolve("x.xlsx"), damaged), seed);
        }
    }

    @Test
    void partsThatAreCutAndPatched() throws IOException {
        Map<String, byte[]> parts = parts(usual());
        List<String> names = List.copyOf(parts.keySet());
        for (int seed = 1; seed <= DAMAGES; seed++) {
            Random random = new Random(seed);
            Map<String, byte[]> damaged = new LinkedHashMap<>(parts);
            String name = names.get(random.nextInt(names.size()));
            damaged.put(name, patched(new String(parts.get(name), StandardCharsets.UTF_8), random));
            if (random.nextInt(8) == 0) {
                damaged.remove(names.get(random.nextInt(names.size())));
            }

            assertIsRead(zip(damaged), seed);
        }
    }

    private static byte[] patched(String part, Random random) {
        StringBuilder text = new StringBuilder(part);
        for (int i = random.nextInt(4); i >= 0; i--) {
            int from = random.nextInt(text.length());
            int to = Math.min(text.length(), from + random.nextInt(12));
            text.replace(from, to, random.nextBoolean() ? "" : PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void assertIsRead(Path file, int seed) {
        Sheet.Result result =
                Assertions.assertTimeoutPreemptively(PATIENCE, () -> Sheet.read(file, MOST_BYTES), "seed " + seed);

        boolean isRefused = result.all().stream().anyMatch(problem -> problem.isError() && problem.row() == 0);
        assertThat(isRefused || result.counts().data() <= 3).as("seed %d", seed).isTrue();
        assertThat(result.all()).as("seed %d", seed).allSatisfy(DamagedWorkbooksTest::isSaid);
    }

    private static void isSaid(Problem problem) {
        assertThat(problem.message().zh()).isNotBlank();
        assertThat(problem.message().en()).isNotBlank();
    }

    private Path usual() throws IOException {
        return new RawWorkbook()
                .format("yyyy-mm-dd")
                .shared("<t>名称</t>")
                .sheet(
                        "数据",
                        rows(List.of("编号", "名称", "数量"), List.of("A1", "桌", "#3"), List.of("A2", "椅", "#4.5"))
                                + "<row r=\"4\"><c r=\"A4\" t=\"str\"><f>1</f><v>A3</v></c><c r=\"B4\" t=\"s\"><v>0</v></c></row>")
                .hiddenSheet("选项", rows(List.of("x")))
                .write(this.folder.resolve("usual.xlsx"));
    }

    private static Map<String, byte[]> parts(Path file) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().toArray(ZipEntry[]::new)) {
                try (InputStream bytes = zip.getInputStream(entry)) {
                    parts.put(entry.getName(), bytes.readAllBytes());
                }
            }
        }
        return parts;
    }

    private Path zip(Map<String, byte[]> parts) throws IOException {
        Path file = this.folder.resolve("x.xlsx");
        try (OutputStream bytes = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return file;
    }
}
