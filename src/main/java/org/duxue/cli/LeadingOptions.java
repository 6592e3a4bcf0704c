package org.duxue.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Allows the options of every command before the command as well as after it. */
final class LeadingOptions {

    private static final String END_OF_OPTIONS = "--";

    private LeadingOptions() {}

    /**
     * Moves such options behind the command, or behind {@code help} if no command follows. Arguments that begin with
     * another option are unchanged.
     */
    static String[] moveBehindCommand(String... words) {
        if (words.length == 0 || !words[0].startsWith(END_OF_OPTIONS)) {
            return words;
        }
        Map<String, OptionSpec> common =
                CommandSpec.forAnnotatedObject(new CommonOptions()).optionsMap();
        int command = 0;
        while (command < words.length && words[command].startsWith(END_OF_OPTIONS)) {
            String word = words[command];
            OptionSpec option = common.get(word.replaceFirst("=.*", ""));
            if (option == null) {
                return words;
            }
            boolean isFollowedByItsValue = option.arity().max() > 0 && word.indexOf('=') < 0;
            command += isFollowedByItsValue ? 2 : 1;
        }
        List<String> all = new ArrayList<>(
                command < words.length ? List.of(words).subList(command, words.length) : List.of("help"));
        command = Math.min(command, words.length);
        int end = all.indexOf(END_OF_OPTIONS);
        all.addAll(end < 0 ? all.size() : end, List.of(words).subList(0, command));
        return all.toArray(String[]::new);
    }
}
