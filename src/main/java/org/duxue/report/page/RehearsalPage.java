package org.duxue.report.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.duxue.report.words.Words;

/**
 * A rehearsal for readers: first the assumptions, then the state of each target in every scenario, then the gaps.
 *
 * @param assumed the assumptions behind the figures, one sentence each
 * @param scenarios their titles, in order
 */
public record RehearsalPage(
        Words words, String month, List<String> assumed, List<String> scenarios, List<Place> districts) {

    /** Key prefix, before the key of a figure of the balance, for the label of the item that is counted in it. */
    public static final String ITEM = "thing.";

    /**
     * A district.
     *
     * @param targets all figures with a target, one cell per scenario
     */
    public record Place(String code, String name, List<Row> targets, List<Part> parts) {}

    /** A figure in every scenario. */
    public record Row(String label, List<Cell> cells) {}

    /** A figure in one scenario. */
    public record Cell(String value, String target, Mark mark) {}

    /**
     * The gaps of one scenario to pass the balance.
     *
     * @param costs additions all schools together need to reach their targets; empty if none
     * @param stages how many schools of each stage pass, as sentences
     * @param coefficients above their limit
     * @param unknown coefficients without any data
     */
    public record Part(
            String title,
            List<String> stages,
            List<Cost> costs,
            List<Lack> schools,
            List<Spread> coefficients,
            List<String> unknown) {

        public boolean isEmpty() {
            return this.stages.isEmpty();
        }
    }

    /** An item and its amount. */
    public record Cost(String label, String amount) {}

    /** The additions a school needs for one stage. */
    public record Lack(String school, String stage, List<String> needs) {}

    /**
     * A coefficient above its limit, and the additions that would lower it.
     *
     * @param value blank if no school has any, so that there is no coefficient
     */
    public record Spread(String label, String stage, String value, String limit, List<String> who) {}

    /** The inputs of the page other than its lines. */
    public record Setting(Words words, String month, List<String> assumed, Map<String, String> titles) {}

    /**
     * Makes the page.
     *
     * @param names of the districts by their codes
     * @param labels of figures by area and key, joined by a dot
     */
    public static RehearsalPage of(
            Setting setting, Map<String, String> names, Map<String, String> labels, List<RehearsalLine> lines) {
        View view = new View(setting, labels);
        List<Place> places = new ArrayList<>();
        names.forEach((code, name) -> places.add(view.place(
                code,
                name,
                lines.stream().filter(line -> line.district().equals(code)).toList())));
        return new RehearsalPage(
                setting.words(),
                setting.month(),
                setting.assumed(),
                List.copyOf(setting.titles().values()),
                places);
    }

    /** A stage of a school. */
    private record Whose(String schoolCode, String stage) {}

    /** Converts lines to the content of the page. */
    private record View(Setting setting, Map<String, String> labels) {

        Place place(String code, String name, List<RehearsalLine> lines) {
            Map<String, List<Cell>> targets = new LinkedHashMap<>();
            lines.stream()
                    .filter(line -> !line.isOfBalance())
                    .forEach(line -> targets.computeIfAbsent(label(line), label -> new ArrayList<>())
                            .add(cell(line)));
            List<Part> parts = new ArrayList<>();
            this.setting
                    .titles()
                    .forEach((scenario, title) -> parts.add(part(
                            title,
                            lines.stream()
                                    .filter(line -> line.isOfBalance()
                                            && line.scenario().equals(scenario))
                                    .toList())));
            return new Place(
                    code,
                    PageFormat.text(name),
                    targets.entrySet().stream()
                            .map(one -> new Row(one.getKey(), one.getValue()))
                            .toList(),
                    parts);
        }

        private Cell cell(RehearsalLine line) {
            Mark mark = switch (line.status()) {
                case "met" -> Mark.MET;
                case "not_met" -> Mark.MISSED;
                case "not_due" -> Mark.AHEAD;
                default -> Mark.BLANK;
            };
            String unit = line.unit().equals("%") ? "%" : "";
            return new Cell(
                    line.value().isEmpty() ? PageFormat.NOTHING : line.value() + unit, line.target() + unit, mark);
        }

        private Part part(String title, List<RehearsalLine> lines) {
            return new Part(
                    title,
                    of(lines, RehearsalLine.Note.SCHOOLS_PASSING).stream()
                            .map(this::passing)
                            .toList(),
                    of(lines, RehearsalLine.Note.SUM_OF_SCHOOLS).stream()
                            .filter(line -> !line.addition().equals("0"))
                            .map(line -> new Cost(item(line), amount(line)))
                            .toList(),
                    lacks(lines),
                    of(lines, RehearsalLine.Note.COEFFICIENT).stream()
                            .filter(line -> line.status().equals("not_met"))
                            .map(line -> spread(line, lines))
                            .toList(),
                    of(lines, RehearsalLine.Note.COEFFICIENT).stream()
                            .filter(line -> line.status().equals("no_data"))
                            .map(line -> label(line)
                                    + this.setting.words().of("（", " (")
                                    + stage(line)
                                    + this.setting.words().of("）", ")"))
                            .toList());
        }

        private static List<RehearsalLine> of(List<RehearsalLine> lines, RehearsalLine.Note note) {
            return lines.stream().filter(line -> line.note() == note).toList();
        }

        private String passing(RehearsalLine line) {
            return this.setting
                    .words()
                    .of(
                            stage(line) + "通过 " + line.value() + " / " + line.target() + " 所",
                            stage(line) + ": " + line.value() + " of " + line.target() + " schools pass");
        }

        private List<Lack> lacks(List<RehearsalLine> lines) {
            Map<Whose, List<String>> needs = new LinkedHashMap<>();
            Map<String, String> names = names(lines);
            lines.stream()
                    .filter(line -> line.note() == RehearsalLine.Note.FOR_TARGETS
                            || line.note() == RehearsalLine.Note.FOR_TARGETS_WITHOUT_DATA)
                    .forEach(line -> needs.computeIfAbsent(
                                    new Whose(line.schoolCode(), stage(line)), key -> new ArrayList<>())
                            .add(need(line)));
            return needs.entrySet().stream()
                    .map(one -> new Lack(
                            PageFormat.text(Objects.requireNonNull(
                                    names.get(one.getKey().schoolCode()))),
                            one.getKey().stage(),
                            one.getValue()))
                    .toList();
        }

        /** Display names of schools by code; schools of the same name are distinguished by their code. */
        private static Map<String, String> names(List<RehearsalLine> lines) {
            Map<String, String> names = new LinkedHashMap<>();
            lines.forEach(line -> names.put(line.schoolCode(), line.schoolName()));
            Map<String, Long> called =
                    names.values().stream().collect(Collectors.groupingBy(name -> name, Collectors.counting()));
            names.replaceAll((code, name) -> Objects.requireNonNull(called.get(name)) > 1 ? name + " " + code : name);
            return names;
        }

        private String need(RehearsalLine line) {
            String need = item(line) + " +" + amount(line);
            return line.note() == RehearsalLine.Note.FOR_TARGETS_WITHOUT_DATA
                    ? need + this.setting.words().of("（无数据，按 0 计）", " (no data, taken as 0)")
                    : need;
        }

        private Spread spread(RehearsalLine line, List<RehearsalLine> lines) {
            Map<String, String> names = names(lines);
            return new Spread(
                    label(line),
                    stage(line),
                    line.value(),
                    line.target(),
                    of(lines, RehearsalLine.Note.FOR_THE_COEFFICIENT).stream()
                            .filter(one -> one.indicator().equals(line.indicator())
                                    && one.breakdown().equals(line.breakdown()))
                            .map(one -> PageFormat.text(Objects.requireNonNull(names.get(one.schoolCode()))) + " +"
                                    + amount(one))
                            .toList());
        }

        private String label(RehearsalLine line) {
            return Objects.requireNonNullElse(this.labels.get(line.area() + "." + line.indicator()), line.indicator());
        }

        /** The item that is added, as opposed to the figure per pupil. */
        private String item(RehearsalLine line) {
            return Objects.requireNonNullElse(this.labels.get(ITEM + line.indicator()), line.indicator());
        }

        private String stage(RehearsalLine line) {
            return Objects.requireNonNullElse(this.labels.get(line.breakdown()), line.breakdown());
        }

        private String amount(RehearsalLine line) {
            String unit = switch (line.unit()) {
                case "teachers" -> this.setting.words().of(" 人", " teachers");
                case "rooms" -> this.setting.words().of(" 间", " rooms");
                case "m2" -> " m²";
                default -> this.setting.words().of(" 元", " yuan");
            };
            return PageFormat.number(java.util.Optional.of(new java.math.BigDecimal(line.addition()))) + unit;
        }
    }

    /** The additions of a school in one line. */
    public String joined(List<String> parts) {
        return parts.stream().collect(Collectors.joining(this.words.of("；", "; ")));
    }
}
