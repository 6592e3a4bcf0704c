package org.duxue.slip;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;

/** A table as a clerk has it open: rows to change, and how they are saved. */
final class OpenTable {

    private static final Charset GBK = Charset.forName("GB18030");

    String name;
    Charset charset;
    char separator = ',';
    String lineEnd = "\r\n";
    String bom;
    final List<List<String>> rows = new ArrayList<>();

    OpenTable(Path file) {
        this.name = file.getFileName().toString();
        try {
            byte[] bytes = Files.readAllBytes(file);
            this.charset = isUtf8(bytes) ? StandardCharsets.UTF_8 : GBK;
            String text = new String(bytes, this.charset);
            this.bom = text.startsWith("\uFEFF") ? "\uFEFF" : "";
            try (CSVParser parser = CSVFormat.RFC4180
                    .builder()
                    .setIgnoreEmptyLines(false)
                    .get()
                    .parse(new StringReader(text.substring(this.bom.length())))) {
                parser.forEach(row -> this.rows.add(new ArrayList<>(row.toList())));
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        int width = this.rows.stream().mapToInt(List::size).max().orElse(0);
        this.rows.forEach(row -> row.addAll(Collections.nCopies(width - row.size(), "")));
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException gbk) {
            return false;
        }
    }

    /** The first row with the most titles. */
    int headerAt() {
        return IntStream.range(0, Math.min(3, this.rows.size()))
                .boxed()
                .max(Comparator.comparing((Integer at) -> filled(this.rows.get(at)))
                        .thenComparing(Comparator.reverseOrder()))
                .orElse(0);
    }

    private static long filled(List<String> row) {
        return row.stream().filter(cell -> !cell.isBlank()).count();
    }

    List<String> header() {
        return this.rows.get(headerAt());
    }

    /** The rows below the header; changes are changes of the table. */
    List<List<String>> data() {
        return this.rows.subList(headerAt() + 1, this.rows.size());
    }

    int width() {
        return header().size();
    }

    /** Where the column with this title is, its unit left aside; −1 where it is not. */
    int column(String title) {
        return IntStream.range(0, width())
                .filter(at -> header().get(at).replaceAll("[（(].*", "").equals(title))
                .findFirst()
                .orElse(-1);
    }

    /** Columns with at least one cell of this form and none of another. */
    List<Integer> columns(String form) {
        return IntStream.range(0, width())
                .filter(at -> data().stream().anyMatch(row -> !row.get(at).isBlank()))
                .filter(at -> data().stream()
                        .allMatch(row -> row.get(at).isBlank() || row.get(at).matches(form)))
                .boxed()
                .toList();
    }

    String csv() {
        StringWriter text = new StringWriter();
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(this.separator)
                .setRecordSeparator(this.lineEnd)
                .get();
        try (CSVPrinter printer = new CSVPrinter(text, format)) {
            printer.printRecords(this.rows);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return text.toString();
    }

    byte[] bytes() {
        return (this.bom + csv()).getBytes(this.charset);
    }
}
