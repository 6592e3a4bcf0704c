package org.duxue.area.fitness;

/** One grade (1–12) and sex: a column of the printed tables. */
record GroupKey(int grade, Sex sex) {

    @Override
    public String toString() {
        return "grade %d %s".formatted(this.grade, this.sex);
    }
}
