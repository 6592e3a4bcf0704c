package org.duxue.report.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.WriterOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes {@code report.html}. */
public final class PageFile {

    public static final String NAME = "report.html";

    private static final TemplateEngine ENGINE =
            TemplateEngine.createPrecompiled(null, ContentType.Html, PageFile.class.getClassLoader());

    private PageFile() {}

    public static void write(Path file, ReportPage page) throws IOException {
        render("report/page.jte", file, page);
    }

    /** Writes the page of a rehearsal. */
    public static void write(Path file, RehearsalPage page) throws IOException {
        render("report/rehearsal.jte", file, page);
    }

    private static void render(String template, Path file, Object page) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            ENGINE.render(template, page, new WriterOutput(out));
        }
    }
}
