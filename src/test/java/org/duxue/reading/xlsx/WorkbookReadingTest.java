package org.duxue.reading.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.duxue.shared.RuleCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkbookReadingTest {

    private static final long MOST_BYTES = 1 << 20;

    @TempDir
    Path folder;

    @Test
    void readsTextsOfEveryKind() throws IOException {
        RawWorkbook workbook = new RawWorkbook()
                .shared("<t>课桌</t>")
                .shared(
                        "<r><t xml:space=\"preserve\">台 </t></r><r><rPr><b/></rPr><t>式</t></r><rPh sb=\"0\" eb=\"1\"><t>ignored</t></rPh>")
                .sheet(
                        "设备",
                        row(
                                1,
                                "<c r=\"A1\" t=\"s\"><v>0</v></c>",
                                "<c r=\"B1\" t=\"s\"><v>1</v></c>",
                                "<c r=\"C1\" t=\"inlineStr\"><is><t>  两头空 </t></is></c>",
                                "<c r=\"D1\" t=\"str\"><f>A1&amp;1</f><v>课桌1</v></c>",
                                "<c r=\"E1\" t=\"b\"><v>1</v></c>",
                                "<c r=\"F1\" t=\"b\"><v>0</v></c>",
                                "<c r=\"G1\" t=\"e\"><v>#N/A</v></c>",
                                "<c r=\"H1\" t=\"inlineStr\"><is><t>一_x000D_二_x0000__xD800_</t></is></c>",
                                "<c r=\"I1\" t=\"d\"><v>2023-06-30T00:00:00</v></c>",
                                "<c r=\"J1\" t=\"d\"><v>2023-06-30T08:30:00</v></c>"));

        assertThat(read(workbook))
                .containsExactly(
                        "1: 课桌|台 式|  两头空 |课桌1|TRUE|FALSE|#N/A|一\r二_x0000__xD800_|2023-06-30|2023-06-30 08:30:00");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            30                      | 30
            0                       | 0
            -3.2                    | -3.2
            4500.50                 | 4500.5
            0.10000000000000001     | 0.1
            0.30000000000000004     | 0.3
            1234567.8899999999      | 1234567.89
            2.9999999999999996      | 3
            1E3                     | 1000
            1.5E-3                  | 0.0015
            007                     | 7
            123456789012345         | 123456789012345
            1234567890123456        | 1.23456789012346E+15
            2.3030612345678899E+18  | 2.30306123456789E+18
            100000000000000000      | 1E+17
            -2E+20                  | -2E+20
            1E-300                  | 1E-300
            1E999999999             | 1E+999999999
            NaN                     | NaN
            """)
    void writesNumbersExactlyAndWithoutNoise(String stored, String shown) throws IOException {
        assertThat(read(new RawWorkbook().sheet("s", row(1, number("A1", stored, 0)))))
                .containsExactly("1: " + shown);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\1', textBlock = """
            yyyy-mm-dd                                | 45107              | 2023-06-30
            yyyy/m/d;@                                | 45107              | 2023-06-30
            yyyy"年"m"月"d"日"                        | 45107              | 2023-06-30
            [$-804]yyyy"年"m"月"d"日"                 | 45107              | 2023-06-30
            [DBNum1][$-804]yyyy"年"m"月"d"日";@       | 45107              | 2023-06-30
            [$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy     | 45107              | 2023-06-30
            d-mmm-yy                                  | 45107              | 2023-06-30
            m"月"d"日"                                | 45107              | 2023-06-30
            yyyy-mm-dd hh:mm                          | 45107              | 2023-06-30
            yyyy-mm-dd hh:mm                          | 45107.354166666664 | 2023-06-30 8:30
            yyyy-mm-dd                                | 45107.354166666664 | 2023-06-30 8:30
            yyyy"年"m"月"                             | 45078              | 2023-06
            mmm-yy                                    | 45078              | 2023-06
            yyyy                                      | 44927              | 2023
            yyyy-mm-dd                                | 2020               | 1905-07-12
            yyyy-mm-dd                                | 60                 | 1900-02-29
            yyyy-mm-dd                                | 59                 | 1900-02-28
            yyyy-mm-dd                                | 1                  | 1900-01-01
            yyyy-mm-dd                                | -1                 | -1
            yyyy-mm-dd                                | 9999999            | 9999999
            h:mm                                      | 0.16319444444444445 | 3:55
            h:mm:ss                                   | 0.0027199074074074074 | 0:03:55
            mm:ss                                     | 0.0027199074074074074 | 3:55
            mm:ss.0                                   | 0.0027199074074074074 | 3:55
            [h]:mm                                    | 1.5                | 36:00
            0000                                      | 7                  | 0007
            0000000000                                | 123000101          | 0123000101
            0.00                                      | 4500.5             | 4500.5
            #,##0.00                                  | 4500.5             | 4500.5
            #,##0_);[Red]\\(#,##0\\)                  | 4500               | 4500
            0.00E+00                                  | 12345              | 12345
            "¥"#,##0.00                               | 12.5               | 12.5
            0"人"                                     | 12                 | 12
            0.00"万元"                                | 1.5                | 1.5万元
            0万                                       | 1.5                | 1.5万
            G/通用格式"元"                            | 1.5                | 1.5
            General                                   | 1.5                | 1.5
            @                                         | 1.5                | 1.5
            0%                                        | 0.95               | 0.95 workbook-shown-otherwise
            0.0,                                      | 15000              | 15000 workbook-shown-otherwise
            0!.0,                                     | 15000              | 15000 workbook-shown-otherwise
            0\\.0000                                  | 15000              | 15000 workbook-shown-otherwise
            """)
    void readsNumbersByTheirFormat(String format, String stored, String shown) throws IOException {
        assertThat(read(new RawWorkbook().format(format).sheet("s", row(1, number("A1", stored, 1)))))
                .containsExactly("1: " + shown);
    }

    @ParameterizedTest
    @CsvSource({"14, 2023-06-30", "31, 2023-06-30", "58, 2023-06-30", "57, 2023-06", "0, 45107", "22, 2023-06-30"})
    void knowsTheFormatsThatAreNotWrittenDown(int format, String shown) throws IOException {
        RawWorkbook workbook = new RawWorkbook()
                .sheet("s", row(1, number("A1", "45107", 0)))
                .part("xl/styles.xml", "<styleSheet><cellXfs><xf numFmtId=\"" + format + "\"/></cellXfs></styleSheet>");

        assertThat(read(workbook)).containsExactly("1: " + shown);
    }

    @ParameterizedTest
    @CsvSource({"0, 1904-01-01", "43645, 2023-06-30", "59, 1904-02-29"})
    void countsDaysFrom1904WhereTheWorkbookDoes(String stored, String day) throws IOException {
        RawWorkbook workbook = new RawWorkbook()
                .properties("<workbookPr date1904=\"1\"/>")
                .format("yyyy-mm-dd")
                .sheet("s", row(1, number("A1", stored, 1)));

        assertThat(read(workbook)).containsExactly("1: " + day);
    }

    @Test
    void readsFormulasByTheirStoredResult() throws IOException {
        String rows = row(
                1,
                "<c r=\"A1\"><f>1+2</f><v>3</v></c>",
                "<c r=\"B1\"><f t=\"shared\" si=\"0\"/><v>4</v></c>",
                "<c r=\"C1\" t=\"str\"><f>IF(A1,\"\")</f><v></v></c>",
                "<c r=\"D1\"><f>A1*2</f></c>",
                "<c r=\"E1\"><f>A1*2</f><v/></c>",
                "<c r=\"F1\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>",
                "<c r=\"G1\"><f>A1*0</f><v>0</v></c>");

        assertThat(read(new RawWorkbook().sheet("s", rows)))
                .containsExactly("1: 3|4||= workbook-no-result|= workbook-no-result|#DIV/0!|0");
        assertThat(read(new RawWorkbook()
                        .properties("<calcPr fullCalcOnLoad=\"1\"/>")
                        .sheet("s", rows)))
                .containsExactly("1: 3|4||= workbook-no-result|= workbook-no-result|#DIV/0!|= workbook-no-result");
    }

    @Test
    void numbersRowsAndPlacesAsTheSpreadsheetDoes() throws IOException {
        String rows = row(2, inline("B2", "二"))
                + "<row r=\"4\" hidden=\"1\">" + inline("AB4", "四") + "</row>"
                + "<row>" + "<c t=\"inlineStr\"><is><t>五</t></is></c><c/><c t=\"inlineStr\"><is><t>三</t></is></c>"
                + "</row>"
                + "<row r=\"9\"><c r=\"A9\" s=\"0\"/></row><row r=\"1048576\"/>";

        assertThat(read(new RawWorkbook().sheet("s", rows)))
                .containsExactly("1: ", "2: |二", "3: ", "4: " + "|".repeat(27) + "四", "5: 五||三");
    }

    @Test
    void findsVisibleSheetsAndMergedCells() throws IOException {
        RawWorkbook raw = new RawWorkbook()
                .sheet(
                        "隐患",
                        "visible",
                        row(1, inline("A1", "x")),
                        "<mergeCells><mergeCell ref=\"B2:C5\"/></mergeCells>")
                .hiddenSheet("选项", row(1, inline("A1", "y")))
                .sheet("很隐蔽", "veryHidden", row(1, inline("A1", "y")), "")
                .sheet("安保人员", row(1, inline("A1", "z")));

        Workbook workbook = Workbook.open(raw.write(this.folder.resolve("x.xlsx")), MOST_BYTES);
        try (SheetRows rows = workbook.rows(workbook.sheets().get(0))) {
            assertThat(workbook.sheets()).extracting(WorkbookSheet::name).containsExactly("隐患", "安保人员");
            SheetRow row;
            do {
                row = rows.next();
            } while (row != null);
            assertThat(rows.merged()).containsExactly(new MergedCells(2, 1, 5, 2));
            assertThat(rows.merged().get(0).covers(2, 1)).isFalse();
            assertThat(rows.merged().get(0).covers(5, 1)).isTrue();
        }
    }

    @Test
    void readsPrefixedAndStrictWorkbooksAndNamesWithBackSlashes() throws IOException {
        RawWorkbook workbook = new RawWorkbook()
                .part(
                        "_rels\\.rels",
                        "<r:Relationships xmlns:r=\"r\"><r:Relationship Id=\"a\" Type=\"http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument\" Target=\"/XL\\workbook.xml\"/></r:Relationships>")
                .sheet("s", "");
        workbook.part(
                "xl/worksheets/sheet1.xml",
                "<x:worksheet xmlns:x=\"http://purl.oclc.org/ooxml/spreadsheetml/main\"><x:sheetData><x:row r=\"1\"><x:c r=\"A1\"><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>");

        assertThat(read(workbook.without("_rels/.rels"))).containsExactly("1: 5");
    }

    private List<String> read(RawWorkbook raw) throws IOException {
        Workbook workbook = Workbook.open(raw.write(this.folder.resolve("x.xlsx")), MOST_BYTES);
        try (SheetRows rows = workbook.rows(workbook.sheets().get(0))) {
            List<String> read = new ArrayList<>();
            for (SheetRow row = rows.next(); row != null; row = rows.next()) {
                read.add(line(row));
            }
            return read;
        }
    }

    private static String line(SheetRow row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            @Nullable RuleCode fault = row.fault(i);
            cells.add(row.get(i) + (fault == null ? "" : " " + fault.rule()));
        }
        return row.number() + ": " + String.join("|", cells);
    }

    static String row(int number, String... cells) {
        return "<row r=\"" + number + "\">" + String.join("", cells) + "</row>";
    }

    static String number(String reference, String stored, int style) {
        return "<c r=\"%s\" s=\"%d\"><v>%s</v></c>".formatted(reference, style, stored);
    }

    static String inline(String reference, String text) {
        return "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(reference, text);
    }
}
