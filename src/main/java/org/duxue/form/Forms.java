package org.duxue.form;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.duxue.area.AreaModule;
import org.duxue.area.AreaModules;
import org.duxue.area.FormRow;
import org.duxue.reading.Schema;
import org.duxue.registry.Registry;
import org.duxue.shared.CsvFile;
import org.duxue.shared.Kind;
import org.duxue.shared.Period;

/** Creates the forms of all kinds, blank or for one sender, as spreadsheets and as plain CSV. */
public final class Forms {

    private static final LocalDate NO_DAY = LocalDate.of(2000, 1, 1);

    private final AreaModules modules;
    private final boolean chinese;

    /**
     * @param chinese whether the files have the Chinese name of their kind; both names are accepted when they are sent
     */
    public Forms(AreaModules modules, boolean chinese) {
        this.modules = modules;
        this.chinese = chinese;
    }

    private String name(Kind kind) {
        return this.chinese ? kind.label() : kind.key();
    }

    /** Writes blank forms of every kind and of the registry; returns the files. */
    public List<Path> blank(Path folder) throws IOException {
        List<Path> written = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            AreaModule<?> module = this.modules.of(kind);
            List<String> rules = FormRules.of(kind, module.schema(), name(kind) + "_" + FormRules.codeOf(kind) + "_月份");
            written.addAll(
                    write(folder, new Form(name(kind), kind.label(), module.schema(), List.of(), rules, NO_DAY)));
        }
        written.addAll(write(
                folder, new Form("schools", "学校名录", Registry.schema(), List.of(), FormRules.ofRegistry(), NO_DAY)));
        return written;
    }

    /** Writes the blank form for inspection findings; returns the files. */
    public List<Path> findings(Path folder, Schema schema) throws IOException {
        return write(folder, new Form("findings", "督导反馈问题", schema, List.of(), FormRules.ofFindings(), NO_DAY));
    }

    /** Writes the form of a kind for one sender and month, filled in with the rows that were sent last. */
    public List<Path> filled(Path folder, Kind kind, String sender, Period period, LastSent last) throws IOException {
        AreaModule<?> module = this.modules.of(kind);
        String name = String.join("_", name(kind), sender, period.toString());
        List<FormRow> rows = last.rows().stream()
                .map(row -> row.with(module.sender(), sender))
                .toList();
        List<String> rules = new ArrayList<>(FormRules.of(kind, module.schema(), name));
        rules.add(FormRules.ofLast(module.schema(), last));
        return write(folder, new Form(name, kind.label(), module.schema(), rows, rules, period.asOf()));
    }

    private static List<Path> write(Path folder, Form form) throws IOException {
        Files.createDirectories(folder);
        Path workbook = folder.resolve(form.name() + ".xlsx");
        Path unfinished = folder.resolve(form.name() + ".tmp");
        FormWorkbook.write(form, unfinished);
        Files.move(unfinished, workbook, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Path table = folder.resolve(form.name() + ".csv");
        List<String> header = form.columns().stream().map(Form::heading).toList();
        try (CsvFile csv = CsvFile.create(unfinished, header)) {
            for (FormRow row : form.rows()) {
                csv.row(form.columns().stream().map(row::cell).toList());
            }
        }
        Files.move(unfinished, table, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return List.of(workbook, table);
    }
}
