package org.duxue.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.duxue.area.Settings;
import org.duxue.intake.Folders;
import org.duxue.registry.Registry;
import org.duxue.shared.KeyedHash;
import org.duxue.shared.Problem;
import org.duxue.shared.Text;
import org.duxue.standards.Policy;
import org.duxue.standards.PolicyException;
import org.duxue.standards.Standards;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The folders, the registry and the policy of a district, checked; and the store, which one process opens at a time. */
final class Installation {

    private final Folders folders;
    private final Settings settings;

    private Installation(Folders folders, Settings settings) {
        this.folders = folders;
        this.settings = settings;
    }

    /** Checks everything that figures are made of before any is made. */
    static Installation of(Folders folders) throws IOException {
        return of(folders, () -> keyOf(folders));
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
        Policy policy = policy(folders);
        Registry registry = registry(folders);
        KeyedHash pseudonyms = new KeyedHash(key.bytes());
        return new Installation(folders, new Settings(registry, Standards.load(), policy, pseudonyms));
    }

    Folders folders() {
        return this.folders;
    }

    Settings settings() {
        return this.settings;
    }

    /** Opens the store; only the process that holds its lock may. */
    Opened open() throws IOException {
        FileChannel channel = FileChannel.open(
                this.folders.state().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = tryLock(channel);
        if (lock == null) {
            channel.close();
            throw new BusyException(new Text(
                    "另一个 duxue 正在使用 " + this.folders.state() + "；请等它结束后再试",
                    "another duxue is using " + this.folders.state() + "; wait until it has ended and try again"));
        }
        try {
            return new Opened(start(), channel);
        } catch (RuntimeException fault) {
            channel.close();
            throw fault;
        }
    }

    /** The program with its store. */
    record Opened(ConfigurableApplicationContext context, FileChannel lock) implements AutoCloseable {

        <T> T get(Class<T> type) {
            return this.context.getBean(type);
        }

        @Override
        public void close() throws IOException {
            this.context.close();
            this.lock.close();
        }
    }

    private ConfigurableApplicationContext start() {
        Path state = this.folders.state();
        return new SpringApplicationBuilder(DuxueApplication.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .properties(Map.of(
                        "spring.datasource.url",
                        "jdbc:hsqldb:file:" + state.resolve("store").toAbsolutePath() + STORE_SETTINGS,
                        "spring.datasource.username",
                        "sa",
                        "spring.datasource.password",
                        "",
                        "logging.file.name",
                        state.resolve("logs").resolve("duxue.log").toString()))
                .initializers(
                        context -> ((GenericApplicationContext) context).registerBean(Installation.class, () -> this))
                .run();
    }

    /** A commit is on disk when it returns; the lock is ours, because HSQLDB's own outlives a killed process. */
    private static final String STORE_SETTINGS =
            ";hsqldb.write_delay=false;hsqldb.lock_file=false;hsqldb.default_table_type=cached;shutdown=true";

    private static @org.jspecify.annotations.Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
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
        if (!Files.exists(folders.policy())) {
            return Policy.none();
        }
        try {
            return Policy.read(folders.policy(), Standards.load(), DuxueApplication.ROOMS.targetKeys());
        } catch (PolicyException wrong) {
            throw new WrongUseException(wrong.faults());
        }
    }

    private static Registry registry(Folders folders) throws IOException {
        Path file = folders.registry();
        if (!Files.isRegularFile(file)) {
            throw new WrongUseException(new Text(
                    "没有学校名录 " + file + "；请先建立它，没有名录不出任何数据",
                    "there is no school registry " + file + "; make it first, without it there are no figures"));
        }
        Registry.Reading reading = Registry.read(file);
        if (reading instanceof Registry.Reading.Invalid invalid) {
            List<Text> faults = new ArrayList<>();
            faults.add(new Text(
                    "学校名录 " + file + " 有 " + invalid.problems().size() + " 处错误，全部改正前不出任何数据：",
                    "the school registry " + file + " has " + invalid.problems().size()
                            + " errors; there are no figures until all are corrected:"));
            invalid.problems().forEach(problem -> faults.add(inFile(problem)));
            throw new WrongUseException(faults);
        }
        return ((Registry.Reading.Valid) reading).registry();
    }

    private static Text inFile(Problem problem) {
        String zh = problem.row() == 0 ? "" : "第 " + problem.row() + " 行 ";
        String en = problem.row() == 0 ? "" : "row " + problem.row() + " ";
        return new Text(
                "  schools.csv " + zh + problem.message().zh(),
                "  schools.csv " + en + problem.message().en());
    }
}
