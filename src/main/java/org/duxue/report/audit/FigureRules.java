package org.duxue.report.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.duxue.report.audit.Amount.Measure;

/** Which figure a number tells, read from {@code figures.txt}. */
final class FigureRules {

    private static final String FILE = "figures.txt";
    private static final Map<String, DistrictFacts.Part> PARTS = Map.of(
            "n", DistrictFacts.Part.NUMERATOR, "d", DistrictFacts.Part.DENOMINATOR, "r", DistrictFacts.Part.REST);

    private static final Set<String> LISTED = Set.of("条", "项");

    private final List<Rule> rules;

    private FigureRules(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** What is counted, what must be said of it, in what measure, and the figure that tells it. */
    record Rule(String head, Set<String> attributes, Measure measure, String subject, DistrictFacts.Part part) {

        /** Other measure words of the same: 个 of cameras is 路, of agencies 家. */
        boolean takes(Amount amount) {
            return takes(amount.measure()) && !(isEquipment() && LISTED.contains(amount.unit()));
        }

        /** Lines of a list are counted by 条, things never. */
        private boolean isEquipment() {
            return this.subject.startsWith("equipment.") || this.subject.equals("safety.cameras");
        }

        private boolean takes(Measure told) {
            if (told == this.measure) {
                return true;
            }
            return switch (this.measure) {
                case UNITS, SCHOOLS ->
                    (told == Measure.THINGS && !this.head.equals("school"))
                            || (told == Measure.SCHOOLS && this.head.equals("agency"));
                case THINGS -> told == Measure.BARE && this.head.equals("camera");
                default -> false;
            };
        }
    }

    static FigureRules load() {
        List<Rule> rules = new ArrayList<>();
        try (InputStream in = Objects.requireNonNull(FigureRules.class.getResourceAsStream(FILE), FILE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    rules.add(rule(line.split("\\|")));
                }
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(FILE + " cannot be read", fault);
        }
        return new FigureRules(rules);
    }

    private static Rule rule(String[] cells) {
        String attributes = cells[1].strip();
        String[] subject = cells[3].strip().split(" ", -1);
        String part = subject.length == 1 ? "" : subject[1];
        return new Rule(
                cells[0].strip(),
                attributes.isEmpty() ? Set.of() : Set.of(attributes.split(" ")),
                Measure.valueOf(cells[2].strip()),
                subject[0],
                PARTS.getOrDefault(part, DistrictFacts.Part.VALUE));
    }

    boolean counts(String head, Amount amount) {
        return this.rules.stream().anyMatch(rule -> rule.head().equals(head) && rule.takes(amount));
    }

    /** The rule that uses most of what is said. */
    Optional<Rule> find(String head, Set<String> attributes, Amount amount) {
        return find(head, attributes, rule -> rule.takes(amount));
    }

    /** The rule of a rate that uses most of what is said. */
    Optional<Rule> rate(String head, Set<String> attributes) {
        return find(head, attributes, rule -> rule.measure() == Measure.PERCENT);
    }

    Optional<Rule> find(String head, Set<String> attributes, Measure measure) {
        return find(head, attributes, (Rule rule) -> rule.measure() == measure);
    }

    /** Whether a head is a rate in itself, such as the excellent rate. */
    boolean isOnlyRate(String head) {
        return this.rules.stream()
                .anyMatch(rule -> rule.head().equals(head)
                        && rule.measure() == Measure.PERCENT
                        && rule.attributes().isEmpty());
    }

    private Optional<Rule> find(String head, Set<String> attributes, Predicate<Rule> takes) {
        return this.rules.stream()
                .filter(rule -> rule.head().equals(head) && takes.test(rule))
                .filter(rule -> attributes.containsAll(rule.attributes()))
                .max(Comparator.comparingInt(rule -> rule.attributes().size()));
    }

    /** Every attribute that some rule of a head looks at. */
    Set<String> attributesOf(String head) {
        return this.rules.stream()
                .filter(rule -> rule.head().equals(head))
                .flatMap(rule -> rule.attributes().stream())
                .collect(java.util.stream.Collectors.toSet());
    }
}
