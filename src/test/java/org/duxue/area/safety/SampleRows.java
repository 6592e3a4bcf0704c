package org.duxue.area.safety;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Rows that any file could contain; the same seed gives the same rows. */
final class SampleRows {

    private static final LocalDate DAY = LocalDate.of(2023, 6, 30);

    private final Random random;

    SampleRows(long seed) {
        this.random = new Random(seed);
    }

    List<SafetyRow> rows(int count) {
        return IntStream.range(0, count).mapToObj(this::row).toList();
    }

    private SafetyRow row(int place) {
        return switch (this.random.nextInt(3)) {
            case 0 -> hazard("H" + place);
            case 1 -> guard();
            default -> device("D/" + place);
        };
    }

    private SafetyRow hazard(String itemId) {
        LocalDate foundOn = DAY.minusDays(this.random.nextInt(100));
        LocalDate dueOn = foundOn.plusDays(this.random.nextInt(120));
        LocalDate resolvedOn = this.random.nextBoolean() ? null : foundOn.plusDays(this.random.nextInt(100));
        String description = "破损，\n需\"更换\" " + this.random.nextInt();
        return new SafetyRow.Hazard(itemId, category(RecordType.HAZARD), description, foundOn, dueOn, resolvedOn);
    }

    private SafetyRow guard() {
        LocalDate birthDate = DAY.minusDays(365 * 16 + this.random.nextInt(365 * 70));
        return new SafetyRow.Guard(
                "g" + this.random.nextInt(), birthDate, this.random.nextBoolean(), this.random.nextBoolean());
    }

    private SafetyRow device(String itemId) {
        int quantity = this.random.nextInt(50);
        return new SafetyRow.Device(itemId, category(RecordType.DEVICE), quantity, this.random.nextInt(quantity + 1));
    }

    private Category category(RecordType record) {
        List<Category> categories = Category.of(record);
        return categories.get(this.random.nextInt(categories.size()));
    }
}
