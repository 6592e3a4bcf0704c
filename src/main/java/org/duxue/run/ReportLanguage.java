package org.duxue.run;

import picocli.CommandLine.Option;

/** The language of what people look at. */
final class ReportLanguage {

    @Option(
            names = "--report-lang",
            paramLabel = "zh|en",
            defaultValue = "zh",
            description = {
                "页面和工作簿的语言（默认 zh）；答复草稿是公文，总是中文",
                "language of page and workbook (default: zh); the draft of the reply is an official letter and always Chinese"
            })
    private CommonOptions.Language language = CommonOptions.Language.zh;

    String name() {
        return this.language.name();
    }
}
