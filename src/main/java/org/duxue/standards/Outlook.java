package org.duxue.standards;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duxue.shared.Text;

/** Early warnings about the norms and the policy of an office, shown by {@code doctor} and {@code status}. */
public final class Outlook {

    private static final int MONTHS_AHEAD = 12;

    private final Standards standards;
    private final Policy policy;
    private final LocalDate today;

    public Outlook(Standards standards, Policy policy, LocalDate today) {
        this.standards = standards;
        this.policy = policy;
        this.today = today;
    }

    /** Norms that begin, end or reach their target year within twelve months. */
    public List<Text> comingChanges() {
        List<Text> changes = new ArrayList<>();
        for (Norm norm : this.standards.all()) {
            if (norm.kind() == NormKind.LOCAL && !isAdopted(norm)) {
                continue;
            }
            if (isAhead(norm.validFrom())) {
                changes.add(change(norm, norm.validFrom() + " 起施行", "is in force from " + norm.validFrom()));
            }
            if (isAhead(norm.validUntil())) {
                changes.add(change(norm, norm.validUntil() + " 后失效", "ends on " + norm.validUntil()));
            }
            if (isAhead(norm.dueOn())) {
                changes.add(change(norm, norm.dueOn() + " 到目标年末", "reaches its target year on " + norm.dueOn()));
            }
        }
        return changes;
    }

    private boolean isAdopted(Norm norm) {
        return this.policy.byDistrict().values().stream()
                .anyMatch(set -> set.adoption().documentOf(norm.key()).isPresent());
    }

    private boolean isAhead(@org.jspecify.annotations.Nullable LocalDate day) {
        return day != null && day.isAfter(this.today) && !day.isAfter(this.today.plusMonths(MONTHS_AHEAD));
    }

    private static Text change(Norm norm, String zh, String en) {
        String cited = norm.cited();
        return new Text(
                "标准 " + norm.key() + (cited.isEmpty() ? "" : "（" + cited + "）") + " " + zh,
                "the norm " + norm.key() + (cited.isEmpty() ? "" : " (" + cited + ")") + " " + en);
    }

    /** Lines of the policy that repeat what applies anyway, or require less than a law. */
    public List<Text> needlessLines() {
        List<Text> lines = new ArrayList<>();
        this.policy.byDistrict().forEach((district, set) -> {
            set.values().forEach((key, own) -> law(key).ifPresent(norm -> compare(norm, own, lines)));
            set.adoptionLines()
                    .forEach((key, line) -> law(key).ifPresent(norm -> lines.add(new Text(
                            "policy.yml 第 " + line + " 行：" + key + " 是"
                                    + norm.kind().label() + "（" + norm.cited() + "），不必采用即适用，可删去",
                            "policy.yml:" + line + " " + key + " is "
                                    + norm.kind().key() + " (" + norm.cited()
                                    + ") and applies without being adopted; the line can go"))));
        });
        return lines;
    }

    /** The norm of a key that binds today by itself. */
    private Optional<Norm> law(String key) {
        return this.standards.all().stream()
                .filter(norm -> norm.key().equals(key) && norm.isInForceOn(this.today) && norm.bindsByItself())
                .findFirst();
    }

    private static void compare(Norm norm, Policy.Own own, List<Text> lines) {
        String where = "policy.yml 第 " + own.line() + " 行：" + norm.key();
        String at = "policy.yml:" + own.line() + " " + norm.key();
        BigDecimal value = own.value().orElse(null);
        if (value != null && value.compareTo(norm.value()) == 0) {
            lines.add(new Text(
                    where + " 与" + norm.kind().label() + "（" + norm.cited() + "）相同，可删去",
                    at + " repeats what " + norm.cited() + " asks for; the line can go"));
        } else if (norm.kind() == NormKind.LAW && (value == null || isWeaker(norm, value))) {
            lines.add(new Text(
                    where + " 低于法定要求（" + norm.cited() + "），本区规定不能降低法律的要求，请删去或改严",
                    at + " asks for less than the law (" + norm.cited()
                            + "); a policy cannot set a law aside, take the line out or make it stricter"));
        }
    }

    /** A law of 0 is a ceiling, every other one a floor. */
    private static boolean isWeaker(Norm law, BigDecimal value) {
        return law.value().signum() == 0 ? value.signum() > 0 : value.compareTo(law.value()) < 0;
    }
}
