package org.duxue.slip;

import static org.duxue.slip.Slip.slip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What happens while a table is saved, named and sent. */
final class FileSlips {

    private static final Charset GBK = Charset.forName("GB18030");

    private FileSlips() {}

    static List<Slip> all() {
        return List.of(
                slip("saved as GBK", clerk -> saved(clerk, GBK, "")),
                slip("saved as UTF-8 without mark", clerk -> saved(clerk, StandardCharsets.UTF_8, "")),
                slip("saved as UTF-8 with two marks", clerk -> saved(clerk, StandardCharsets.UTF_8, "\uFEFF\uFEFF")),
                slip("saved as Unicode text", FileSlips::unicode),
                slip("saved with semicolons", clerk -> clerk.table.separator = ';'),
                slip("saved with tabs", clerk -> clerk.table.separator = '\t'),
                slip("saved with CR alone", clerk -> clerk.table.lineEnd = "\r"),
                slip("separated by Chinese commas", clerk -> clerk.table.separator = '，'),
                slip("saved in an encoding without Chinese", clerk -> saved(clerk, StandardCharsets.US_ASCII, "")),
                slip("mojibake", FileSlips::mojibake),
                slip(
                        "saved as a web page",
                        clerk -> clerk.send(
                                clerk.table.name, "<html><body><table><tr><td>设备</td></tr></table></body></html>")),
                slip("an empty file", clerk -> clerk.send(clerk.table.name, new byte[0])),
                slip("whole rows in one cell", FileSlips::wholeRows),
                slip("rows and columns exchanged", FileSlips::transposed),
                slip("saved as a workbook", clerk -> clerk.send(xlsx(clerk), workbook(clerk, false, false))),
                slip(
                        "saved as a workbook with hidden rows",
                        clerk -> clerk.send(xlsx(clerk), workbook(clerk, true, false))),
                slip(
                        "saved as a workbook with a sheet of notes",
                        clerk -> clerk.send(xlsx(clerk), workbook(clerk, false, true))),
                slip(
                        "named for a month to come",
                        clerk -> clerk.table.name = clerk.table.name.replace("2023-06", "2099-06")),
                slip(
                        "named for the month before",
                        clerk -> clerk.table.name = clerk.table.name.replace("2023-06", "2023-05")),
                slip(
                        "named for two months",
                        clerk -> clerk.table.name = clerk.table.name.replace("2023-06", "2023-05_2023-06")),
                slip("named without a month", clerk -> clerk.table.name = clerk.table.name.replace("_2023-06", "")),
                slip("named without a code", clerk -> clerk.table.name = clerk.table.name.replaceFirst("_[0-9]+", "")),
                slip("named by another school's code", clerk -> clerk.table.name = clerk.ofAnother().name),
                slip("named as another kind", FileSlips::otherKind),
                slip(
                        "named as a copy",
                        clerk -> clerk.table.name =
                                clerk.table.name.replace(".csv", clerk.one(List.of("(1)", "_最终版", " - 副本")) + ".csv")),
                slip("saved as text", clerk -> clerk.table.name = clerk.table.name.replace(".csv", ".txt")),
                slip("two schools' tables exchanged", FileSlips::exchanged),
                slip("cut in two files", FileSlips::inTwoFiles),
                slip("with the rows of another school below", FileSlips::withAnother));
    }

    private static void saved(Clerk clerk, Charset charset, String mark) {
        clerk.table.charset = charset;
        clerk.table.bom = mark;
    }

    private static void unicode(Clerk clerk) {
        saved(clerk, StandardCharsets.UTF_16LE, "\uFEFF");
        clerk.table.separator = '\t';
    }

    private static void mojibake(Clerk clerk) {
        String text = new String(clerk.table.csv().getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        clerk.send(clerk.table.name, text);
    }

    private static void wholeRows(Clerk clerk) {
        List<List<String>> rows = clerk.table.rows;
        rows.replaceAll(row -> new ArrayList<>(List.of(String.join(",", row))));
    }

    private static void transposed(Clerk clerk) {
        List<List<String>> rows = new ArrayList<>(clerk.table.rows);
        int width = rows.stream().mapToInt(List::size).min().orElse(0);
        clerk.table.rows.clear();
        for (int at = 0; at < width; at++) {
            int column = at;
            clerk.table.rows.add(
                    new ArrayList<>(rows.stream().map(row -> row.get(column)).toList()));
        }
    }

    private static String xlsx(Clerk clerk) {
        return clerk.table.name.replace(".csv", ".xlsx");
    }

    private static byte[] workbook(Clerk clerk, boolean hides, boolean hasNotes) {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            XSSFSheet sheet = book.createSheet("Sheet1");
            for (List<String> cells : clerk.table.rows) {
                XSSFRow row = sheet.createRow(sheet.getPhysicalNumberOfRows());
                cells.forEach(cell ->
                        row.createCell(Math.max(0, row.getLastCellNum())).setCellValue(cell));
                row.setZeroHeight(hides && clerk.random.nextInt(3) == 0);
            }
            if (hasNotes) {
                book.createSheet("填表说明").createRow(0).createCell(0).setCellValue("请于每月5日前报送");
            }
            book.write(bytes);
            return bytes.toByteArray();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static void otherKind(Clerk clerk) {
        String own = clerk.kind.key();
        clerk.needs(!clerk.kind.isSentByDistrict());
        String other = clerk.one(List.of("equipment", "staff", "safety", "insurance"));
        clerk.needs(!other.equals(own));
        clerk.table.name = clerk.table.name.replace(own, other);
    }

    private static void exchanged(Clerk clerk) {
        OpenTable other = clerk.ofAnother();
        clerk.send(clerk.table.name, other.bytes());
        clerk.send(other.name, clerk.table.bytes());
    }

    private static void inTwoFiles(Clerk clerk) {
        List<List<String>> rows = clerk.rows(2);
        List<List<String>> second = new ArrayList<>(rows.subList(rows.size() / 2, rows.size()));
        rows.subList(rows.size() / 2, rows.size()).clear();
        clerk.send(clerk.table.name.replace(".csv", "_上.csv"), clerk.table.bytes());
        rows.clear();
        clerk.table.rows.addAll(second);
        clerk.send(clerk.table.name.replace(".csv", "_下.csv"), clerk.table.bytes());
    }

    /** Only people have ids that tell whose they are; the rest is not known by any rule. */
    private static void withAnother(Clerk clerk) {
        OpenTable other = clerk.ofAnother();
        clerk.needs(other.header().equals(clerk.table.header()) && other.column("学校标识码") >= 0);
        clerk.table.rows.addAll(other.data());
    }
}
