package org.duxue.cli;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.duxue.intake.Folders;
import org.duxue.registry.District;
import org.duxue.report.AuditService;
import org.duxue.report.audit.Audit;
import org.duxue.report.audit.Claim;
import org.duxue.report.audit.Paragraph;
import org.duxue.settings.Settings;
import org.duxue.shared.Period;
import org.duxue.store.OpenStore;
import org.duxue.store.Workspace;

/** Audits many texts of one office without running a command for each. */
final class Auditor implements AutoCloseable {

    private final OpenStore opened;
    private final Audit audit;

    private Auditor(OpenStore opened, Audit audit) {
        this.opened = opened;
        this.audit = audit;
    }

    static Auditor of(Desk desk, String month, String district) throws IOException {
        Settings settings = StoreUnderTest.settings(Map.of());
        Workspace workspace =
                Workspace.of(settings.properties(), new Folders(desk.input(), desk.output(), desk.state()));
        Period period = Period.parse(month).orElseThrow();
        OpenStore opened = StoreUnderTest.stores(settings).openToLook(workspace);
        District of = workspace.contexts().registry(period).district(district).orElseThrow();
        return new Auditor(opened, new Audit(opened.get(AuditService.class).facts(period, of)));
    }

    @Override
    public void close() throws IOException {
        this.opened.close();
    }

    /** The claims of a text with one paragraph per line. */
    List<Claim> of(String text) {
        return of(MarkedReply.paragraphs(text));
    }

    List<Claim> of(List<Paragraph> paragraphs) {
        return this.audit.of(paragraphs);
    }

    List<String> refuted(String text) {
        return of(text).stream()
                .filter(Claim::isRefuted)
                .map(claim -> claim.kind().key() + " " + claim.quote() + ": " + claim.expected())
                .toList();
    }
}
