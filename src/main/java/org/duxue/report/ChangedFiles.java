package org.duxue.report;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.duxue.intake.Version;
import org.duxue.shared.Kind;
import org.duxue.shared.Period;
import org.duxue.summary.Obligation;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds submissions whose files differ from those an edition was made from. A file that was received and withdrawn
 * again
 * is not a change; submissions of a school that has closed or left the registry no longer count for that reason.
 */
final class ChangedFiles {

    private static final int DAY = "2023-07-03".length();

    private final SortedMap<Submission, String> changes =
            new TreeMap<>(Comparator.comparing(Submission::kind).thenComparing(Submission::sender));

    private record Submission(String kind, String sender) {}

    /** A file that is in effect. */
    private record Part(Period period, int version, String sha256, String day) {

        static Part of(Version version) {
            return new Part(
                    version.key().period(),
                    version.number(),
                    version.sha256(),
                    CompletenessRows.receivedAt(version).substring(0, DAY));
        }

        String name() {
            return this.period + " v" + this.version;
        }

        boolean isSameAs(Part other) {
            return this.period.equals(other.period) && this.sha256.equals(other.sha256);
        }

        private static final Comparator<Part> NEWEST =
                Comparator.comparing(Part::period).thenComparing(Part::version);
    }

    private ChangedFiles() {}

    static ChangedFiles since(Edition edition, List<Obligation> obligations) throws IOException {
        Map<Submission, List<Part>> sealed = sealed(edition);
        ChangedFiles changed = new ChangedFiles();
        for (Obligation one : obligations) {
            if (!one.due()) {
                continue;
            }
            Submission submission = new Submission(one.kind().key(), one.sender());
            List<Part> before = sealed.getOrDefault(submission, List.of());
            List<Part> now = one.effective() == null
                    ? List.of()
                    : one.effective().parts().stream().map(Part::of).toList();
            Part came = newest(without(now, before));
            Part gone = newest(without(before, now));
            if (came != null || gone != null) {
                changed.changes.put(submission, description(submission, before, came, gone));
            }
        }
        return changed;
    }

    /** The files in effect according to the manifest, by sender and kind of data. */
    private static Map<Submission, List<Part>> sealed(Edition edition) throws IOException {
        JsonNode manifest =
                JsonMapper.shared().readTree(Files.readAllBytes(edition.folder().resolve(Manifest.NAME)));
        return manifest.path("inputs")
                .valueStream()
                .filter(input -> !input.path("status").asString("").equals("rejected"))
                .collect(Collectors.groupingBy(
                        input -> new Submission(
                                input.path("kind").asString(""),
                                input.path("sender").asString("")),
                        Collectors.mapping(
                                input -> new Part(
                                        Period.parse(input.path("period").asString(""))
                                                .orElseThrow(),
                                        input.path("version").asInt(),
                                        input.path("sha256").asString(""),
                                        ""),
                                Collectors.toList())));
    }

    private static List<Part> without(List<Part> parts, List<Part> others) {
        return parts.stream()
                .filter(part -> others.stream().noneMatch(part::isSameAs))
                .toList();
    }

    private static @Nullable Part newest(List<Part> parts) {
        return parts.stream().max(Part.NEWEST).orElse(null);
    }

    /** Describes which files counted before, and which ones replace or supplement them. */
    private static String description(
            Submission submission, List<Part> before, @Nullable Part came, @Nullable Part gone) {
        Part was = gone == null ? newest(before) : gone;
        boolean isTakenBack = gone != null && (came == null || came.period().isBefore(gone.period()));
        return submission.kind() + " " + submission.sender() + " "
                + (was == null ? "–" : was.name())
                + (isTakenBack ? "（已撤回 / taken back）" : "")
                + " → "
                + (came == null ? "–" : came.name() + " (" + came.day() + ")");
    }

    /** All changes. */
    Collection<String> all() {
        return this.changes.values();
    }

    /** The changes of the given kinds of data. */
    String of(Set<Kind> kinds) {
        return this.changes.entrySet().stream()
                .filter(one -> kinds.contains(Kind.ofKey(one.getKey().kind())))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining("; "));
    }

    /** The changes of the given kinds of data made by the given senders. */
    String of(Set<Kind> kinds, Set<String> senders) {
        return this.changes.entrySet().stream()
                .filter(one -> kinds.contains(Kind.ofKey(one.getKey().kind())))
                .filter(one -> senders.contains(one.getKey().sender()))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining("; "));
    }
}
