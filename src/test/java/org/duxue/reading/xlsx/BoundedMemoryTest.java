package org.duxue.reading.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process with a heap of 24 MB reads or refuses content that would fill it many times over. */
class BoundedMemoryTest {

    private static final String HEAP = "-Xmx24m";
    private static final int ROWS = 400_000;
    private static final long MOST_BYTES = 100L << 20;

    @TempDir
    Path folder;

    @Test
    void readsALargeSheetInAHeapThatCannotHoldIt() throws IOException, InterruptedException {
        Path file =
                workbook("<row><c><v>4500.5</v></c><c t=\"str\"><v>学生计算机与多媒体设备</v></c><c><v>12</v></c></row>", ROWS);

        assertThat(read(file, MOST_BYTES)).isEqualTo(ROWS + " rows");
    }

    @Test
    void isNotFilledByRowsCommentsOrTextWithoutEnd() throws IOException, InterruptedException {
        assertThat(read(workbook("<row><c><v>1</v></c></row>", 4_000_000), MOST_BYTES))
                .isEqualTo("workbook-damaged");
        assertThat(read(workbook("<!-- -->".repeat(200), 80_000), MOST_BYTES)).isEqualTo("workbook-too-large");
        assertThat(read(workbook("x".repeat(1000), 60_000), MOST_BYTES)).isEqualTo("0 rows");
    }

    /** A workbook whose only sheet repeats the same content many times. */
    private Path workbook(String content, int times) throws IOException {
        Path usual = new RawWorkbook().sheet("s", "").write(this.folder.resolve("usual.xlsx"));
        Path file = this.folder.resolve("x.xlsx");
        byte[] block = content.repeat(100).getBytes(StandardCharsets.UTF_8);
        try (ZipFile from = new ZipFile(usual.toFile());
                OutputStream bytes = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (ZipEntry entry : from.stream().toArray(ZipEntry[]::new)) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().endsWith("sheet1.xml")) {
                    zip.write("<worksheet><sheetData>".getBytes(StandardCharsets.UTF_8));
                    for (int i = 0; i < times / 100; i++) {
                        zip.write(block);
                    }
                    zip.write("</sheetData></worksheet>".getBytes(StandardCharsets.UTF_8));
                } else {
                    try (InputStream part = from.getInputStream(entry)) {
                        part.transferTo(zip);
                    }
                }
            }
        }
        return file;
    }

    private static String read(Path file, long mostBytes) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LittleMemory.class.getName(),
                        file.toString(),
                        String.valueOf(mostBytes))
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        process.waitFor();
        return said;
    }
}
