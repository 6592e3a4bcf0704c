package org.duxue.run;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duxue.area.Settings;
import org.duxue.intake.Folders;
import org.duxue.registry.Registry;
import org.duxue.shared.Digest;
import org.duxue.shared.English;
import org.duxue.shared.KeyedHash;
import org.duxue.shared.Presence;
import org.duxue.shared.Problem;
import org.duxue.shared.Progress;
import org.duxue.shared.Text;
import org.duxue.standards.Policy;
import org.duxue.standards.PolicyException;
import org.duxue.standards.Standards;
import org.jspecify.annotations.Nullable;

/** The folders, the registry and the policy of a district, checked; and the door to the store. */
final class Installation {

    private final Folders folders;
    private final Settings settings;
    private final String fingerprint;
    private final Inputs inputs;
    private final boolean handsOut;
    private final List<Text> warnings;

    private Installation(
            Folders folders,
            Settings settings,
            String fingerprint,
            Inputs inputs,
            boolean handsOut,
            List<Text> warnings) {
        this.folders = folders;
        this.settings = settings;
        this.fingerprint = fingerprint;
        this.inputs = inputs;
        this.handsOut = handsOut;
        this.warnings = warnings;
    }

    /** What besides submissions figures are made of, as digests. */
    record Inputs(String registry, String policy) {}

    /** Checks everything that figures are made of before any is made. */
    static Installation of(Folders folders) throws IOException {
        return of(folders, () -> keyOf(folders)).handingOut(Duxue.chosen().is(org.duxue.run.setting.Key.WORKERS));
    }

    /** Of a worker, which makes no key: one of its own would give people other pseudonyms. */
    static Installation ofWorker(Folders folders) throws IOException {
        return of(
                folders,
                () -> Secret.made(folders.state())
                        .orElseThrow(() -> new WrongUseException(new Text(
                                "工作状态文件夹 " + folders.state()
                                        + " 中没有化名密钥；它应是 run --workers 所用的同一个（共享的）文件夹，请先执行一次 duxue run --workers",
                                "the state folder " + folders.state()
                                        + " holds no key of pseudonyms; it must be the (shared) folder that"
                                        + " run --workers uses, so give duxue run --workers first"))));
    }

    /** The same, with its files read by workers or by itself. */
    Installation handingOut(boolean toWorkers) {
        if (!toWorkers) {
            return this;
        }
        ManyMachines.require(Duxue.chosen());
        return new Installation(
                this.folders, this.settings, this.fingerprint + " workers", this.inputs, true, this.warnings);
    }

    boolean handsOut() {
        return this.handsOut;
    }

    Inputs inputs() {
        return this.inputs;
    }

    /** For judging alone: nothing is kept, so no key is made and the state is not touched. */
    static Installation toCheck(Folders folders) throws IOException {
        return of(folders, () -> new byte[KeyedHash.KEY_BYTES]);
    }

    /** The key of the pseudonyms, asked for when everything else is found right. */
    private interface Key {

        byte[] bytes() throws IOException;
    }

    private static Installation of(Folders folders, Key key) throws IOException {
        if (!Files.isDirectory(folders.input())) {
            throw new WrongUseException(new Text(
                    "没有文件夹 " + folders.input() + "；请建立它，或用 --input 指定报送文件夹",
                    "there is no folder " + folders.input() + "; make it, or name the drop folder with --input"));
        }
        Inputs inputs = new Inputs(digest(folders.registry()), digest(folders.policy()));
        String fingerprint = fingerprint(folders, inputs);
        Policy policy = policy(folders);
        Registry.Reading.Valid reading = registry(folders);
        KeyedHash pseudonyms = new KeyedHash(key.bytes());
        return new Installation(
                folders,
                new Settings(reading.registry(), Standards.load(), policy, pseudonyms),
                fingerprint,
                inputs,
                false,
                reading.warnings().stream().map(Installation::inFile).toList());
    }

    /** What the office is asked to check in its registry. */
    List<Text> warnings() {
        return this.warnings;
    }

    Folders folders() {
        return this.folders;
    }

    Settings settings() {
        return this.settings;
    }

    /** Says whether figures would come out of the same folders, registry and policy. */
    String fingerprint() {
        return this.fingerprint;
    }

    /** Opens the store to change something in it; commands that do take turns. */
    Opened open() throws IOException {
        return open(Use.WORK);
    }

    /** Opens the store to change something in it, and tells if it has to wait for its turn. */
    Opened open(Terminal terminal) throws IOException {
        this.warnings.forEach(terminal::complain);
        Optional<Store> here = Store.ownedHere(this.folders.state());
        if (here.isPresent() && here.get().isBusy()) {
            terminal.tell("等待正在进行的任务结束……", "waiting for the work at hand to end");
            terminal.flush();
        }
        return open(terminal.progress());
    }

    /** Opens the store to change something in it, watched by whoever wants to see how far that has come. */
    Opened open(Progress.Watcher watcher) throws IOException {
        Opened opened = open();
        opened.get(Progress.class).watch(watcher);
        return new Opened(opened.program(), opened.owned(), true);
    }

    /** Opens the store to look at it, whoever is at work. */
    Opened openToLook() throws IOException {
        return open(Use.LOOK);
    }

    private enum Use {
        WORK,
        LOOK
    }

    private Opened open(Use use) throws IOException {
        Optional<Store> here = Store.ownedHere(this.folders.state());
        Store store = here.isPresent() ? here.get() : Store.own(this.folders.state(), Duxue.work());
        try {
            Store.Opened opened = use == Use.WORK ? store.openToWork(this) : store.openToLook(this);
            return new Opened(opened, here.isPresent() ? null : store, false);
        } catch (IOException | RuntimeException fault) {
            if (here.isEmpty()) {
                store.close();
            }
            throw fault;
        }
    }

    /** The program with its store; a command that found no owner gives the store up at its end. */
    record Opened(Store.Opened program, @Nullable Store owned, boolean isWatched) implements AutoCloseable {

        <T> T get(Class<T> type) {
            return this.program.get(type);
        }

        @Override
        public void close() throws IOException {
            if (this.isWatched) {
                get(Progress.class).unwatch();
            }
            this.program.close();
            if (this.owned != null) {
                this.owned.close();
            }
        }
    }

    /** Of what was read before the registry and the policy are, so that a change in between is noticed the next time. */
    private static String fingerprint(Folders folders, Inputs inputs) {
        StringBuilder all = new StringBuilder();
        for (Path folder : List.of(folders.input(), folders.output(), folders.state())) {
            all.append(folder.toAbsolutePath().normalize()).append('\n');
        }
        return Digest.of(all.toString() + inputs);
    }

    private static String digest(Path file) throws IOException {
        return Presence.isFile(file) ? Digest.of(Files.readAllBytes(file)) : "none";
    }

    private static byte[] keyOf(Folders folders) throws IOException {
        try {
            return new Secret(folders.state()).key();
        } catch (FileSystemException notWritable) {
            throw new WrongUseException(new Text(
                    "无法写入文件夹 " + folders.state() + "；请检查权限，或用 --output 指定可写的结果文件夹",
                    "the folder " + folders.state()
                            + " cannot be written; check its permissions, or name a writable folder with --output"));
        }
    }

    private static Policy policy(Folders folders) throws IOException {
        if (!Presence.isFile(folders.policy())) {
            return Policy.none();
        }
        try {
            return Policy.read(folders.policy(), Standards.load(), DuxueApplication.ROOMS.targetKeys());
        } catch (PolicyException wrong) {
            throw new WrongUseException(wrong.faults());
        }
    }

    private static Registry.Reading.Valid registry(Folders folders) throws IOException {
        Path file = folders.registry();
        if (!Presence.isFile(file)) {
            throw new WrongUseException(new Text(
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
            throw new WrongUseException(faults);
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
