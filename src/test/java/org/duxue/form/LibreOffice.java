package org.duxue.form;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs LibreOffice without a window. */
final class LibreOffice {

    /** Commas, double quotes, UTF-8, from the first row. */
    private static final String AS_UTF_8 = "csv:Text - txt - csv (StarCalc):44,34,76,1";

    private static final String AS_WORKBOOK = "xlsx:Calc MS Excel 2007 XML";

    private static final int PATIENCE_SECONDS = 240;

    private LibreOffice() {}

    /** Why LibreOffice cannot be used here; empty when it can. */
    static Optional<String> missing() {
        return program().isPresent()
                ? Optional.empty()
                : Optional.of("no LibreOffice here: install libreoffice-calc-nogui");
    }

    private static Optional<Path> program() {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.of(path.split(java.io.File.pathSeparator))
                .map(folder -> Path.of(folder, "soffice"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Saves the first sheet of each workbook as CSV into the folder. */
    static void toCsv(List<Path> workbooks, Path folder, Path profile) throws IOException, InterruptedException {
        save(AS_UTF_8, workbooks, folder, profile);
    }

    /** Saves each workbook into the folder as LibreOffice writes it. */
    static void toXlsx(List<Path> workbooks, Path folder, Path profile) throws IOException, InterruptedException {
        save(AS_WORKBOOK, workbooks, folder, profile);
    }

    private static void save(String form, List<Path> workbooks, Path folder, Path profile)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                program().orElseThrow().toString(),
                "-env:UserInstallation=" + profile.toUri(),
                "--headless",
                "--convert-to",
                form,
                "--outdir",
                folder.toString()));
        workbooks.forEach(workbook -> command.add(workbook.toString()));
        Process office = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!office.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            office.destroyForcibly();
            throw new IOException("LibreOffice did not end within " + PATIENCE_SECONDS + " s");
        }
    }
}
