package org.duxue.report.workbook;

import java.util.List;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * A sheet on A4: as wide as the paper, with district, month and page number.
 *
 * @param pages the footer, with {@code &P} of {@code &N}
 */
record PrintSetup(String heading, String pages) {

    private static final short A4 = 9;
    private static final double EDGE_INCHES = 0.4;

    /** Half-width characters across a landscape page at 72 %, the smallest scale at which 10-point text is readable. */
    private static final int WIDEST_LANDSCAPE = 205;

    /** Sets up printing of a sheet so that it is as wide as one page. */
    void apply(Sheet sheet, boolean landscape) {
        sheet.setFitToPage(true);
        sheet.setHorizontallyCenter(true);
        sheet.getPrintSetup().setPaperSize(A4);
        sheet.getPrintSetup().setLandscape(landscape);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.getHeader().setLeft(this.heading.replace("&", "&&"));
        sheet.getHeader().setRight("&A");
        sheet.getFooter().setCenter(this.pages);
        sheet.setMargin(PageMargin.LEFT, EDGE_INCHES);
        sheet.setMargin(PageMargin.RIGHT, EDGE_INCHES);
    }

    /**
     * A wide table is split over several pages side by side, with its first columns on each, rather than scaled until
     * it is
     * unreadable.
     *
     * @param widths of the printed columns, in half-width characters
     */
    void applyToTable(Sheet sheet, List<Integer> widths, int repeated) {
        apply(sheet, true);
        int first = sum(widths.subList(0, repeated));
        int rest = sum(widths) - first;
        int room = WIDEST_LANDSCAPE - first;
        int pages = Math.max(1, (rest + room - 1) / room);
        sheet.getPrintSetup().setFitWidth((short) pages);
        if (pages > 1) {
            sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, repeated - 1));
        }
    }

    private static int sum(List<Integer> widths) {
        return widths.stream().mapToInt(Integer::intValue).sum();
    }
}
