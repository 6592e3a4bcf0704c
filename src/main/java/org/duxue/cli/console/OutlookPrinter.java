package org.duxue.cli.console;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.duxue.shared.Text;
import org.duxue.standards.Outlook;
import org.duxue.standards.Policy;
import org.duxue.standards.Standards;

/** Prints norms that will change and lines of the policy that should be changed. */
public final class OutlookPrinter {

    private OutlookPrinter() {}

    public static List<Text> lines(Policy policy, LocalDate today) {
        Outlook outlook = new Outlook(Standards.load(), policy, today);
        return Stream.concat(outlook.needlessLines().stream(), outlook.comingChanges().stream())
                .toList();
    }

    /** Returns how many lines were printed. */
    public static int print(Console console, Policy policy, LocalDate today) {
        List<Text> lines = lines(policy, today);
        lines.forEach(line -> console.print("! " + line.zh(), "! " + line.en()));
        return lines.size();
    }
}
