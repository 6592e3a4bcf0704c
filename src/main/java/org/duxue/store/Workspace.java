package org.duxue.store;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.duxue.area.ValidationContexts;
import org.duxue.intake.Folders;
import org.duxue.job.DuxueApplication;
import org.duxue.job.remote.InstallationVersion;
import org.duxue.job.remote.RemoteInstallation;
import org.duxue.registry.Registry;
import org.duxue.settings.DuxueProperties;
import org.duxue.shared.Digest;
import org.duxue.shared.English;
import org.duxue.shared.FileChecks;
import org.duxue.shared.KeyedHash;
import org.duxue.shared.Problem;
import org.duxue.shared.Text;
import org.duxue.shared.UsageException;
import org.duxue.standards.Policy;
import org.duxue.standards.PolicyException;
import org.duxue.standards.PolicyReader;
import org.duxue.standards.Standards;

/** The folders, the registry and the policy of a district, checked. */
public final class Workspace {

    private static final int DIGITS = 12;

    private final Folders folders;
    private final ValidationContexts contexts;
    private final String fingerprint;
    private final Inputs inputs;
    private final boolean handsOut;
    private final List<Text> warnings;

    private Workspace(
            Folders folders,
            ValidationContexts contexts,
            String fingerprint,
            Inputs inputs,
            boolean handsOut,
            List<Text> warnings) {
        this.folders = folders;
        this.contexts = contexts;
        this.fingerprint = fingerprint;
        this.inputs = inputs;
        this.handsOut = handsOut;
        this.warnings = warnings;
    }

    /** The inputs of figures other than submissions, as digests. */
    private record Inputs(String registry, String policy) {}

    /** Checks all inputs of figures before any is computed. */
    public static Workspace of(DuxueProperties settings, Folders folders) throws IOException {
        return of(folders, () -> keyOf(folders))
                .handingOut(settings, settings.workers().use());
    }

    /** The workspace of a worker, which creates no key: one of its own would give people other pseudonyms. */
    public static Workspace ofWorker(Folders folders) throws IOException {
        return of(
                folders,
                () -> PseudonymKey.made(folders.state())
                        .orElseThrow(() -> new UsageException(new Text(
                                "工作状态文件夹 " + folders.state()
                                        + " 中没有化名密钥；它应是 run --workers 所用的同一个（共享的）文件夹，请先执行一次 duxue run --workers",
                                "the state folder " + folders.state()
                                        + " holds no key of pseudonyms; it must be the (shared) folder that"
                                        + " run --workers uses, so give duxue run --workers first"))));
    }

    /** A copy with its files read by workers or by the process itself. */
    public Workspace handingOut(DuxueProperties settings, boolean toWorkers) {
        if (!toWorkers) {
            return this;
        }
        RemoteInstallation.require(settings);
        return new Workspace(
                this.folders, this.contexts, this.fingerprint + " workers", this.inputs, true, this.warnings);
    }

    boolean handsOut() {
        return this.handsOut;
    }

    /** What has to be the same on every machine that reads files of one run. */
    public InstallationVersion version(String program) {
        return new InstallationVersion(
                program,
                Standards.VERSION,
                start(this.inputs.registry()),
                start(this.inputs.policy()),
                start(this.contexts.pseudonyms().of("duxue").hex()));
    }

    private static String start(String digest) {
        return digest.substring(0, Math.min(DIGITS, digest.length()));
    }

    /** The workspace for checks only: nothing is stored, so no key is created and the state is not touched. */
    public static Workspace toCheck(Folders folders) throws IOException {
        return of(folders, () -> new byte[KeyedHash.KEY_BYTES]);
    }

    /** Supplies the key of the pseudonyms; called after everything else was found valid. */
    private interface Key {

        byte[] bytes() throws IOException;
    }

    private static Workspace of(Folders folders, Key key) throws IOException {
        if (!Files.isDirectory(folders.input())) {
            throw new UsageException(new Text(
                    "没有文件夹 " + folders.input() + "；请建立它，或用 --input 指定报送文件夹",
                    "there is no folder " + folders.input() + "; make it, or name the drop folder with --input"));
        }
        Inputs inputs = new Inputs(digest(folders.registry()), digest(folders.policy()));
        String fingerprint = fingerprint(folders, inputs);
        Policy policy = policy(folders);
        Registry.Reading.Valid reading = registry(folders);
        KeyedHash pseudonyms = new KeyedHash(key.bytes());
        return new Workspace(
                folders,
                new ValidationContexts(reading.registry(), Standards.load(), policy, pseudonyms),
                fingerprint,
                inputs,
                false,
                reading.warnings().stream().map(Workspace::inFile).toList());
    }

    /** The questions to the office about its registry. */
    public List<Text> warnings() {
        return this.warnings;
    }

    public Folders folders() {
        return this.folders;
    }

    public ValidationContexts contexts() {
        return this.contexts;
    }

    /** Identifies the folders, registry and policy that figures are computed from. */
    String fingerprint() {
        return this.fingerprint;
    }

    /** Taken before the registry and the policy are read, so that a change in between is noticed the next time. */
    private static String fingerprint(Folders folders, Inputs inputs) {
        StringBuilder all = new StringBuilder();
        for (Path folder : List.of(folders.input(), folders.output(), folders.state())) {
            all.append(folder.toAbsolutePath().normalize()).append('\n');
        }
        return Digest.of(all.toString() + inputs);
    }

    private static String digest(Path file) throws IOException {
        return FileChecks.isFile(file) ? Digest.of(Files.readAllBytes(file)) : "none";
    }

    private static byte[] keyOf(Folders folders) throws IOException {
        try {
            return new PseudonymKey(folders.state()).key();
        } catch (FileSystemException notWritable) {
            throw new UsageException(new Text(
                    "无法写入文件夹 " + folders.state() + "；请检查权限，或用 --output 指定可写的结果文件夹",
                    "the folder " + folders.state()
                            + " cannot be written; check its permissions, or name a writable folder with --output"));
        }
    }

    private static Policy policy(Folders folders) throws IOException {
        if (!FileChecks.isFile(folders.policy())) {
            return Policy.none();
        }
        try {
            return PolicyReader.read(folders.policy(), Standards.load(), DuxueApplication.MODULES.targets());
        } catch (PolicyException wrong) {
            throw new UsageException(wrong.faults());
        }
    }

    private static Registry.Reading.Valid registry(Folders folders) throws IOException {
        Path file = folders.registry();
        if (!FileChecks.isFile(file)) {
            throw new UsageException(new Text(
                    "没有学校名录 " + file + "；请先建立它，没有名录不出任何数据",
                    "there is no school registry " + file + "; make it first, without it there are no figures"));
        }
        Registry.Reading reading = Registry.read(file);
        if (reading instanceof Registry.Reading.Invalid invalid) {
            List<Text> faults = new ArrayList<>();
            faults.add(new Text(
                    "学校名录 " + file + " 有 " + invalid.problems().size() + " 处错误，全部改正前不出任何数据：",
                    "the school registry " + file + " has "
                            + English.counted(invalid.problems().size(), "error")
                            + "; there are no figures until all are corrected:"));
            invalid.problems().forEach(problem -> faults.add(inFile(problem)));
            throw new UsageException(faults);
        }
        return (Registry.Reading.Valid) reading;
    }

    private static Text inFile(Problem problem) {
        String zh = problem.row() == 0 ? "" : "第 " + problem.row() + " 行 ";
        String en = problem.row() == 0 ? "" : "row " + problem.row() + " ";
        return new Text(
                "  schools.csv " + zh + problem.message().zh(),
                "  schools.csv " + en + problem.message().en());
    }
}
