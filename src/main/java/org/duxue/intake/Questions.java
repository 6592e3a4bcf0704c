package org.duxue.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duxue.shared.MessageJson;
import org.duxue.shared.Period;
import org.duxue.shared.Problem;

/**
 * Questions about submissions: those found when their files were read, and those raised by other files and the
 * registry.
 */
public class Questions {

    private final Versions versions;
    private final RowKeyArchive keys;

    public Questions(Versions versions, RowKeyArchive keys) {
        this.versions = versions;
        this.keys = keys;
    }

    /** The decisions about a submission, by the ids of its files. */
    public record Decided(Version version, Map<Long, List<Problem>> byFile) {

        public Decided {
            byFile = Map.copyOf(byFile);
        }
    }

    /** Records the questions about some submissions, and returns those submissions that had other questions before. */
    public List<SubmissionKey> replace(Collection<? extends Decided> all) {
        Map<Long, List<Problem>> before = this.versions
                .asked()
                .of(all.stream()
                        .flatMap(decided -> decided.byFile().keySet().stream())
                        .toList());
        List<SubmissionKey> changed = new ArrayList<>();
        for (Decided decided : all) {
            boolean isSame = decided.byFile().entrySet().stream()
                    .allMatch(file ->
                            texts(before.getOrDefault(file.getKey(), List.of())).equals(texts(file.getValue())));
            if (!isSame) {
                this.versions.asked().replace(decided.version().key(), decided.byFile());
                changed.add(decided.version().key());
            }
        }
        return changed;
    }

    private static List<String> texts(List<Problem> problems) {
        return problems.stream()
                .map(problem -> problem.row() + problem.doubt().toString() + MessageJson.write(problem.content()))
                .toList();
    }

    /** Which senders are asked about this sender because of its submissions for a month. */
    public Set<String> askedAbout(SubmissionKey other) {
        return this.versions.asked().about(other);
    }

    /** Questions about a version, in the order of its files and rows. */
    public List<Question> of(Version version) {
        return list(version).all();
    }

    /** Questions about each of some versions, by version id. */
    public Map<Long, List<Question>> of(Collection<Version> some) {
        List<Long> files = some.stream()
                .flatMap(version -> version.parts().stream())
                .map(Version::id)
                .toList();
        Map<Long, List<Problem>> read = this.versions.warnings(files);
        Map<Long, List<Problem>> asked = this.versions.asked().of(files);
        Map<Long, List<Question>> all = new HashMap<>();
        for (Version version : some) {
            all.put(version.id(), list(version, read, asked).all());
        }
        return all;
    }

    /** The open questions of a sender in a month: those about its latest accepted submission of every kind. */
    OpenQuestions open(String sender, Period period) {
        List<Question> all = new ArrayList<>();
        this.versions.latestEffective(sender, period).forEach(version -> all.addAll(of(version)));
        return new OpenQuestions(all);
    }

    QuestionList list(Version version) {
        List<Long> files = version.parts().stream().map(Version::id).toList();
        return list(
                version, this.versions.warnings(files), this.versions.asked().of(files));
    }

    private QuestionList list(Version version, Map<Long, List<Problem>> read, Map<Long, List<Problem>> asked) {
        List<Version> parts = version.parts();
        List<QuestionList.OfFile> files = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Version part = parts.get(i);
            List<Problem> ofRows = read.getOrDefault(part.id(), List.of());
            List<Problem> all = new ArrayList<>(asked.getOrDefault(part.id(), List.of()));
            all.addAll(ofRows);
            files.add(new QuestionList.OfFile(
                    part.id(), part.fileName(), all, overruled(part, parts.subList(i + 1, parts.size()), ofRows)));
        }
        return QuestionList.of(version.key(), files);
    }

    private Set<RowKeyArchive.Place> overruled(Version part, List<Version> later, List<Problem> warnings) {
        return later.isEmpty() || warnings.stream().noneMatch(warning -> warning.row() > 0)
                ? Set.of()
                : this.keys.overruled(part, later);
    }
}
