package org.duxue.cli;

import java.util.ArrayList;
import java.util.List;
import org.duxue.area.Keys;
import org.duxue.ledger.Line;
import org.duxue.registry.District;
import org.duxue.registry.RegistryOfPeriod;
import org.duxue.shared.Text;
import org.duxue.shared.UsageException;
import org.jspecify.annotations.Nullable;

/**
 * Finds the line that an operator means by its id: two districts may have lines with the same id, such as findings of
 * their letters.
 */
final class LedgerLines {

    private LedgerLines() {}

    /** All districts, or the requested one. */
    static List<District> districts(RegistryOfPeriod registry, @Nullable String code) {
        if (code == null) {
            return registry.districts();
        }
        return List.of(registry.district(code)
                .orElseThrow(() -> new UsageException(new Text(
                        "学校名录中没有区县 " + code + "；应为 " + codes(registry.districts(), "、") + " 之一",
                        "the registry has no district " + code + "; write one of "
                                + codes(registry.districts(), ", ")))));
    }

    private static String codes(List<District> districts, String between) {
        return String.join(between, districts.stream().map(District::code).toList());
    }

    static boolean isCalled(Line line, String item) {
        return Keys.folded(line.id().text()).equals(Keys.folded(item));
    }

    /** Refuses lines of one id in more than one district. */
    static void refuseSeveral(String item, List<Line> lines) {
        List<String> codes = new ArrayList<>(lines.stream()
                .map(line -> line.subject().districtCode())
                .distinct()
                .sorted()
                .toList());
        if (codes.size() > 1) {
            throw new UsageException(new Text(
                    "不止一个区县有条目“" + item + "”（" + String.join("、", codes) + "）；请用 --district 指定",
                    "more than one district has a line '" + item + "' (" + String.join(", ", codes)
                            + "); say which with --district"));
        }
    }
}
