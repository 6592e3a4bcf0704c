package org.duxue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.duxue.shared.ProgramVersion;
import org.duxue.store.StoreLock;
import org.duxue.store.StoreLocks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An older and a newer program, unpacked next to each other, on one store. */
class TwoVersionsTest {

    @TempDir
    Path folder;

    @Test
    void anOlderProgramLeavesTheStoreOfANewerOneAlone() throws IOException {
        Desk desk = desk();
        desk.call("intake");
        desk.inStore(store ->
                store.update("INSERT INTO \"flyway_schema_history\" SELECT 1000, '9000', \"description\", \"type\","
                        + " 'V9000__of_a_newer_program.sql', \"checksum\", \"installed_by\", \"installed_on\", \"execution_time\","
                        + " \"success\" FROM \"flyway_schema_history\" WHERE \"version\" = '2'"));

        Desk.Said said = desk.call("status");

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.complaints())
                .containsExactly(
                        "the data in " + desk.state().toRealPath() + " were written by a newer duxue, which duxue "
                                + ProgramVersion.read()
                                + " cannot read; nothing was changed; use the newer version, or the backup from before the upgrade");
        assertThat(desk.call("status", "--lang", "zh").complaints())
                .containsExactly(desk.state().toRealPath() + " 中的数据由更新版本的督学写成，督学 " + ProgramVersion.read()
                        + " 读不了，没有作任何改动；请改用较新的版本，或恢复升级前的备份");
    }

    @Test
    void aCommandIsNotGivenToAServiceOfAnotherVersion() throws IOException {
        Desk desk = desk();
        desk.call("intake");
        Path state = desk.state().toRealPath();
        Files.writeString(
                state.resolve("owner"),
                "port=1\nsecret=00\nprocess=4711\nwork=schedule\nsince=2026-11-30T00:00:00Z\nversion=9.0.0\n");
        StoreLock held = new StoreLocks().tryTake(state).orElseThrow();
        try {
            Desk.Said said = desk.call("status");

            assertThat(said.exit()).isEqualTo(4);
            assertThat(said.complaints())
                    .containsExactly("duxue 9.0.0 is using " + desk.state() + " (schedule, process 4711), and this is "
                            + ProgramVersion.read() + "; stop it first, or give the command with 9.0.0");
            assertThat(desk.call("status", "--lang", "zh").complaints())
                    .containsExactly("督学 9.0.0 的 schedule（进程 4711）正在使用 " + desk.state() + "，而本程序是 "
                            + ProgramVersion.read() + "；请先停止它，或改用 9.0.0 执行此命令");
        } finally {
            held.close();
        }
        assertThat(desk.call("status").complaints()).isEmpty();
    }

    private Desk desk() throws IOException {
        return new Desk(this.folder.toRealPath()).registry(Papers.REGISTRY);
    }
}
