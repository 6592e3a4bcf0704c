package org.duxue.cli;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.duxue.cli.console.Console;
import org.duxue.cli.console.OutlookPrinter;
import org.duxue.intake.Folders;
import org.duxue.job.FailureReason;
import org.duxue.settings.Setting;
import org.duxue.settings.Settings;
import org.duxue.shared.English;
import org.duxue.shared.Text;
import org.duxue.shared.UsageException;
import org.duxue.store.OwnerFile;
import org.duxue.store.SharedStore;
import org.duxue.store.StoreLocation;
import org.duxue.store.StoreLock;
import org.duxue.store.Workspace;
import picocli.CommandLine.Command;

/** Checks whether everything is as the program needs it, and reports what to do where it is not. */
@Command(
        name = "doctor",
        description = {"检查 Java、文件夹、权限、编码、磁盘、数据存储和端口", "check Java, folders, rights, encoding, disk, store and ports"})
final class DoctorCommand extends DuxueCommand {

    private static final int OLDEST_JAVA = 17;
    private static final long LEAST_MIB = 512;
    private static final Set<String> OF_THE_LAUNCHER = Set.of("DUXUE_JAVA_OPTS", "DUXUE_HOME");

    private int wrong;
    private int notices;

    @Override
    int work(Console console) throws IOException {
        Folders folders = this.common.folders();
        java(console);
        encoding(console);
        show(console, session().settings());
        input(console, folders);
        writable(console, folders.output(), new Text("结果文件夹", "results"));
        writable(console, folders.state(), new Text("工作状态", "state"));
        disk(console, folders);
        StoreLocation.shared(settings()).ifPresent(store -> database(console, store));
        store(console, folders);
        Text conclusion = conclusion();
        console.print(conclusion.zh(), conclusion.en());
        return this.wrong == 0 ? ExitCode.DONE : ExitCode.TO_CORRECT;
    }

    private Text conclusion() {
        if (this.wrong > 0) {
            return new Text(this.wrong + " 处需要处理", this.wrong + " to fix");
        }
        return this.notices == 0
                ? new Text("一切正常", "all is well")
                : new Text(
                        "可以运行；以上带 ! 的 " + this.notices + " 行请留意",
                        "ready to run; please note " + English.counted(this.notices, "line") + " with ! above");
    }

    private void java(Console console) {
        int version = Runtime.version().feature();
        judge(
                console,
                version >= OLDEST_JAVA,
                new Text("Java " + Runtime.version(), "Java " + Runtime.version()),
                new Text("请安装 JDK 17 或更高版本", "install a JDK, version 17 or newer"));
    }

    private void encoding(Console console) {
        String names =
                System.getProperty("sun.jnu.encoding", Charset.defaultCharset().name());
        judge(
                console,
                Charset.defaultCharset().equals(StandardCharsets.UTF_8)
                        && Charset.isSupported(names)
                        && Charset.forName(names).newEncoder().canEncode("学校"),
                new Text(
                        "编码 " + Charset.defaultCharset() + "，文件名 " + names,
                        "encoding " + Charset.defaultCharset() + ", of file names " + names),
                new Text("请用 duxue 启动程序，或设置 LC_ALL=C.UTF-8", "start the program with duxue, or set LC_ALL=C.UTF-8"));
    }

    private void show(Console console, Settings settings) {
        List<String> set = settings.lines();
        String all = String.join("；", set);
        console.print(
                "  设置：" + (set.isEmpty() ? "均为默认值" : all),
                "  settings: " + (set.isEmpty() ? "all defaults" : String.join("; ", set)));
        Set<String> known =
                Arrays.stream(Setting.values()).map(Setting::variable).collect(Collectors.toSet());
        Set<String> strange = new TreeSet<>(System.getenv().keySet());
        strange.removeIf(name -> !name.startsWith("DUXUE_") || known.contains(name) || OF_THE_LAUNCHER.contains(name));
        if (!strange.isEmpty()) {
            judge(
                    console,
                    false,
                    new Text("环境变量 " + strange + " 不是设置", "the variables " + strange + " are not settings"),
                    new Text("请核对名称，见 src/docs/settings.md", "check their names against src/docs/settings.md"));
        }
    }

    private void input(Console console, Folders folders) throws IOException {
        try {
            Workspace workspace = Workspace.toCheck(folders);
            console.print(
                    "√ 报送文件夹 " + folders.input() + "，学校名录无误",
                    "√ the drop folder " + folders.input() + ", its registry and policy are right");
            judge(
                    console,
                    Files.isReadable(workspace.folders().input()),
                    new Text("报送文件夹可读", "the drop folder can be read"),
                    new Text("请给运行程序的用户读权限", "let the user of the program read it"));
            this.notices = OutlookPrinter.print(
                    console, workspace.contexts().policy(), this.common.today().day());
        } catch (UsageException fault) {
            this.wrong++;
            fault.lines().forEach(line -> console.warn(new Text("× " + line.zh(), "× " + line.en())));
        }
    }

    private void writable(Console console, Path folder, Text what) {
        boolean can = canWrite(folder);
        judge(
                console,
                can,
                new Text(
                        what.zh() + " " + folder + (can ? " 可写" : " 不可写"),
                        what.en() + " " + folder + (can ? " can be written" : " cannot be written")),
                new Text(
                        "请给运行程序的用户写权限，或用 --output、--work 另选文件夹",
                        "let the user of the program write there, or choose another folder with --output or --work"));
    }

    private static boolean canWrite(Path folder) {
        try {
            Files.delete(Files.createTempFile(nearest(folder), "doctor", ".tmp"));
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    private static Path nearest(Path folder) {
        Path there = folder.toAbsolutePath();
        while (!Files.isDirectory(there) && there.getParent() != null) {
            there = there.getParent();
        }
        return there;
    }

    private void disk(Console console, Folders folders) throws IOException {
        long mib = Files.getFileStore(nearest(folders.state())).getUsableSpace() >> 20;
        judge(
                console,
                mib >= LEAST_MIB,
                new Text("磁盘可用 " + mib + " MiB", mib + " MiB free on the disk"),
                new Text("请腾出至少 " + LEAST_MIB + " MiB", "make room for at least " + LEAST_MIB + " MiB"));
    }

    private void store(Console console, Folders folders) throws IOException {
        if (!Files.isDirectory(folders.state())) {
            console.print("  尚无数据存储，首次运行时建立", "  there is no store yet, the first run makes it");
            return;
        }
        if (!canWrite(folders.state())) {
            return;
        }
        Optional<StoreLock> lock = stores().locks().tryTake(folders.state());
        if (lock.isPresent()) {
            lock.get().close();
            console.print("√ 数据存储空闲，服务未运行", "√ nobody uses the store, the service is not running");
            port(console);
            return;
        }
        Optional<OwnerFile> owner = OwnerFile.read(folders.state());
        judge(
                console,
                owner.isPresent(),
                new Text(
                        "数据存储由 " + owner.map(OwnerFile::toString).orElse("?") + " 使用",
                        "the store is used by " + owner.map(OwnerFile::toString).orElse("?")),
                new Text("若不消失，请结束该进程", "if this stays so, end that process"));
    }

    private void database(Console console, SharedStore store) {
        try {
            SharedStore.Seen seen = store.look();
            judge(
                    console,
                    seen.encoding().equals("UTF8"),
                    new Text(
                            "数据库 PostgreSQL " + seen.version() + "，编码 " + seen.encoding(),
                            "the database, PostgreSQL " + seen.version() + " in " + seen.encoding()),
                    new Text("请用编码 UTF8 新建数据库", "make a database with the encoding UTF8"));
            seen.owner()
                    .ifPresent(owner -> console.print("  数据库由 " + owner + " 使用", "  the database is used by " + owner));
        } catch (SQLException fault) {
            String reason = FailureReason.of(fault);
            judge(
                    console,
                    false,
                    new Text("数据库 " + store.url() + "：" + reason, "the database " + store.url() + ": " + reason),
                    new Text(
                            "请核对 store.url、store.user、store.password，并确认数据库已启动",
                            "check store.url, store.user and store.password, and that it is started"));
        }
    }

    private void port(Console console) {
        int port = settings().schedule().port();
        boolean free;
        try (var socket = new java.net.ServerSocket(port, 1, java.net.InetAddress.getLoopbackAddress())) {
            free = socket.isBound();
        } catch (IOException taken) {
            free = false;
        }
        judge(
                console,
                free,
                new Text("端口 " + port + (free ? " 空闲" : " 已被占用"), "port " + port + (free ? " is free" : " is taken")),
                new Text("请把 schedule.port 设为空闲端口", "set schedule.port to a free one"));
    }

    private void judge(Console console, boolean well, Text what, Text toDo) {
        if (well) {
            console.print("√ " + what.zh(), "√ " + what.en());
        } else {
            this.wrong++;
            console.warn(new Text("× " + what.zh() + "：" + toDo.zh(), "× " + what.en() + ": " + toDo.en()));
        }
    }
}
