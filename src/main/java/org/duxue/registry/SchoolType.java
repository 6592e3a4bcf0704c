package org.duxue.registry;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.duxue.shared.Labelled;
import org.duxue.shared.Stage;

/** Which stages a school teaches. Kindergartens are schools too, without a stage. */
public enum SchoolType implements Labelled {
    PRIMARY("primary", "小学", Stage.PRIMARY),
    JUNIOR("junior", "初中", Stage.JUNIOR),
    NINE_YEAR("nine_year", "九年一贯制", Stage.PRIMARY, Stage.JUNIOR),
    TWELVE_YEAR("twelve_year", "十二年一贯制", Stage.PRIMARY, Stage.JUNIOR, Stage.SENIOR),
    COMPLETE("complete", "完全中学", Stage.JUNIOR, Stage.SENIOR),
    SENIOR("senior", "高中", Stage.SENIOR),
    KINDERGARTEN("kindergarten", "幼儿园");

    private final String key;
    private final String label;
    private final Set<Stage> stages;

    SchoolType(String key, String label, Stage... stages) {
        this.key = key;
        this.label = label;
        Set<Stage> taught = EnumSet.noneOf(Stage.class);
        taught.addAll(List.of(stages));
        this.stages = taught;
    }

    @Override
    public String key() {
        return this.key;
    }

    @Override
    public String label() {
        return this.label;
    }

    public boolean teaches(Stage stage) {
        return this.stages.contains(stage);
    }

    /** The stages in rising order; empty for a kindergarten. */
    public List<Stage> stages() {
        return List.copyOf(this.stages);
    }
}
