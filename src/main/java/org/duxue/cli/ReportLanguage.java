package org.duxue.cli;

import picocli.CommandLine.Option;

/** The language of reports. */
final class ReportLanguage {

    @Option(
            names = "--report-lang",
            paramLabel = "zh|en",
            defaultValue = "zh",
            description = {"页面、工作簿和答复草稿的语言（默认 zh）", "language of page, workbook and draft of the reply (default: zh)"})
    private CommonOptions.Language language = CommonOptions.Language.zh;

    String name() {
        return this.language.name();
    }
}
