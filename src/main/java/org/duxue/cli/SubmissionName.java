package org.duxue.cli;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duxue.intake.SubmissionKey;
import org.duxue.registry.RegistryOfPeriod;
import org.duxue.shared.Kind;
import org.duxue.shared.NearestNames;
import org.duxue.shared.Period;
import org.duxue.shared.Text;
import org.duxue.shared.UsageException;

/**
 * The name of a submission on the command line.
 *
 * @param kind the key or the Chinese label of the kind
 * @param sender code or name of a school or a district
 */
record SubmissionName(String kind, String sender, Period period) {

    /**
     * Finds the submission that is meant.
     *
     * @param known all recorded submissions
     */
    SubmissionKey among(List<SubmissionKey> known, RegistryOfPeriod registry) {
        Kind meant = Kind.named(this.kind)
                .orElseThrow(() -> new UsageException(new Text(
                        "没有类别“" + this.kind + "”；应为 " + kinds(Kind::label, "、") + " 之一",
                        "'" + this.kind + "' is not a kind; write one of " + kinds(Kind::key, ", "))));
        String code = code(meant, registry).orElse(this.sender);
        SubmissionKey key = new SubmissionKey(meant, code, this.period);
        if (!known.contains(key)) {
            throw unknown(key, known);
        }
        return key;
    }

    private static String kinds(java.util.function.Function<Kind, String> word, String separator) {
        return Stream.of(Kind.values()).map(word).collect(Collectors.joining(separator));
    }

    private Optional<String> code(Kind meant, RegistryOfPeriod registry) {
        String name = plain(this.sender);
        if (meant.isSentByDistrict()) {
            return registry.districts().stream()
                    .filter(district -> plain(district.name()).equals(name))
                    .map(district -> district.code())
                    .findFirst();
        }
        return registry.districts().stream()
                .flatMap(district -> registry.openSchools(district).stream())
                .filter(school -> plain(school.name()).equals(name))
                .map(school -> school.code())
                .findFirst();
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("\\s+", "");
    }

    private static UsageException unknown(SubmissionKey key, List<SubmissionKey> known) {
        List<String> nearest = NearestNames.of(
                key.toString(), known.stream().map(SubmissionKey::toString).toList());
        String which = key.kind().label() + " " + key.sender() + " " + key.period();
        if (nearest.isEmpty()) {
            return new UsageException(new Text(
                    "没有报送“" + which + "”：还没有任何报送", "there is no submission '" + key + "': nothing was sent yet"));
        }
        return new UsageException(new Text(
                "没有报送“" + which + "”；最接近的是 " + String.join("、", nearest),
                "there is no submission '" + key + "'; nearest are " + String.join("; ", nearest)));
    }
}
