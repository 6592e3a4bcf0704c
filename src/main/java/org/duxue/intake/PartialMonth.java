package org.duxue.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.duxue.shared.Period;
import org.jspecify.annotations.Nullable;

/**
 * A month without a year in the name of a file, such as 5月, or in the name of its folder. It does not name a period,
 * but a file with such a month belongs to no other month.
 */
final class PartialMonth {

    private static final Pattern MONTH = Pattern.compile(
            "(?:(?<!\\d)(?:20)?(\\d{2})年)?(?<![\\d一二三四五六七八九十])(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月(?!\\d{1,2}[日号])");

    /** The year of a month or a school year, such as 2022-23学年; not the year of a person's entry or of a norm. */
    private static final Pattern YEAR = Pattern.compile(
            "(?<![\\d.])(20[0-4]\\d)(?:-(\\d{2})(?!\\d))?(?![\\d级届班])" + "(?:学年|年度|年)?+(?![入级届班版]|修订|标准(?!化))");

    private static final int CENTURY = 100;

    private PartialMonth() {}

    /** A month as written in a path. */
    private record NamedMonth(String words, @Nullable Period whole, int year, int month) {

        boolean mayBe(Period period) {
            return this.whole == null
                    ? this.month == period.month().getMonthValue()
                            && (this.year < 0 || this.year == period.month().getYear() % CENTURY)
                    : this.whole.equals(period);
        }
    }

    /** The month in the path of a file, if it differs from the file's own month. */
    static Optional<String> otherThan(Period own, String path) {
        List<NamedMonth> named = new ArrayList<>();
        for (String name : path.split("/", -1)) {
            Period whole = FileName.of(name + ".csv").period();
            if (whole == null) {
                MONTH.matcher(MonthText.folded(name))
                        .results()
                        .map(PartialMonth::named)
                        .forEach(named::add);
            } else {
                named.add(new NamedMonth(name, whole, 0, 0));
            }
        }
        if (named.isEmpty()) {
            return otherYear(own, path.substring(path.lastIndexOf('/') + 1));
        }
        return named.stream().anyMatch(one -> one.mayBe(own))
                ? Optional.empty()
                : named.stream().reduce((first, last) -> last).map(NamedMonth::words);
    }

    /** A year alone that differs from the year of the month; a school year spans two. */
    private static Optional<String> otherYear(Period own, String name) {
        int year = own.month().getYear();
        List<MatchResult> years = YEAR.matcher(MonthText.folded(name)).results().toList();
        boolean mayBe = years.stream().anyMatch(found -> {
            int named = Integer.parseInt(found.group(1));
            boolean isSchoolYear = found.group().endsWith("学年") || FileName.areSchoolYear(found);
            return named == year || (isSchoolYear && named == year - 1);
        });
        return mayBe ? Optional.empty() : years.stream().findFirst().map(MatchResult::group);
    }

    private static NamedMonth named(MatchResult found) {
        int year = found.group(1) == null ? -1 : Integer.parseInt(found.group(1));
        return new NamedMonth(found.group(), null, year, month(found.group(2)));
    }

    private static int month(String text) {
        if (Character.isDigit(text.charAt(0))) {
            return Integer.parseInt(text);
        }
        return MonthText.month(text);
    }
}
