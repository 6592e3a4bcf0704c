package org.duxue.area.fitness;

import java.math.BigDecimal;
import org.apache.commons.csv.CSVRecord;

/** A line of a table; its error messages name the file and the line. */
record TableRow(String file, CSVRecord cells) {

    private static final String BMI = "bmi";

    /** Grades 13 and 14 are the two groups of universities, which share the tables. */
    private static final int LAST_GROUP = 14;

    int grade() {
        int grade = whole("grade");
        if (grade < 1 || grade > LAST_GROUP) {
            throw broken("grade", "must be 1 to " + LAST_GROUP);
        }
        return grade;
    }

    GroupKey group() {
        String letter = text("sex");
        for (Sex sex : Sex.values()) {
            if (sex.letter().equals(letter)) {
                return new GroupKey(grade(), sex);
            }
        }
        throw broken("sex", "must be M or F");
    }

    boolean isBmi() {
        return text("item").equals(BMI);
    }

    FitnessItem item() {
        String key = text("item");
        for (FitnessItem item : FitnessItem.values()) {
            if (item.key().equals(key)) {
                return item;
            }
        }
        throw broken("item", "is not an item of the standard");
    }

    int whole(String column) {
        return scaled(column, 1);
    }

    /** The number in a column times the given factor, which must be a whole number. */
    int scaled(String column, int factor) {
        try {
            return new BigDecimal(text(column))
                    .multiply(BigDecimal.valueOf(factor))
                    .intValueExact();
        } catch (NumberFormatException e) {
            throw broken(column, "is not a number");
        } catch (ArithmeticException e) {
            throw broken(column, factor == 1 ? "must be a whole number" : "must be a multiple of 1/" + factor);
        }
    }

    String text(String column) {
        if (!this.cells.isSet(column)) {
            throw new IllegalStateException("%s:%d has no %s".formatted(this.file, line(), column));
        }
        return this.cells.get(column);
    }

    IllegalStateException broken(String column, String complaint) {
        return new IllegalStateException(
                "%s:%d %s '%s' %s".formatted(this.file, line(), column, text(column), complaint));
    }

    /** Counts the header, which the record number leaves out. */
    private long line() {
        return this.cells.getRecordNumber() + 1;
    }
}
