package org.duxue.reading.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.duxue.shared.Problem;
import org.duxue.shared.RuleCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnreadableWorkbookTest {

    private static final long MOST_BYTES = 8 << 20;
    private static final int BLOCK = 1 << 20;

    @TempDir
    Path folder;

    @Test
    void saysHowToSaveAnOldOrAnEncryptedOne() throws IOException, java.security.GeneralSecurityException {
        Path old = this.folder.resolve("old.xlsx");
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(old)) {
            workbook.createSheet("s");
            workbook.write(out);
        }
        Path locked = this.folder.resolve("locked.xlsx");
        try (POIFSFileSystem compound = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(locked)) {
            EncryptionInfo info = new EncryptionInfo(EncryptionMode.agile);
            Encryptor encryptor = info.getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream inside = encryptor.getDataStream(compound)) {
                inside.write(Files.readAllBytes(usual().write(this.folder.resolve("plain.xlsx"))));
            }
            compound.writeFilesystem(out);
        }

        assertThat(form(old)).contains(WorkbookRules.OLD_FORMAT.key());
        assertThat(form(locked)).contains(WorkbookRules.ENCRYPTED.key());
        assertThat(Problem.ofFile(WorkbookRules.ENCRYPTED).message().zh())
                .isEqualTo("文件设有打开密码，无法读取；请在 Excel 或 WPS 中打开，在“文件 → 信息 → 保护工作簿”中去掉密码，保存后重新报送");
        assertThat(Problem.ofFile(WorkbookRules.OLD_FORMAT).message().en())
                .isEqualTo(
                        "the content is an old workbook of Excel 97-2003 (.xls or .et), renaming does not change that;"
                                + " open it, use Save As, Excel Workbook (*.xlsx), and send it again");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\1', textBlock = """
            编号,名称                                      | workbook-plain-text
            <html><body><table><tr><td>编号               | workbook-web-page
            <!DOCTYPE HTML PUBLIC>                         | workbook-web-page
            <table border=1>                               | workbook-web-page
            MIME-Version: 1.0                              | workbook-web-page
            <?xml version="1.0"?><?mso-application?>       | workbook-xml
            """)
    void namesTheActualTypeOfContent(String start, String fault) throws IOException {
        assertThat(form(Files.writeString(this.folder.resolve("x.xlsx"), start)))
                .contains(fault);
        assertThat(form(Files.writeString(this.folder.resolve("x.xlsx"), start, StandardCharsets.UTF_16)))
                .contains(fault);
    }

    @Test
    void recognisesBinaryContent() throws IOException {
        assertThat(form(Files.write(this.folder.resolve("x.xlsx"), new byte[] {1, 2, 3})))
                .contains(WorkbookRules.DAMAGED.key());
    }

    @Test
    void recognisesAnEmptyFile() throws IOException {
        assertThat(form(Files.createFile(this.folder.resolve("x.xlsx")))).contains(WorkbookRules.EMPTY.key());
    }

    @ParameterizedTest
    @CsvSource({
        "application/vnd.ms-excel.sheet.macroEnabled.main+xml, workbook-macros",
        "application/vnd.ms-excel.sheet.binary.macroEnabled.main, workbook-binary",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml, workbook-other-document"
    })
    void namesOtherTypesOfContent(String type, String fault) throws IOException {
        assertThat(fault(usual().mainType(type))).isEqualTo(fault);
    }

    @Test
    void refusesMacrosWhateverTheTypeSays() throws IOException {
        assertThat(fault(usual().part("xl/vbaProject.bin", "x"))).isEqualTo(WorkbookRules.MACROS.key());
    }

    @Test
    void distinguishesAnArchiveFromAWorkbook() throws IOException {
        assertThat(fault(archive("mimetype", "content.xml"))).isEqualTo(WorkbookRules.OPEN_DOCUMENT.key());
        assertThat(fault(archive("报表.csv"))).isEqualTo(WorkbookRules.OTHER_DOCUMENT.key());
    }

    @Test
    void wantsAVisibleSheet() throws IOException {
        assertThat(fault(new RawWorkbook().hiddenSheet("s", ""))).isEqualTo(WorkbookRules.NO_VISIBLE_SHEET.key());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE w [<!ENTITY a \"x\"><!ENTITY b \"&a;&a;\">]><worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>&b;</v></c></row></sheetData></worksheet>",
                "<!DOCTYPE w SYSTEM \"file:///etc/hostname\"><worksheet/>",
                "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>&other;</v></c></row></sheetData></worksheet>"
            })
    void refusesDeclarationsAndEntities(String sheet) throws IOException {
        assertThat(fault(usual().part("xl/worksheets/sheet1.xml", sheet)))
                .isIn(WorkbookRules.UNSAFE.key(), WorkbookRules.DAMAGED.key());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c>",
                "<worksheet><sheetData><row r=\"2\"/><row r=\"1\"/></sheetData></worksheet>",
                "<worksheet><sheetData><row r=\"0\"/></sheetData></worksheet>",
                "<worksheet><sheetData><row r=\"1048577\"/></sheetData></worksheet>",
                "<worksheet><sheetData><row r=\"1\"><c r=\"B1\"/><c r=\"A1\"/></row></sheetData></worksheet>",
                "<worksheet><sheetData><row r=\"1\"><c r=\"XFE1\"/></row></sheetData></worksheet>",
                "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>7</v></c></row></sheetData></worksheet>",
                "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>x</v></c></row></sheetData></worksheet>",
                "no xml",
                "<?xml version=\"1.0\" encoding=\"UTF-7\"?><worksheet/>"
            })
    void refusesDamagedSheets(String sheet) throws IOException {
        assertThat(fault(usual().part("xl/worksheets/sheet1.xml", sheet))).isEqualTo(WorkbookRules.DAMAGED.key());
    }

    @Test
    void refusesTextThatIsNoUtf8() throws IOException {
        byte[] sheet =
                "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>表</v></c></row></sheetData></worksheet>"
                        .getBytes(java.nio.charset.Charset.forName("GB18030"));

        assertThat(fault(usual().part("xl/worksheets/sheet1.xml", sheet))).isEqualTo(WorkbookRules.DAMAGED.key());
    }

    @ParameterizedTest
    @CsvSource({
        "'<a>', '</a>', workbook-unsafe",
        "'<!-- ', ' -->', workbook-unsafe",
        "'<row a=\"', '\"/>', workbook-unsafe",
        "'<row r=\"1\"><c r=\"A1\" t=\"str\"><v>', '</v></c></row>', workbook-too-much-text"
    })
    void holdsNeitherDeepNorEndlessContent(String start, String end, String fault) throws IOException {
        String filling = start.equals("<a>") ? "<a>".repeat(100) : "x".repeat(7 << 20);
        RawWorkbook workbook = usual().part(
                        "xl/worksheets/sheet1.xml",
                        "<worksheet><sheetData>" + start + filling + end + "</sheetData></worksheet>");

        assertThat(fault(workbook)).isEqualTo(fault);
    }

    @Test
    void refusesWhatExpandsBeyondTheLimit() throws IOException {
        Path file = this.folder.resolve("bomb.xlsx");
        bomb(file, "xl/worksheets/sheet1.xml", "<row/>", 16);

        UnreadableWorkbook fault = read(file);

        assertThat(Files.size(file)).isLessThan(200_000);
        assertThat(fault.problem().message().zh()).isEqualTo("工作簿展开后超过 8 MiB，没有读取；请删除多余的工作表和空白行列，或分校、分月拆开后重新报送");
        assertThat(fault.problem().message().en())
                .isEqualTo("the workbook expands to more than 8 MiB and was not read; delete sheets, rows and columns"
                        + " that hold nothing, or split it by school and month, and send it again");
    }

    @Test
    void refusesAnArchiveOfTooManyParts() throws IOException {
        Path file = this.folder.resolve("many.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < 10_001; i++) {
                zip.putNextEntry(new ZipEntry(String.valueOf(i)));
            }
        }

        assertThat(read(file).problem().rule()).isEqualTo(WorkbookRules.UNSAFE.key());
    }

    @Test
    void refusesAnArchiveThatNamesAPartTwice() throws IOException {
        assertThat(fault(usual().part("XL\\worksheets/Sheet1.xml", ""))).isEqualTo(WorkbookRules.DAMAGED.key());
    }

    @Test
    void takesNoHarmFromOddNames() throws IOException {
        RawWorkbook workbook = usual().part("../../../etc/passwd", "x")
                .part("/abs", "x")
                .part("报表/图片.png", "x")
                .part("a\u0000b", "x");

        Workbook open = Workbook.open(workbook.write(this.folder.resolve("x.xlsx")), MOST_BYTES);

        assertThat(open.sheets()).hasSize(1);
    }

    @Test
    void doesNotTrustTheDeclaredSize() throws IOException {
        Path file = this.folder.resolve("bomb.xlsx");
        bomb(file, "xl/worksheets/sheet1.xml", "<row/>", 16);
        byte[] bytes = Files.readAllBytes(file);
        ByteBuffer directory = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < bytes.length - 4; i++) {
            if (directory.getInt(i) == 0x02014b50) {
                directory.putInt(i + 24, 10);
            }
        }
        Files.write(file, bytes);

        assertThat(read(file).problem().rule()).isIn(WorkbookRules.TOO_LARGE.key(), WorkbookRules.DAMAGED.key());
    }

    private static RawWorkbook usual() {
        return new RawWorkbook().sheet("s", "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>");
    }

    private static Optional<String> form(Path file) throws IOException {
        return ContentForm.fault(file, Files.readAllBytes(file)).map(RuleCode::rule);
    }

    private Path archive(String... names) throws IOException {
        Path file = this.folder.resolve("x.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
            }
        }
        return file;
    }

    /** An ordinary workbook with a part of that many mebibytes of repeated content. */
    private void bomb(Path file, String part, String filling, int mebibytes) throws IOException {
        Path usual = usual().without(part).write(this.folder.resolve("usual.xlsx"));
        byte[] block = filling.repeat(BLOCK / filling.length()).getBytes(StandardCharsets.UTF_8);
        try (java.util.zip.ZipFile from = new java.util.zip.ZipFile(usual.toFile());
                ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (ZipEntry entry : from.stream().toArray(ZipEntry[]::new)) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().equals(part)) {
                    zip.write("<worksheet><sheetData>".getBytes(StandardCharsets.UTF_8));
                    for (int i = 0; i < mebibytes; i++) {
                        zip.write(block);
                    }
                    zip.write("</sheetData></worksheet>".getBytes(StandardCharsets.UTF_8));
                } else {
                    from.getInputStream(entry).transferTo(zip);
                }
            }
        }
    }

    private String fault(RawWorkbook workbook) throws IOException {
        return read(workbook.write(this.folder.resolve("x.xlsx"))).problem().rule();
    }

    private static String fault(Path file) {
        return read(file).problem().rule();
    }

    private static UnreadableWorkbook read(Path file) {
        return catchThrowableOfType(UnreadableWorkbook.class, () -> {
            Workbook workbook = Workbook.open(file, MOST_BYTES);
            try (SheetRows rows = workbook.rows(workbook.sheets().get(0))) {
                SheetRow row;
                do {
                    row = rows.next();
                } while (row != null);
            }
        });
    }
}
