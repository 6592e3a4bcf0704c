package org.duxue.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** LibreOffice without a window, with a profile of its own. */
record Office(Path folder) {

    /** Every sheet into its own CSV: comma, quotes where needed, UTF-8, as shown. */
    static final String CSV_OF_EVERY_SHEET =
            "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";

    private static final long MOST_SECONDS = 300;

    static boolean has(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /** Skips a test where the program, or the part of LibreOffice that reads a document, is not installed. */
    static void isNeeded(String... programs) {
        for (String program : programs) {
            assumeTrue(has(program), program + " is not installed, what it would show is not looked at");
        }
    }

    void convert(String to, Path file) throws IOException, InterruptedException {
        run(List.of(
                "soffice",
                "-env:UserInstallation=" + this.folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                to,
                "--outdir",
                this.folder.toString(),
                file.toString()));
    }

    /** Opens tables with another separator, evaluates formulas, and saves each as a workbook. */
    void openTables(char separator, List<Path> tables) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "soffice",
                "-env:UserInstallation=" + this.folder.resolve("profile").toUri(),
                "--headless",
                "--infilter=CSV:" + (int) separator + ",34,76,1,,0,false,true,false,false,false,,true",
                "--convert-to",
                "xlsx",
                "--outdir",
                this.folder.toString()));
        tables.forEach(table -> command.add(table.toString()));
        run(command);
    }

    /** The text of a PDF as it is laid out. */
    String text(Path pdf) throws IOException, InterruptedException {
        Path text = this.folder.resolve("text.txt");
        run(List.of("pdftotext", "-layout", pdf.toString(), text.toString()));
        return Files.readString(text);
    }

    private void run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(new ArrayList<>(command))
                .redirectErrorStream(true)
                .redirectOutput(this.folder.resolve("said.txt").toFile())
                .start();
        if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException(command.get(0) + " did not end in " + MOST_SECONDS + " s");
        }
    }
}
