package org.duxue.cli;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duxue.report.audit.Claim;
import org.duxue.report.audit.Claim.Kind;
import org.duxue.report.audit.Claim.Verdict;
import org.duxue.report.audit.Paragraph;

/**
 * The score of an audit on a marked reply.
 *
 * @param alarms statements of the true text that it refutes
 * @param unproved marked numbers of the true text that it does not prove
 * @param missed inserted false statements that it does not find
 * @param strays true numbers that it refutes because of a false statement elsewhere
 */
record AuditScore(
        int numbers, int lies, List<String> alarms, List<String> unproved, List<String> missed, List<String> strays) {

    private static final long SEED = 20230628;
    private static final Pattern NUMBER = Pattern.compile("[\\d.]+|[零一二两三四五六七八九十百千万]+");

    static AuditScore of(MarkedReply reply, Function<List<Paragraph>, List<Claim>> audit) {
        AuditScore score = ofTruth(reply, audit);
        List<MarkedReply.Mutant> mutants = reply.mutants(new Random(SEED));
        mutants.forEach(mutant -> score.judge(mutant, audit.apply(MarkedReply.paragraphs(mutant.text()))));
        return new AuditScore(score.numbers, mutants.size(), score.alarms, score.unproved, score.missed, score.strays);
    }

    /** The score on the text without false statements. */
    static AuditScore ofTruth(MarkedReply reply, Function<List<Paragraph>, List<Claim>> audit) {
        List<Claim> truth = audit.apply(MarkedReply.paragraphs(reply.truth()));
        AuditScore score = new AuditScore(
                (int) reply.marks().stream().filter(MarkedReply.Mark::isNumber).count(),
                0,
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
        truth.stream().filter(Claim::isRefuted).forEach(claim -> score.alarms.add(shown(claim)));
        for (MarkedReply.Mark mark : reply.marks()) {
            int paragraph = MarkedReply.paragraph(reply.truth(), mark.start());
            if (mark.isNumber() && truth.stream().noneMatch(claim -> proves(claim, paragraph, mark.words()))) {
                score.unproved.add(paragraph + " " + mark.words());
            }
        }
        return score;
    }

    private static boolean proves(Claim claim, int paragraph, String words) {
        return claim.verdict() == Verdict.PROVED
                && claim.kind() == Kind.FIGURE
                && claim.paragraph() == paragraph
                && number(claim.quote()).equals(number(words));
    }

    private static String number(String words) {
        Matcher number = NUMBER.matcher(Normalizer.normalize(words, Normalizer.Form.NFKC));
        return number.find() ? number.group() : words;
    }

    private void judge(MarkedReply.Mutant mutant, List<Claim> claims) {
        List<Claim> refuted = claims.stream()
                .filter(Claim::isRefuted)
                .filter(claim -> !this.alarms.contains(shown(claim)))
                .toList();
        boolean isFound = refuted.stream().anyMatch(claim -> isAt(claim, mutant) || isOfText(claim));
        if (!isFound) {
            this.missed.add(mutant.line() + " " + mutant.lie());
        }
        refuted.stream()
                .filter(claim -> !isOfText(claim) && !isAt(claim, mutant))
                .forEach(claim -> this.strays.add(mutant.line() + " " + mutant.lie() + " → " + shown(claim)));
    }

    private static boolean isOfText(Claim claim) {
        return claim.kind() == Kind.SUM || claim.kind() == Kind.REPETITION;
    }

    private static boolean isAt(Claim claim, MarkedReply.Mutant mutant) {
        boolean isOfWords = !NUMBER.matcher(mutant.lie()).find() && claim.text().contains(mutant.lie());
        return claim.paragraph() == mutant.line()
                && (isOfWords
                        || number(claim.quote()).equals(number(mutant.lie()))
                        || claim.quote().contains(mutant.lie())
                        || mutant.lie().contains(claim.quote())
                        || mutant.lie().contains(number(claim.quote())));
    }

    private static String shown(Claim claim) {
        return claim.paragraph() + " " + claim.kind().key() + " " + claim.quote() + ": " + claim.expected() + " ("
                + claim.source() + ")";
    }

    @Override
    public String toString() {
        return "lies found %d of %d, numbers proved %d of %d, false alarms %d, strays %d"
                .formatted(
                        this.lies - this.missed.size(),
                        this.lies,
                        this.numbers - this.unproved.size(),
                        this.numbers,
                        this.alarms.size(),
                        this.strays.size());
    }
}
