package org.duxue.slip;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However the rows of a table are cut into files, and in whatever order these come, the figures are those of the one file. */
class TablesCutIntoFilesTest {

    private static final int RUNS = Integer.getInteger("duxue.parts", 12);
    private static final long SEED = Long.getLong("duxue.seed", 20230630L);

    @TempDir
    Path folder;

    @Test
    void cutIntoFilesInAnyOrderTheFiguresAreThoseOfTheOneFile() {
        SlipOffice office = new SlipOffice(this.folder);
        List<SampleFile> files = SampleFile.all();
        Random random = new Random(SEED);
        for (int run = 0; run < RUNS; run++) {
            SampleFile file = files.get(random.nextInt(files.size()));
            List<Map<String, byte[]>> arrivals = cut(file, random);
            String what = "run %d of seed %d: %s in %d files".formatted(run, SEED, file.path(), arrivals.size());
            office.with(file, false, () -> {
                SlipOffice.Outcome whole = office.send(file, new Clerk(file, random).sent());
                SlipOffice.Outcome parts = office.send(file, arrivals);
                assertThat(parts.figures()).as(what).isEqualTo(whole.figures());
                assertThat(office.send(file, arrivals).version())
                        .as(what + ", once more")
                        .isEqualTo(parts.version())
                        .isNotEqualTo(whole.version());
                return whole;
            });
        }
    }

    /** Each row in one of up to six files, each file by itself or together with the one before. */
    private static List<Map<String, byte[]>> cut(SampleFile file, Random random) {
        OpenTable table = new OpenTable(file.path());
        List<List<String>> rows = new ArrayList<>(table.data());
        Collections.shuffle(rows, random);
        int files = Math.min(rows.size(), 2 + random.nextInt(5));
        List<Map<String, byte[]>> arrivals = new ArrayList<>();
        for (int part = 0; part < files; part++) {
            table.data().clear();
            for (int row = 0; row < rows.size(); row++) {
                if (row % files == part) {
                    table.rows.add(rows.get(row));
                }
            }
            if (arrivals.isEmpty() || random.nextBoolean()) {
                arrivals.add(new TreeMap<>());
            }
            arrivals.get(arrivals.size() - 1)
                    .put(table.name.replace(".csv", "_第" + (part + 1) + "部分.csv"), table.bytes());
        }
        return arrivals;
    }
}
