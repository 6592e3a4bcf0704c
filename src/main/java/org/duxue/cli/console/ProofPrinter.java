package org.duxue.cli.console;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.duxue.area.Figure;
import org.duxue.area.Indicator;
import org.duxue.report.proof.BalanceTerm;
import org.duxue.report.proof.LedgerShare;
import org.duxue.report.proof.Numbers;
import org.duxue.report.proof.Proof;
import org.duxue.report.proof.ProvenFigure;
import org.duxue.report.proof.ProvenSubmission;
import org.duxue.report.proof.PublishedCell;
import org.duxue.report.proof.RowShare;
import org.duxue.report.proof.UsedNorm;
import org.duxue.shared.Text;
import org.duxue.summary.Obligation;
import org.duxue.summary.Ratio;
import org.jspecify.annotations.Nullable;

/** Prints a proof as a derivation for people. */
public final class ProofPrinter {

    private final Console console;

    public ProofPrinter(Console console) {
        this.console = console;
    }

    public void print(Proof proof) {
        PublishedCell cell = proof.cell();
        String whose = cell.name().school().isEmpty()
                ? cell.cell("district_name") + " " + cell.name().district()
                : cell.cell("school_name") + " " + cell.name().school();
        String part = cell.name().breakdown().isEmpty() ? "" : " " + cell.name().breakdown();
        say(new Text(
                cell.name().period() + " " + whose.strip() + " " + cell.key() + part + "（"
                        + cell.table().file() + "）",
                cell.name().period() + " " + whose.strip() + " " + cell.key() + part + " ("
                        + cell.table().file() + ")"));
        say(new Text(
                "定义：" + proof.definition().says().zh(),
                "definition: " + proof.definition().says().en()));
        proof.formula().forEach(this::say);
        status(cell);
        norms(proof.norms());
        submissions(proof);
        balance(proof);
        missing(proof.missing());
        if (!proof.holds()) {
            this.console.warn(
                    "保存的数据行算出的结果与已公布的不同；请重新汇总，如仍不同请检查状态文件夹",
                    "what the kept rows come to is not what was published; consolidate again, and if it stays so check the"
                            + " state folder");
        }
    }

    private void status(PublishedCell cell) {
        Indicator indicator = cell.indicator();
        String target = cell.cell("target");
        if (indicator != null && !target.isEmpty()) {
            String sign = indicator.lessIsBetter() ? "≤ " : "≥ ";
            say(new Text(
                    "目标 " + sign + target + "：" + cell.cell("status"),
                    "target " + sign + target + ": " + cell.cell("status")));
        }
    }

    private void norms(List<UsedNorm> norms) {
        for (UsedNorm norm : norms) {
            String value = norm.key() + " = " + norm.value() + (norm.unit().isEmpty() ? "" : " " + norm.unit());
            String source = (norm.document() + " " + norm.article()).strip();
            say(new Text("标准 " + value + "（" + source + "）", "norm " + value + " (" + source + ")"));
        }
    }

    private void submissions(Proof proof) {
        if (proof.submissions().isEmpty()) {
            return;
        }
        say(new Text("", ""));
        for (ProvenSubmission one : proof.submissions()) {
            Obligation obligation = one.obligation();
            String amount = amount(one.figure(), proof.cell().indicator());
            String who = obligation.sender() + " " + obligation.senderName() + "  " + amount;
            say(new Text(who, who));
            for (ProvenSubmission.Source source : one.sources()) {
                String carried = obligation.isFresh() ? "" : " ← " + source.period();
                say(new Text(
                        "  " + source.file() + " 第 " + source.version() + " 版 SHA-256 " + source.sha256() + carried,
                        "  " + source.file() + " version " + source.version() + " SHA-256 " + source.sha256()
                                + carried));
            }
            rows(one);
        }
    }

    private static String amount(ProvenFigure figure, @Nullable Indicator indicator) {
        Figure value = figure.value();
        if (value == null) {
            return "–";
        }
        return Numbers.plain(value.numerator())
                + (indicator != null && indicator.ratio() ? " / " + Numbers.plain(value.denominator()) : "");
    }

    private void rows(ProvenSubmission one) {
        List<ProvenFigure> shown = new ArrayList<>();
        if (one.figure().addsUp() || one.from().isEmpty()) {
            shown.add(one.figure());
        }
        shown.addAll(one.from());
        for (ProvenFigure figure : shown) {
            side(one, figure, figure.ofNumerator(), Figure::numerator, new Text("分子", "numerator"));
            side(one, figure, figure.ofDenominator(), Figure::denominator, new Text("分母", "denominator"));
            ledger(figure);
        }
    }

    /** Prints hazards that the school no longer lists and that are still open in the ledger. */
    private void ledger(ProvenFigure figure) {
        if (figure.ofLedger().isEmpty()) {
            return;
        }
        String items = String.join(
                ", ", figure.ofLedger().stream().map(LedgerShare::item).toList());
        say(new Text("  台账未销号、本次未列：" + items, "  open in the ledger and not listed: " + items));
    }

    private void side(
            ProvenSubmission one,
            ProvenFigure figure,
            List<RowShare> rows,
            Function<Figure, BigDecimal> side,
            Text name) {
        BigDecimal fixed = side.apply(figure.withoutRows());
        if (rows.isEmpty() && fixed.signum() == 0) {
            return;
        }
        String other =
                figure.key().equals(one.figure().key()) ? "" : figure.key().indicator() + " ";
        String numbers = RowNumbers.of(rows);
        String zh = numbers.isEmpty() ? "" : "第 " + numbers + " 行";
        String en = numbers.isEmpty() ? "" : (rows.size() == 1 ? "row " : "rows ") + numbers;
        String fixedZh = fixed.signum() == 0 ? "" : "名录和标准 " + Numbers.plain(fixed);
        String fixedEn = fixed.signum() == 0 ? "" : "registry and norms " + Numbers.plain(fixed);
        say(new Text(
                "  " + other + name.zh() + "：" + joined(fixedZh, zh, "，"),
                "  " + other + name.en() + ": " + joined(fixedEn, en, ", ")));
    }

    private static String joined(String one, String other, String between) {
        return one + (one.isEmpty() || other.isEmpty() ? "" : between) + other;
    }

    private void balance(Proof proof) {
        if (proof.balance().isEmpty()) {
            return;
        }
        boolean zh = this.console.isChinese();
        boolean several = proof.cell().balance() == null;
        TextTable table = new TextTable(
                zh
                        ? List.of("学校", "名称", "指标", "学生", "数量", "数值", "目标", "达标", "本学段份额")
                        : List.of(
                                "school", "name", "indicator", "students", "amount", "value", "target", "met", "share"),
                List.of(false, false, false, true, true, true, true, false, false));
        for (BalanceTerm term : proof.balance()) {
            Ratio amount = term.balance().amount();
            Ratio value = term.balance().value();
            table.row(List.of(
                    term.balance().school().code(),
                    term.balance().school().name(),
                    several || !zh
                            ? term.balance().indicator().key()
                            : term.balance().indicator().label(),
                    String.valueOf(term.balance().students()),
                    amount == null ? "–" : Numbers.plain(amount),
                    value == null ? "–" : Numbers.plain(value),
                    Numbers.plain(term.balance().target()),
                    term.balance().isMet() ? (zh ? "是" : "yes") : (zh ? "否" : "no"),
                    term.share()));
        }
        say(new Text("", ""));
        table.lines().forEach(line -> say(new Text(line, line)));
    }

    private void missing(List<Obligation> missing) {
        for (Obligation one : missing) {
            String who =
                    one.sender() + " " + one.senderName() + " " + one.kind().key();
            say(new Text(
                    "不计入：" + who + "（" + one.status().label() + "）",
                    "not counted: " + who + " (" + one.status().key() + ")"));
        }
    }

    private void say(Text line) {
        this.console.print(line.zh(), line.en());
    }
}
