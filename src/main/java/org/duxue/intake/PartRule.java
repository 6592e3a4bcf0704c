package org.duxue.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Which files of a submission count together: whether a new file replaces files that count or is a further part next to
 * them. The result depends only on the files and their order of arrival.
 */
final class PartRule {

    private PartRule() {}

    /**
     * A file that was accepted.
     *
     * @param version the file
     * @param rows number of data rows
     * @param keys of its rows, requested only where the names do not decide
     */
    record PartFile(Version version, int rows, Function<Version, Set<String>> keys) {

        static PartFile of(Version version, Function<Version, Set<String>> keys) {
            return new PartFile(version, version.rows().data(), keys);
        }

        private PartName name() {
            return PartName.of(this.version.fileName());
        }

        private Set<String> allKeys() {
            return this.keys.apply(this.version);
        }
    }

    /**
     * The files that count after a file has arrived.
     *
     * @param parts in order of arrival, the new one last
     * @param replaced files that counted until now
     */
    record Outcome(List<PartFile> parts, List<PartFile> replaced) {}

    static Outcome arrive(List<PartFile> current, PartFile file) {
        List<PartFile> parts = new ArrayList<>();
        List<PartFile> replaced = new ArrayList<>();
        Set<String> own = null;
        for (PartFile part : current) {
            boolean isReplaced = isReplacedOutright(part, file);
            if (!isReplaced) {
                own = own == null ? file.allKeys() : own;
                isReplaced = isReplaced(part, file, own);
            }
            (isReplaced ? replaced : parts).add(part);
        }
        parts.add(file);
        return new Outcome(List.copyOf(parts), List.copyOf(replaced));
    }

    /** The files that count after all these arrivals. */
    static List<PartFile> replay(List<PartFile> arrivals) {
        List<Outcome> outcomes = outcomes(arrivals);
        return outcomes.isEmpty()
                ? List.of()
                : outcomes.get(outcomes.size() - 1).parts();
    }

    /** The outcome of each arrival in turn. */
    static List<Outcome> outcomes(List<PartFile> arrivals) {
        List<Outcome> outcomes = new ArrayList<>();
        List<PartFile> parts = List.of();
        for (PartFile file : arrivals) {
            Outcome outcome = arrive(parts, file);
            outcomes.add(outcome);
            parts = outcome.parts();
        }
        return outcomes;
    }

    private static boolean isReplacedOutright(PartFile part, PartFile file) {
        return file.rows() == 0 || part.rows() == 0 || part.name().isSame(file.name());
    }

    private static boolean isReplaced(PartFile part, PartFile file, Set<String> own) {
        Set<String> keys = part.allKeys();
        long common = own.stream().filter(keys::contains).count();
        boolean sharesHalf = 2 * common >= Math.min(keys.size(), own.size());
        return common > 0 && (sharesHalf || part.name().hasSameStem(file.name()));
    }
}
