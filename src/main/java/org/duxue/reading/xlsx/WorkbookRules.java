package org.duxue.reading.xlsx;

import org.duxue.shared.ProblemType;
import org.duxue.shared.RuleCode;

/** Why a file named {@code .xlsx} or one of its cells is not read, and what the sender can do about it. */
public final class WorkbookRules {

    static final RuleCode DAMAGED = RuleCode.error(ProblemType.SOURCE_ERROR, "workbook-damaged");
    static final RuleCode EMPTY = RuleCode.error(ProblemType.SOURCE_ERROR, "workbook-empty");
    static final RuleCode ENCRYPTED = RuleCode.error(ProblemType.SOURCE_ERROR, "workbook-encrypted");
    static final RuleCode OLD_FORMAT = RuleCode.error(ProblemType.SOURCE_ERROR, "workbook-old-format");
    static final RuleCode MACROS = RuleCode.error(ProblemType.SOURCE_ERROR, "workbook-macros");
    static final RuleCode BINARY = RuleCode.error(ProblemType.SOURCE_ERROR, "workbook-binary");
    static final RuleCode OPEN_DOCUMENT = RuleCode.error(ProblemType.SOURCE_ERROR, "workbook-open-document");
    static final RuleCode OTHER_DOCUMENT = RuleCode.error(ProblemType.SOURCE_ERROR, "workbook-other-document");
    static final RuleCode WEB_PAGE = RuleCode.error(ProblemType.SOURCE_ERROR, "workbook-web-page");
    static final RuleCode XML = RuleCode.error(ProblemType.SOURCE_ERROR, "workbook-xml");
    static final RuleCode PLAIN_TEXT = RuleCode.error(ProblemType.SOURCE_ERROR, "workbook-plain-text");
    static final RuleCode UNSAFE = RuleCode.error(ProblemType.SOURCE_ERROR, "workbook-unsafe");
    static final RuleCode TOO_LARGE = RuleCode.error(ProblemType.SOURCE_ERROR, "workbook-too-large", "most");
    static final RuleCode TOO_MUCH_TEXT = RuleCode.error(ProblemType.SOURCE_ERROR, "workbook-too-much-text");
    static final RuleCode NO_VISIBLE_SHEET = RuleCode.error(ProblemType.SOURCE_ERROR, "workbook-no-visible-sheet");

    static final RuleCode NO_RESULT = RuleCode.error(ProblemType.TYPE_ERROR, "workbook-no-result");
    static final RuleCode SHOWN_OTHERWISE = RuleCode.error(ProblemType.TYPE_ERROR, "workbook-shown-otherwise");

    private WorkbookRules() {}
}
