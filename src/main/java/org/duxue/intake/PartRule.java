package org.duxue.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Which files of a submission count together: whether a file that comes replaces files that count or is a further part
 * beside them. It depends on the files alone and on the order in which they came.
 */
final class PartRule {

    private PartRule() {}

    /**
     * A file that was accepted.
     *
     * @param version the file
     * @param rows how many data rows it has
     * @param keys of its rows, asked for only where names do not tell enough
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
     * What counts after a file has come.
     *
     * @param parts in the order in which they came, the new one last
     * @param replaced files that counted until now
     */
    record Outcome(List<PartFile> parts, List<PartFile> replaced) {}

    static Outcome arrive(List<PartFile> current, PartFile file) {
        List<PartFile> parts = new ArrayList<>();
        List<PartFile> replaced = new ArrayList<>();
        Set<String> own = null;
        for (PartFile part : current) {
            boolean isReplaced = isReplacedUnseen(part, file);
            if (!isReplaced) {
                own = own == null ? file.allKeys() : own;
                isReplaced = isReplaced(part, file, own);
            }
            (isReplaced ? replaced : parts).add(part);
        }
        parts.add(file);
        return new Outcome(List.copyOf(parts), List.copyOf(replaced));
    }

    /** What counts when files came one after the other. */
    static List<PartFile> replay(List<PartFile> arrivals) {
        List<Outcome> outcomes = outcomes(arrivals);
        return outcomes.isEmpty()
                ? List.of()
                : outcomes.get(outcomes.size() - 1).parts();
    }

    /** What counted after each of the files that came one after the other. */
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

    private static boolean isReplacedUnseen(PartFile part, PartFile file) {
        return file.rows() == 0 || part.rows() == 0 || part.name().isSame(file.name());
    }

    private static boolean isReplaced(PartFile part, PartFile file, Set<String> own) {
        Set<String> keys = part.allKeys();
        long common = own.stream().filter(keys::contains).count();
        boolean sharesHalf = 2 * common >= Math.min(keys.size(), own.size());
        return common > 0 && (sharesHalf || part.name().isAlike(file.name()));
    }
}
