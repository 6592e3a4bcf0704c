package org.duxue.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** How fast workbooks are read, compared with the same tables as CSV: read, check, score, add up on one processor. */
final class WorkbookBenchmark {

    private WorkbookBenchmark() {}

    /** Rows of each file, and how often they are read. */
    public static void main(String[] arguments) throws Exception {
        int rows = Integer.parseInt(arguments[0]);
        int passes = Integer.parseInt(arguments[1]);
        Path folder = Files.createTempDirectory("workbooks");
        try {
            measure(folder.resolve("one"), 1, rows, passes);
            measure(folder.resolve("forms"), 200, 50, passes);
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static void measure(Path folder, int files, int rows, int passes) throws Exception {
        Path asText = folder.resolve("csv");
        Path asWorkbooks = folder.resolve("xlsx");
        new MadeUpDistrict(asText, files, rows).write(false);
        long cells = 0;
        for (Path csv : Desk.filesBelow(asText)) {
            Path copy = asWorkbooks.resolve(asText.relativize(csv));
            Files.createDirectories(copy.getParent());
            if (csv.getParent().endsWith("registry")) {
                Files.copy(csv, copy);
            } else {
                cells += workbook(csv, Path.of(copy.toString().replaceFirst("csv$", "xlsx")));
            }
        }
        for (int pass = 1; pass <= passes; pass++) {
            Took text = Took.by(() -> new OurReading(1).run(asText));
            Took workbooks = Took.by(() -> new OurReading(1).run(asWorkbooks));
            System.out.printf(
                    "%d files of %d rows, pass %d: xlsx %s, %.0f cells a second of processor time; csv %s%n",
                    files, rows, pass, workbooks, cells / workbooks.processorSeconds(), text);
        }
    }

    /** Writes the table with its numbers as numbers; returns how many cells are filled. */
    private static long workbook(Path csv, Path file) throws IOException {
        long cells = 0;
        try (BufferedReader lines = Files.newBufferedReader(csv);
                OutputStream bytes = Files.newOutputStream(file);
                Workbook workbook = new Workbook(bytes, "benchmark", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("体质");
            int row = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                List<String> texts = List.of(line.split(",", -1));
                for (int place = 0; place < texts.size(); place++) {
                    String text = texts.get(place);
                    if (text.matches("-?\\d{1,9}(\\.\\d+)?")) {
                        sheet.value(row, place, new BigDecimal(text));
                    } else if (!text.isEmpty()) {
                        sheet.value(row, place, text);
                    }
                    cells += text.isEmpty() ? 0 : 1;
                }
                row++;
            }
        }
        return cells;
    }
}
