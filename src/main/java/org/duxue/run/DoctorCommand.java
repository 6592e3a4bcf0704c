package org.duxue.run;

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
import org.duxue.intake.Folders;
import org.duxue.run.setting.Chosen;
import org.duxue.run.setting.Key;
import org.duxue.run.store.DoorPlate;
import org.duxue.run.store.SharedStore;
import org.duxue.run.store.StoreLock;
import org.duxue.shared.Text;
import picocli.CommandLine.Command;

/** Looks whether everything is as the program needs it, and says what to do where it is not. */
@Command(
        name = "doctor",
        description = "检查 Java、文件夹、权限、编码、磁盘、数据存储和端口 / check Java, folders, rights, encoding, disk, store and ports")
final class DoctorCommand extends DuxueCommand {

    private static final int OLDEST_JAVA = 17;
    private static final long LEAST_MIB = 512;
    private static final Set<String> OF_THE_LAUNCHER = Set.of("DUXUE_JAVA_OPTS", "DUXUE_HOME");

    private int wrong;

    @Override
    int work(Terminal terminal) throws IOException {
        Folders folders = this.common.folders();
        java(terminal);
        encoding(terminal);
        settings(terminal, Duxue.chosen());
        input(terminal, folders);
        writable(terminal, folders.output(), new Text("结果文件夹", "results"));
        writable(terminal, folders.state(), new Text("工作状态", "state"));
        disk(terminal, folders);
        StorePlace.shared(Duxue.chosen()).ifPresent(store -> database(terminal, store));
        store(terminal, folders);
        terminal.tell(
                this.wrong == 0 ? "一切正常" : this.wrong + " 处需要处理",
                this.wrong == 0 ? "all is well" : this.wrong + " to be mended");
        return this.wrong == 0 ? Exit.DONE : Exit.TO_CORRECT;
    }

    private void java(Terminal terminal) {
        int version = Runtime.version().feature();
        judge(
                terminal,
                version >= OLDEST_JAVA,
                new Text("Java " + Runtime.version(), "Java " + Runtime.version()),
                new Text("请安装 JDK 17 或更高版本", "install a JDK, version 17 or newer"));
    }

    private void encoding(Terminal terminal) {
        String names =
                System.getProperty("sun.jnu.encoding", Charset.defaultCharset().name());
        judge(
                terminal,
                Charset.defaultCharset().equals(StandardCharsets.UTF_8)
                        && Charset.isSupported(names)
                        && Charset.forName(names).newEncoder().canEncode("学校"),
                new Text(
                        "编码 " + Charset.defaultCharset() + "，文件名 " + names,
                        "encoding " + Charset.defaultCharset() + ", of file names " + names),
                new Text("请用 duxue 启动程序，或设置 LC_ALL=C.UTF-8", "start the program with duxue, or set LC_ALL=C.UTF-8"));
    }

    private void settings(Terminal terminal, Chosen chosen) {
        List<String> set = chosen.lines();
        String all = String.join("；", set);
        terminal.tell(
                "  设置：" + (set.isEmpty() ? "均为默认值" : all),
                "  settings: " + (set.isEmpty() ? "all defaults" : String.join("; ", set)));
        Set<String> known = Arrays.stream(Key.values()).map(Key::variable).collect(Collectors.toSet());
        Set<String> strange = new TreeSet<>(System.getenv().keySet());
        strange.removeIf(name -> !name.startsWith("DUXUE_") || known.contains(name) || OF_THE_LAUNCHER.contains(name));
        if (!strange.isEmpty()) {
            judge(
                    terminal,
                    false,
                    new Text("环境变量 " + strange + " 不是设置", "the variables " + strange + " are no settings"),
                    new Text("请核对名称，见 src/docs/settings.md", "check their names against src/docs/settings.md"));
        }
    }

    private void input(Terminal terminal, Folders folders) throws IOException {
        try {
            Installation installation = Installation.toCheck(folders);
            terminal.tell(
                    "✓ 报送文件夹 " + folders.input() + "，学校名录无误",
                    "✓ the drop folder " + folders.input() + ", its registry and policy are right");
            judge(
                    terminal,
                    Files.isReadable(installation.folders().input()),
                    new Text("报送文件夹可读", "the drop folder can be read"),
                    new Text("请给运行程序的用户读权限", "let the user of the program read it"));
        } catch (WrongUseException fault) {
            this.wrong++;
            fault.lines().forEach(line -> terminal.complain(new Text("✗ " + line.zh(), "✗ " + line.en())));
        }
    }

    private void writable(Terminal terminal, Path folder, Text what) {
        boolean can = canWrite(folder);
        judge(
                terminal,
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

    private void disk(Terminal terminal, Folders folders) throws IOException {
        long mib = Files.getFileStore(nearest(folders.state())).getUsableSpace() >> 20;
        judge(
                terminal,
                mib >= LEAST_MIB,
                new Text("磁盘可用 " + mib + " MiB", mib + " MiB free on the disk"),
                new Text("请腾出至少 " + LEAST_MIB + " MiB", "make room for at least " + LEAST_MIB + " MiB"));
    }

    private void store(Terminal terminal, Folders folders) throws IOException {
        if (!Files.isDirectory(folders.state())) {
            terminal.tell("  尚无数据存储，首次运行时建立", "  there is no store yet, the first run makes it");
            return;
        }
        if (!canWrite(folders.state())) {
            return;
        }
        Optional<StoreLock> lock = StoreLock.tryTake(folders.state());
        if (lock.isPresent()) {
            lock.get().close();
            terminal.tell("✓ 数据存储空闲，服务未运行", "✓ nobody uses the store, the service is not running");
            port(terminal);
            return;
        }
        Optional<DoorPlate> owner = DoorPlate.read(folders.state());
        judge(
                terminal,
                owner.isPresent(),
                new Text(
                        "数据存储由 " + owner.map(DoorPlate::toString).orElse("?") + " 使用",
                        "the store is used by " + owner.map(DoorPlate::toString).orElse("?")),
                new Text("若不消失，请结束该进程", "if this stays so, end that process"));
    }

    private void database(Terminal terminal, SharedStore store) {
        try {
            SharedStore.Seen seen = store.look();
            judge(
                    terminal,
                    seen.encoding().equals("UTF8"),
                    new Text(
                            "数据库 PostgreSQL " + seen.version() + "，编码 " + seen.encoding(),
                            "the database, PostgreSQL " + seen.version() + " in " + seen.encoding()),
                    new Text("请用编码 UTF8 新建数据库", "make a database with the encoding UTF8"));
            seen.owner()
                    .ifPresent(owner -> terminal.tell("  数据库由 " + owner + " 使用", "  the database is used by " + owner));
        } catch (SQLException fault) {
            String reason = reason(fault);
            judge(
                    terminal,
                    false,
                    new Text("数据库 " + store.url() + "：" + reason, "the database " + store.url() + ": " + reason),
                    new Text(
                            "请核对 store.url、store.user、store.password，并确认数据库已启动",
                            "check store.url, store.user and store.password, and that it is started"));
        }
    }

    private void port(Terminal terminal) {
        int port = Duxue.chosen().number(Key.SCHEDULE_PORT);
        boolean free;
        try (var socket = new java.net.ServerSocket(port, 1, java.net.InetAddress.getLoopbackAddress())) {
            free = socket.isBound();
        } catch (IOException taken) {
            free = false;
        }
        judge(
                terminal,
                free,
                new Text("端口 " + port + (free ? " 空闲" : " 已被占用"), "port " + port + (free ? " is free" : " is taken")),
                new Text("请把 schedule.port 设为空闲端口", "set schedule.port to a free one"));
    }

    private void judge(Terminal terminal, boolean well, Text what, Text toDo) {
        if (well) {
            terminal.tell("✓ " + what.zh(), "✓ " + what.en());
        } else {
            this.wrong++;
            terminal.complain(new Text("✗ " + what.zh() + "：" + toDo.zh(), "✗ " + what.en() + ": " + toDo.en()));
        }
    }
}
