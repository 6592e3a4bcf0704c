package org.duxue.slip;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.duxue.shared.Kind;
import org.jspecify.annotations.Nullable;

/** Who has a table open and sends it, with the tables of others at hand. */
final class Clerk {

    static final String NUMBER = "[0-9０-９.,]+";
    static final String WHOLE = "[0-9]+";
    static final String DAY = "[0-9]{4}[-/.年][0-9]{1,2}[-/.月][0-9]{1,2}日?|4[0-9]{4}";

    /** Columns without which a file is refused, and those of the registry's codes. */
    private static final Map<Kind, List<String>> REQUIRED = Map.of(
            Kind.EQUIPMENT, List.of("记录类型", "编号", "类别", "名称", "数量"),
            Kind.STAFF, List.of("岗位", "实有人数"),
            Kind.SAFETY, List.of("记录类型", "编号"),
            Kind.FITNESS, List.of("年级编号", "学籍号", "性别"),
            Kind.INSURANCE, List.of("人员编号", "用工形式", "岗位", "入职日期", "参保状态"),
            Kind.ENFORCEMENT, List.of("单位", "承担执法职责", "执法人员", "持证人员"));

    final Kind kind;
    final String sender;
    final Random random;
    final OpenTable table;
    private final List<Path> ofOthers;
    private final @Nullable Path ofEarlier;
    private final Map<String, byte[]> sent = new TreeMap<>();
    private boolean isSent;

    Clerk(SampleFile file, Random random) {
        this.kind = file.kind();
        this.sender = file.sender();
        this.random = random;
        this.table = new OpenTable(file.path());
        this.ofOthers = file.ofOthers();
        this.ofEarlier = file.ofEarlier();
    }

    /** What is sent: what the slip sent itself, else the table. */
    Map<String, byte[]> sent() {
        if (!this.isSent) {
            send(this.table.name, this.table.bytes());
        }
        return this.sent;
    }

    void send(String name, byte[] bytes) {
        this.isSent = true;
        this.sent.put(name, bytes);
    }

    void send(String name, String text) {
        send(name, text.getBytes(StandardCharsets.UTF_8));
    }

    void needs(boolean fits) {
        if (!fits) {
            throw new Slip.DoesNotFitException();
        }
    }

    /** At least so many rows below the header. */
    List<List<String>> rows(int atLeast) {
        needs(this.table.data().size() >= atLeast);
        return this.table.data();
    }

    List<String> row() {
        return one(rows(1));
    }

    int columnOf(String form) {
        return one(this.table.columns(form));
    }

    List<String> required() {
        return REQUIRED.getOrDefault(this.kind, List.of());
    }

    <T> T one(List<T> all) {
        needs(!all.isEmpty());
        return all.get(this.random.nextInt(all.size()));
    }

    /** The table of the same kind and month of another sender. */
    OpenTable ofAnother() {
        return new OpenTable(one(this.ofOthers));
    }

    /** The last table of this kind that this sender sent for an earlier month. */
    OpenTable ofEarlier() {
        if (this.ofEarlier == null) {
            throw new Slip.DoesNotFitException();
        }
        return EarlierTables.of(this.ofEarlier);
    }

    /** Does something to each filled cell of a column. */
    void each(int column, UnaryOperator<String> change) {
        rows(1).forEach(row -> {
            if (!row.get(column).isBlank()) {
                row.set(column, change.apply(row.get(column)));
            }
        });
    }
}
