package org.duxue.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.duxue.intake.ReadResult;
import org.duxue.intake.SentFile;
import org.duxue.intake.VersionStatus;
import org.duxue.reading.TableFile.RowCounts;
import org.duxue.registry.Registry;
import org.duxue.shared.Kind;
import org.duxue.shared.Period;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Needs libreoffice-calc-nogui. */
class FormsInLibreOfficeTest {

    /** What a clerk types below each header, cell by cell. */
    private static final Map<Kind, List<String>> TYPED = new EnumMap<>(Map.of(
            Kind.EQUIPMENT,
            List.of(
                    "3123000101,在用资产,2023063000000000017,学生计算机,台式计算机,30,4500.5,2021-09-01,完好,,,,",
                    "3123000101,更新计划,0002,家具,课桌椅,200,,,,2023,128000,2023-06-01,127999.99"),
            Kind.STAFF,
            List.of(
                    "3123000101,专任教师,小学,语文,12,11,1,1,0,6,2,11",
                    "3123000101,专任教师,初中,体育,4,3,0,1,1,2,1,3",
                    "3123000101,卫生技术人员,,,2,1,,,,,,"),
            Kind.SAFETY,
            List.of(
                    "3123000101,隐患,H01,消防,二楼东侧灭火器过期,2023-05-16,2023-07-31,,,,,,",
                    "3123000101,安保人员,0007,,,,,,1975-02-28,是,否,,",
                    "3123000101,技防设备,D01,视频监控,,,,,,,,64,0"),
            Kind.FITNESS,
            List.of(
                    "3123000101,21,2303061234567890123,男,2009-04-02,否,,,,,,152.5,44.2,2600,8.4,9.5,,,,185,,4:20,6",
                    "3123000101,15,G230306201201010024,女,,,,,,,,140,35.45,1900,9.1,-3.2,110,32,1:52,,,,"),
            Kind.INSURANCE,
            List.of(
                    "3123000101,001,外聘,专任教师,2022-03-01,已参保,是,是,是,是,是,,3200",
                    "3123000101,002,劳务派遣,其他,2023-05-10,办理中,否,否,否,否,否,2023-12-31,2890.55"),
            Kind.ENFORCEMENT,
            List.of("230306,区文化市场综合执法大队,是,,,4,4,3", "230306,区教育局,否,2021-11-01,区委编办〔2021〕12号,,0,0")));

    private static final String REGISTRY = "0123000101,白桦学校,230306,城子河区,九年一贯制,公办,城区,否,468,278,,,4200.5,6500,2022-07,在办";

    @TempDir
    Path folder;

    @BeforeEach
    void needsLibreOffice() {
        assumeTrue(LibreOffice.missing().isEmpty(), () -> LibreOffice.missing().orElse(""));
    }

    @Test
    void readsBackWhatAClerkTyped() throws IOException, InterruptedException {
        Path forms = this.folder.resolve("forms");
        new Forms(SentFile.ROOMS, false).blank(forms);
        for (Map.Entry<Kind, List<String>> typed : TYPED.entrySet()) {
            Clerk.fill(workbook(forms, typed.getKey()), cells(typed.getValue()));
        }
        Clerk.fill(forms.resolve("schools.xlsx"), cells(List.of(REGISTRY)));

        Path saved = save(forms);

        for (Kind kind : Kind.values()) {
            ReadResult.Judged result = read(saved, kind);
            int rows = TYPED.get(kind).size();
            assertThat(result.problems()).as("problems of %s", kind.key()).isEmpty();
            assertThat(result.status()).isEqualTo(VersionStatus.ACCEPTED);
            assertThat(result.rows()).isEqualTo(new RowCounts(rows, 0, 0));
        }
        assertThat(saved.resolve("equipment.csv")).content().contains("2023063000000000017", "2021-09-01", "\"0002\"");
        assertThat(saved.resolve("fitness.csv")).content().contains("2303061234567890123");
        Registry.Reading registry = Registry.read(saved.resolve("schools.csv"));
        assertThat(registry)
                .isInstanceOfSatisfying(
                        Registry.Reading.Valid.class,
                        valid -> assertThat(
                                        valid.registry().in(Period.of(2023, 6)).school("0123000101"))
                                .isPresent());
    }

    @Test
    void readsTheWorkbookThatAClerkFilledInWithoutSavingItAsCsv() throws IOException, InterruptedException {
        Path forms = this.folder.resolve("forms");
        new Forms(SentFile.ROOMS, false).blank(forms);
        for (Map.Entry<Kind, List<String>> typed : TYPED.entrySet()) {
            Clerk.fill(workbook(forms, typed.getKey()), cells(typed.getValue()));
        }
        Path csv = save(forms);
        Path saved = Files.createDirectories(this.folder.resolve("workbooks"));
        LibreOffice.toXlsx(workbooks(forms), saved, this.folder.resolve("profile"));

        for (Kind kind : Kind.values()) {
            ReadResult.Judged ofCsv = read(csv, kind);
            for (Path place : List.of(saved, forms)) {
                ReadResult.Judged result = new SentFile(workbook(place, kind)).read(kind, this.folder.resolve("kept"));

                assertThat(result.problems())
                        .as("problems of %s", workbook(place, kind))
                        .isEmpty();
                assertThat(result.rows()).isEqualTo(ofCsv.rows());
                assertThat(result.aggregate())
                        .usingRecursiveComparison()
                        .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                        .isEqualTo(ofCsv.aggregate());
            }
        }
    }

    @Test
    void neverCountsAForgottenExampleRow() throws IOException, InterruptedException {
        Path forms = this.folder.resolve("forms");
        new Forms(SentFile.ROOMS, false).blank(forms);

        Path saved = save(forms);

        for (Kind kind : Kind.values()) {
            ReadResult.Judged result = read(saved, kind);
            assertThat(result.rows()).as(kind.key()).isEqualTo(new RowCounts(0, 0, 1));
            assertThat(result.problems())
                    .extracting(
                            problem -> problem.row() + " " + problem.message().zh())
                    .containsExactlyInAnyOrder("2 是表格自带的示例行，没有计入；请删除该行，若是真实数据，请改写第一格的“示例”", "0 零报告：只有表头，没有数据行");
        }
    }

    private Path save(Path forms) throws IOException, InterruptedException {
        Path saved = Files.createDirectories(this.folder.resolve("saved"));
        List<Path> workbooks = workbooks(forms);
        workbooks.add(forms.resolve("schools.xlsx"));
        LibreOffice.toCsv(workbooks, saved, this.folder.resolve("profile"));
        return saved;
    }

    private static List<Path> workbooks(Path forms) {
        List<Path> workbooks = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            workbooks.add(workbook(forms, kind));
        }
        return workbooks;
    }

    private ReadResult.Judged read(Path saved, Kind kind) throws IOException {
        return new SentFile(saved.resolve(kind.key() + ".csv")).read(kind, this.folder.resolve("kept"));
    }

    private static Path workbook(Path forms, Kind kind) {
        return forms.resolve(kind.key() + ".xlsx");
    }

    private static List<List<String>> cells(List<String> rows) {
        return rows.stream().map(row -> List.of(row.split(",", -1))).toList();
    }
}
