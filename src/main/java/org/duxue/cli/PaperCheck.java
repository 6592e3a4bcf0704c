package org.duxue.cli;

import java.util.List;
import org.duxue.ledger.Entries;
import org.duxue.ledger.Entry;
import org.duxue.ledger.LedgerWork;
import org.duxue.ledger.Line;
import org.duxue.ledger.Remediation;
import org.duxue.shared.Text;
import org.duxue.shared.UsageException;

/** Refuses a paper that does not exist, and a verifier who is the person responsible. */
final class PaperCheck {

    private final LedgerWork ledger;
    private final Line line;
    private final Remediation before;

    /** @param entered the entries for the line in the month so far */
    PaperCheck(LedgerWork ledger, Line line, List<Entries.Made> entered) {
        this.ledger = ledger;
        this.line = line;
        Remediation handling = line.handling();
        for (Entries.Made made : entered) {
            handling = handling.with(made.entry(), "");
        }
        this.before = handling;
    }

    /** The name of a paper within the folder of the district, if it was given with its folders. */
    static String name(String file, String district) {
        String path = file.replace('\\', '/');
        String folder = "evidence/" + district + "/";
        int start = path.lastIndexOf(folder);
        boolean isBelow = start == 0 || (start > 0 && path.charAt(start - 1) == '/');
        return isBelow ? path.substring(start + folder.length()) : path;
    }

    void refuse(Entry entry) {
        refuseMissing(entry);
        refuseChanged(entry);
        refuseSamePerson(entry);
    }

    private void refuseMissing(Entry entry) {
        String file = entry.evidenceFile();
        if (!file.isEmpty() && !this.ledger.hasPaper(district(), file)) {
            String folder = "evidence/" + district() + "/";
            throw new UsageException(new Text(
                    "报送文件夹的 " + folder + " 中没有佐证材料“" + file + "”；请先把文件放入该文件夹，再填报",
                    "there is no paper '" + file + "' in " + folder
                            + " of the drop folder; put the file there first, then enter it"));
        }
    }

    private void refuseChanged(Entry entry) {
        Remediation known = this.line.handling();
        boolean verifiesKnown = !entry.verifiedBy().isEmpty()
                && entry.evidenceFile().isEmpty()
                && !known.evidenceFile().isEmpty();
        if (verifiesKnown && !this.ledger.isPaperUnchanged(district(), known)) {
            throw new UsageException(new Text(
                    "“" + this.line.id() + "”的佐证材料“" + known.evidenceFile() + "”已被改动或移走；请放回原件，或用 --evidence 重新填报",
                    "the paper '" + known.evidenceFile() + "' of '" + this.line.id()
                            + "' was changed or taken away since; put it back, or enter the new one with --evidence"));
        }
    }

    private void refuseSamePerson(Entry entry) {
        Remediation after = this.before.with(entry, "");
        if (!after.isVerifiedByTheResponsible()) {
            return;
        }
        throw new UsageException(
                entry.verifiedBy().isEmpty()
                        ? new Text(
                                "“" + this.line.id() + "”的复核人就是 " + after.verifiedBy() + "；责任人应为另一人，或先填报另一位复核人",
                                "'" + this.line.id() + "' was verified by " + after.verifiedBy()
                                        + "; name somebody else as responsible, or enter another verifier first")
                        : new Text(
                                "“" + this.line.id() + "”的责任人就是 " + after.responsiblePerson() + "；请由另一人复核",
                                "'" + this.line.id() + "' is the responsibility of " + after.responsiblePerson()
                                        + "; let somebody else verify it"));
    }

    private String district() {
        return this.line.subject().districtCode();
    }
}
