package org.duxue.report.audit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.duxue.shared.Kind;

/** The agencies of the roster. */
final class Agencies {

    private final DistrictFacts facts;

    Agencies(DistrictFacts facts) {
        this.facts = facts;
    }

    List<DataRow> rows() {
        return this.facts.rows(Kind.ENFORCEMENT, row -> true);
    }

    private List<DataRow> rows(Set<String> names) {
        return this.facts.rows(Kind.ENFORCEMENT, row -> names.contains(Fold.of(row.cell("agency"))));
    }

    /** The share of officers of the named agencies with a certificate. */
    Optional<Known> certified(List<Token> named) {
        Set<String> names = named.stream()
                .filter(token -> token.type() == Token.Type.AGENCY)
                .map(Token::name)
                .collect(Collectors.toSet());
        List<DataRow> rows = rows(names);
        BigDecimal officers = sum(rows, "officers");
        if (officers.signum() == 0) {
            return Optional.empty();
        }
        BigDecimal share = sum(rows, "certified_officers")
                .multiply(BigDecimal.valueOf(100))
                .divide(officers, MathContext.DECIMAL64);
        return Optional.of(new Known(share, DataRow.source(rows)));
    }

    /** Agencies named between the number before and this one. */
    static Set<String> namedBefore(Mention mention) {
        Set<String> names = new LinkedHashSet<>();
        for (Token token : mention.all()) {
            if (token.start() >= mention.token().start()) {
                break;
            }
            // 甲、乙、丙三家单位共有: how many were named
            boolean isTally = token.isNumber()
                    && token.amount().value().compareTo(BigDecimal.valueOf(names.size())) == 0
                    && names.size() > 1;
            if (Parsed.isCount(token) && !isTally) {
                names.clear();
            }
            if (token.type() == Token.Type.AGENCY) {
                names.add(token.name());
            }
        }
        return names;
    }

    Optional<Known> sum(Set<String> names, String column) {
        List<DataRow> rows = rows(names);
        return rows.isEmpty() ? Optional.empty() : Optional.of(new Known(sum(rows, column), DataRow.source(rows)));
    }

    /** Officers of the named agencies without a certificate. */
    Optional<Known> uncertified(Set<String> names) {
        Optional<Known> certified = sum(names, "certified_officers");
        return sum(names, "officers")
                .flatMap(all -> certified.map(some -> new Known(all.value().subtract(some.value()), all.source())));
    }

    private static BigDecimal sum(List<DataRow> rows, String column) {
        return rows.stream().map(row -> row.number(column)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    Optional<DataRow> row(String name) {
        return rows(Set.of(name)).stream().findFirst();
    }

    static boolean isInScope(DataRow row) {
        return row.cell("in_scope").equals("是");
    }

    static Optional<LocalDate> since(DataRow row) {
        return row.day("since");
    }
}
