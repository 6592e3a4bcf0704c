package org.duxue.report.reply;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.duxue.area.Fact;
import org.duxue.area.Unit;

/** The agencies by name, which of them may act, and why one may not. */
record EnforcementAnswer(AnswerScope scope) implements Answer {

    private ReplyText speech() {
        return this.scope.speech();
    }

    @Override
    public List<String> done() {
        return List.of();
    }

    @Override
    public List<String> now() {
        List<AnswerScope.SentFact<Fact.Agency>> agencies = this.scope.facts(Fact.Agency.class);
        if (agencies.isEmpty()) {
            return List.of();
        }
        List<String> now = new ArrayList<>();
        List<Fact.Agency> acting = agencies.stream()
                .map(AnswerScope.SentFact::fact)
                .filter(Fact.Agency::inScope)
                .toList();
        String all =
                speech().list(agencies.stream().map(one -> one.fact().name()).toList());
        now.add(this.scope.of(
                "联合执法单位" + agencies.size() + "个：" + all + "。",
                agencies.size() + " agencies act jointly: " + all + "."));
        if (!acting.isEmpty()) {
            now.add(officers(acting));
        }
        agencies.stream()
                .map(AnswerScope.SentFact::fact)
                .filter(one -> !one.inScope())
                .forEach(one -> now.add(outOfScope(one)));
        return now;
    }

    private String officers(List<Fact.Agency> acting) {
        int officers = acting.stream().mapToInt(Fact.Agency::officers).sum();
        int certified = acting.stream().mapToInt(Fact.Agency::certified).sum();
        String certificates = officers == certified && officers > 0
                ? this.scope.of("，均持有执法证", ", all certified")
                : this.scope.of("，其中持证", ", of these certified: ")
                        + speech().amount(BigDecimal.valueOf(certified), Unit.PEOPLE);
        return this.scope.asOf()
                + this.scope.of(
                        "承担执法职责的" + acting.size() + "个单位有执法人员", "officers of the " + acting.size() + " in scope: ")
                + speech().amount(BigDecimal.valueOf(officers), Unit.PEOPLE)
                + certificates
                + this.scope.freshness()
                + speech().end();
    }

    private String outOfScope(Fact.Agency agency) {
        String since = agency.since() == null
                ? ""
                : this.scope.of(
                        "自" + speech().month(YearMonth.from(agency.since())) + "起",
                        " since " + speech().month(YearMonth.from(agency.since())));
        String basis = agency.basis().isEmpty()
                ? ""
                : this.scope.of("（依据：" + agency.basis() + "）", " (basis: " + agency.basis() + ")");
        return this.scope.of(
                agency.name() + since + "不再承担相关执法职责" + basis + "。",
                agency.name() + (since.isEmpty() ? " is not in scope" : " has not been in scope") + since + basis
                        + ".");
    }
}
