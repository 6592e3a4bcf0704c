package org.duxue.ledger;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.duxue.shared.Period;

/**
 * A cell of a computed column in a copy of the ledger. Spreadsheets write {@code 2023-06} as {@code Jun-23} and people
 * choose the Chinese word; neither is a change.
 */
record CopiedCell(String column, String text) {

    private static final List<String> MONTH_NAMES =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Pattern NUMBERED = Pattern.compile("(\\d{4})\\D(\\d{1,2})(?:\\D\\d{0,2})?");
    private static final Pattern NAMED = Pattern.compile("([a-z]{3})-(\\d{2})");

    /** Whether it means the same as what the ledger wrote. */
    boolean says(String written) {
        if (written.strip().equals(this.text.strip())) {
            return true;
        }
        return switch (this.column) {
            case "measured", "target", "returns" -> isSameNumber(written);
            case "first_period", "last_period" -> month(this.text).equals(Period.parse(written));
            case "area" ->
                Stream.of(Rule.values()).anyMatch(rule -> rule.areaKey().equals(written) && isLabel(rule.areaLabel()));
            case "rule" ->
                Stream.of(Rule.values()).anyMatch(rule -> rule.key().equals(written) && isLabel(rule.label()));
            case "state" ->
                Stream.of(State.values()).anyMatch(state -> state.key().equals(written) && isLabel(state.label()));
            case "cleared_by" ->
                Stream.of(ClearedBy.values()).anyMatch(by -> by.key().equals(written) && isLabel(by.label()));
            case "unverified" -> isLabel(written.equals("yes") ? "是" : "否");
            default -> false;
        };
    }

    private boolean isLabel(String label) {
        return this.text.strip().equals(label);
    }

    private boolean isSameNumber(String written) {
        try {
            return new BigDecimal(this.text.strip().replace(",", "")).compareTo(new BigDecimal(written)) == 0;
        } catch (NumberFormatException noNumber) {
            return false;
        }
    }

    private static Optional<Period> month(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        Matcher numbered = NUMBERED.matcher(plain);
        if (numbered.matches()) {
            String month = numbered.group(2).length() == 1 ? "0" + numbered.group(2) : numbered.group(2);
            return Period.parse(numbered.group(1) + "-" + month);
        }
        Matcher named = NAMED.matcher(plain);
        if (named.matches() && MONTH_NAMES.contains(named.group(1))) {
            int month = MONTH_NAMES.indexOf(named.group(1)) + 1;
            return Optional.of(Period.of(2000 + Integer.parseInt(named.group(2)), month));
        }
        return Optional.empty();
    }
}
