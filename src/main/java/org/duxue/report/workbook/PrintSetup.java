package org.duxue.report.workbook;

import org.apache.poi.ss.usermodel.Sheet;

/**
 * A sheet on A4: as wide as the paper, with district, month and page number.
 *
 * @param pages the footer, with {@code &P} of {@code &N}
 */
record PrintSetup(String heading, String pages) {

    private static final short A4 = 9;

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
    }
}
