package org.duxue.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.io.file.PathUtils;
import org.duxue.area.AreaModules;
import org.duxue.area.ValidationContexts;
import org.duxue.registry.Registry;
import org.duxue.shared.KeyedHash;
import org.duxue.shared.Period;
import org.duxue.shared.Text;
import org.duxue.shared.UsageException;
import org.duxue.standards.Policy;
import org.duxue.standards.PolicyReader;
import org.duxue.standards.Standards;
import tools.jackson.databind.JsonNode;

/** Recomputes the figures of a package with proof, using only the rows, norms, policy and registry in the package. */
public final class Verification {

    private final AreaModules modules;

    public Verification(AreaModules modules) {
        this.modules = modules;
    }

    /**
     * The result of a verification.
     *
     * @param files number of files in the package
     * @param figures number of published rows that were recomputed
     * @param faults the discrepancies found; empty if there are none
     */
    public record Outcome(Period period, int files, int figures, List<Text> faults) {

        public Outcome {
            faults = List.copyOf(faults);
        }
    }

    /**
     * Verifies a package.
     *
     * @throws UsageException if it is not a package with proof, or has an unsupported format
     * @throws DamagedPackageException if an entry is missing or cannot be read
     */
    public Outcome verify(Path place) throws IOException {
        try (PackageFiles files = PackageFiles.open(place)) {
            JsonNode manifest =
                    files.manifest().orElseThrow(() -> DamagedPackageException.at(place, HandoverPackage.MANIFEST));
            refuseOtherForms(place, manifest);
            Period period = Period.parse(manifest.path("period").asString(""))
                    .orElseThrow(() -> DamagedPackageException.at(place, HandoverPackage.MANIFEST));
            List<Text> faults = new ArrayList<>(files.faults(manifest));
            int figures = faults.isEmpty() ? countAgain(files, period, faults) : 0;
            return new Outcome(period, manifest.path("entries").size() + 1, figures, faults);
        }
    }

    private static void refuseOtherForms(Path place, JsonNode manifest) {
        String form = manifest.path("proof_format").asString("");
        if (form.isEmpty()) {
            throw new UsageException(new Text(
                    place + " 不含证明；请用 duxue export --proof 打包",
                    place + " holds no proof; pack it with duxue export --proof"));
        }
        if (!form.equals(ProofEntries.FORMAT_VERSION)) {
            String version = manifest.path("program_version").asString("");
            throw new UsageException(new Text(
                    place + " 的证明格式为 " + form + "，本程序只认 " + ProofEntries.FORMAT_VERSION + "；请用 duxue " + version
                            + " 验证",
                    place + " has proof of form " + form + ", this program knows " + ProofEntries.FORMAT_VERSION
                            + "; verify it with duxue " + version));
        }
    }

    private int countAgain(PackageFiles files, Period period, List<Text> faults) throws IOException {
        Path folder = Files.createTempDirectory("duxue-verify");
        try {
            ValidationContexts contexts = contexts(files, folder);
            return files.readable(
                    ProofEntries.SUBMISSIONS,
                    () -> new SecondCount(this.modules, contexts, files, period).compare(faults));
        } finally {
            PathUtils.deleteDirectory(folder);
        }
    }

    private ValidationContexts contexts(PackageFiles files, Path folder) throws IOException {
        Registry.Reading registry = files.readable(
                ProofEntries.REGISTRY, () -> Registry.read(files.extract(ProofEntries.REGISTRY, folder)));
        if (!(registry instanceof Registry.Reading.Valid valid)) {
            throw files.unreadable(ProofEntries.REGISTRY);
        }
        Standards standards = files.readable(ProofEntries.NORMS, () -> {
            try (InputStream norms = files.open(ProofEntries.NORMS)) {
                return Standards.read(norms);
            }
        });
        Policy policy = files.has(ProofEntries.POLICY)
                ? files.readable(
                        ProofEntries.POLICY,
                        () -> PolicyReader.read(
                                files.extract(ProofEntries.POLICY, folder), standards, this.modules.targets()))
                : Policy.none();
        return new ValidationContexts(
                valid.registry(), standards, policy, new KeyedHash(new byte[KeyedHash.KEY_BYTES]));
    }
}
