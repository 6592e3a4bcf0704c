package org.duxue.report.workbook;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.xmlbeans.XmlCursor;

/** Native column charts over tables on the same sheet. */
final class Charts {

    /** The columns of the category names and of the first series. */
    static final int CATEGORY = 1;

    static final int FIRST_SERIES = 3;

    private static final String CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private static final int[] THREE = {0x4E9A51, 0xC0392B, 0xBFBFBF};
    private static final int[] RECEIVED = {0x2E75B6, 0xF0AD4E, 0xC0392B};
    private static final int[] TWO = {0x2E75B6, 0x4E9A51};

    private final XSSFSheet sheet;

    Charts(XSSFSheet sheet) {
        this.sheet = sheet;
    }

    /** A chart over a table whose heading with the series names is in {@code headingRow}. */
    void draw(ChartData data, int headingRow, XSSFClientAnchor place) {
        XSSFChart chart = this.sheet.createDrawingPatriarch().createChart(place);
        chart.setTitleText(data.title());
        chart.setTitleOverlay(false);
        if (data.series().size() > 1) {
            chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        }
        XDDFCategoryAxis categories = chart.createCategoryAxis(AxisPosition.BOTTOM);
        XDDFValueAxis values = chart.createValueAxis(AxisPosition.LEFT);
        values.setCrosses(AxisCrosses.AUTO_ZERO);
        // otherwise LibreOffice draws an empty plot
        values.setCrossBetween(AxisCrossBetween.BETWEEN);
        values.setMinimum(0);
        values.getOrAddMajorGridProperties();
        XDDFBarChartData bars = (XDDFBarChartData) chart.createData(ChartTypes.BAR, categories, values);
        bars.setBarDirection(BarDirection.COL);
        bars.setGapWidth(60);
        if (data.stacked()) {
            bars.setBarGrouping(BarGrouping.STACKED);
        }
        addSeries(bars, data, headingRow);
        chart.plot(bars);
        if (data.stacked()) {
            standOnEachOther(chart);
        }
    }

    /** Written as plain XML, because the reduced schema set shipped with POI has no type for it. */
    private static void standOnEachOther(XSSFChart chart) {
        try (XmlCursor bars =
                chart.getCTChart().getPlotArea().getBarChartArray(0).newCursor()) {
            bars.toChild(CHART, "axId");
            bars.beginElement("overlap", CHART);
            bars.insertAttributeWithValue("val", "100");
        }
    }

    private void addSeries(XDDFBarChartData bars, ChartData data, int headingRow) {
        int first = headingRow + 1;
        int last = headingRow + data.bars().size();
        int[] colours = colours(data);
        for (int i = 0; i < data.series().size(); i++) {
            int column = FIRST_SERIES + i;
            XDDFChartData.Series series = bars.addSeries(
                    XDDFDataSourcesFactory.fromStringCellRange(
                            this.sheet, new CellRangeAddress(first, last, CATEGORY, CATEGORY)),
                    XDDFDataSourcesFactory.fromNumericCellRange(
                            this.sheet, new CellRangeAddress(first, last, column, column)));
            series.setTitle(
                    data.series().get(i), new CellReference(this.sheet.getSheetName(), headingRow, column, true, true));
            series.setFillProperties(
                    new XDDFSolidFillProperties(XDDFColor.from(Styles.rgb(colours[i % colours.length]))));
        }
    }

    private static int[] colours(ChartData data) {
        return switch (data.look()) {
            case TARGETS -> THREE;
            case SUBMISSIONS -> RECEIVED;
            case SIDE_BY_SIDE -> TWO;
        };
    }
}
