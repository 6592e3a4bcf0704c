package org.duxue.report.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.WriterOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code report.html}. */
public final class PageFile {

    public static final String NAME = "report.html";

    private static final TemplateEngine ENGINE =
            TemplateEngine.createPrecompiled(null, ContentType.Html, PageFile.class.getClassLoader());

    private PageFile() {}

    public static void write(Path file, ReportPage page) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            ENGINE.render("report/page.jte", page, new WriterOutput(out));
        }
    }
}
