package org.duxue.report.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.util.TempFile;
import org.apache.poi.util.UserNameAwareTempFileCreationStrategy;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.duxue.area.AreaModules;
import org.duxue.ledger.Line;
import org.duxue.registry.District;
import org.duxue.report.office.Properties;
import org.duxue.report.words.Words;
import org.duxue.shared.Area;
import org.duxue.shared.Period;
import org.duxue.standards.Norms;
import org.duxue.summary.AreaLines;
import org.duxue.summary.Balance;
import org.duxue.summary.Obligation;

/** A workbook that is being written: rows are streamed to disk, only the overview is kept in memory. */
public final class DistrictBook implements Closeable {

    private static final int ROWS_IN_MEMORY = 100;

    private final Cover cover;
    private final Norms norms;
    private final Words w;
    private final XSSFWorkbook book;
    private final SXSSFWorkbook stream;
    private final Styles styles;
    private final PrintSetup print;
    private final XSSFSheet overview;
    private final Map<Area, AreaSheet> areas = new EnumMap<>(Area.class);

    /** @param districtName name as shown in titles */
    public DistrictBook(
            Period period, District district, String districtName, AreaModules modules, Norms norms, Words w) {
        this.w = w;
        this.cover = new Cover(period, district, districtName, w);
        this.norms = norms;
        this.book = new XSSFWorkbook();
        this.styles = new Styles(this.book);
        this.print = new PrintSetup(this.cover.heading(), w.of("第 &P 页，共 &N 页", "&P / &N"));
        this.overview = this.book.createSheet(w.of("总览", "Overview"));
        // POI's default folder belongs to the user of this machine who first wrote a workbook
        TempFile.setTempFileCreationStrategy(new UserNameAwareTempFileCreationStrategy());
        this.stream = new SXSSFWorkbook(this.book, ROWS_IN_MEMORY);
        for (Area area : Area.values()) {
            this.areas.put(
                    area,
                    new AreaSheet(
                            this.stream.createSheet(AreaSheet.name(area, w)),
                            this.styles,
                            this.print,
                            area,
                            modules.of(area).indicators(),
                            norms,
                            w));
        }
    }

    /** Adds a row to an area sheet: of a school, or of a district in the workbook of all districts. */
    public void row(String code, String name, String state, AreaLines lines) {
        of(lines).row(code, name, state, lines);
    }

    public void total(String code, String name, List<AreaLines> totals) {
        totals.forEach(lines -> of(lines).total(code, name, this.w.counted(lines), lines));
    }

    private AreaSheet of(AreaLines lines) {
        return Objects.requireNonNull(this.areas.get(lines.area()));
    }

    public void balance(List<Balance.OfStage> stages) {
        new BalanceSheet(this.stream.createSheet(this.w.of("优质均衡", "Balance")), this.styles, this.print, this.w)
                .write(stages);
    }

    public void obligation(List<Obligation> obligation) {
        new ReceivedSheet(this.stream.createSheet(this.w.of("报送情况", "Submissions")), this.styles, this.print, this.w)
                .write(obligation);
    }

    public void ledger(List<Line> lines) {
        new LedgerSheet(this.stream.createSheet(this.w.of("整改台账", "Ledger")), this.styles, this.print, this.w)
                .write(lines);
    }

    public void sources(List<Obligation> obligation) {
        new SourceSheet(this.stream.createSheet(this.w.of("数据来源", "Sources")), this.styles, this.print, this.w)
                .write(obligation);
    }

    /** Writes the remaining sheets (overview and norms) and closes the workbook. */
    public void write(List<AreaLines> totals, List<Line> ledger, List<Obligation> obligation, OutputStream out)
            throws IOException {
        this.areas.values().forEach(AreaSheet::close);
        new NormSheet(this.stream.createSheet(this.w.of("执行标准", "Norms")), this.styles, this.print, this.w)
                .write(this.norms);
        new OverviewSheet(this.overview, this.styles, this.print, this.cover)
                .write(totals, ChartData.of(totals, ledger, obligation, this.w));
        this.book.setActiveSheet(0);
        Properties.set(
                this.book.getProperties(),
                this.cover.title(),
                this.cover.period().asOf());
        this.stream.write(out);
    }

    @Override
    public void close() throws IOException {
        this.stream.close();
        this.book.close();
    }
}
