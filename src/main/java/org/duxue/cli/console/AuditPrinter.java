package org.duxue.cli.console;

import java.util.List;
import org.duxue.registry.District;
import org.duxue.report.audit.Audit;
import org.duxue.report.audit.Claim;
import org.duxue.report.audit.ClaimText;
import org.duxue.report.audit.Paragraph;
import org.duxue.shared.Period;
import org.duxue.shared.Text;
import tools.jackson.core.JsonGenerator;

/** Prints the result of an audit, as text or JSON. */
public final class AuditPrinter {

    private final String file;
    private final Period period;
    private final District district;
    private final List<Claim> claims;
    private final List<Paragraph> paragraphs;

    public AuditPrinter(String file, Period period, District district, List<Claim> claims, List<Paragraph> paragraphs) {
        this.paragraphs = List.copyOf(paragraphs);
        this.file = file;
        this.period = period;
        this.district = district;
        this.claims = List.copyOf(claims);
    }

    /** Prints refuted statements first, then undecided ones, and the number of proved ones. */
    public void table(Console console) {
        console.print(
                this.file + " 审核结果：" + this.district.name() + " " + this.period,
                this.file + " held against " + this.district.name() + " " + this.period);
        this.claims.stream()
                .filter(Claim::isRefuted)
                .map(ClaimText::refuted)
                .forEach(line -> console.warn("  × " + line.zh(), "  × " + line.en()));
        ClaimText.unproven(this.claims)
                .forEach(line -> console.print(
                        "  ? " + line.zh() + "：无法判断，请自行核对",
                        "  ? " + line.en() + ": cannot be judged, check it yourself"));
        Text counts = ClaimText.counts(this.claims, this.paragraphs);
        console.print(counts.zh(), counts.en());
    }

    public void json(JsonGenerator json) {
        json.writeStringProperty("file", this.file);
        json.writeStringProperty("period", this.period.toString());
        json.writeStringProperty("district", this.district.code());
        json.writeArrayPropertyStart("claims");
        this.claims.forEach(claim -> claim(json, claim));
        json.writeEndArray();
        json.writeObjectPropertyStart("counts");
        Audit.count(this.claims).forEach((verdict, count) -> json.writeNumberProperty(verdict.key(), count));
        json.writeEndObject();
    }

    private static void claim(JsonGenerator json, Claim claim) {
        json.writeStartObject();
        json.writeNumberProperty("paragraph", claim.paragraph());
        json.writeStringProperty("quote", claim.quote());
        json.writeStringProperty("text", claim.text());
        json.writeStringProperty("kind", claim.kind().key());
        json.writeStringProperty("verdict", claim.verdict().key());
        json.writeStringProperty("subject", claim.subject());
        json.writeStringProperty("found", claim.found());
        json.writeStringProperty("expected", claim.expected());
        json.writeStringProperty("source", claim.source());
        json.writeEndObject();
    }
}
