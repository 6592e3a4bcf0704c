package org.duxue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code src/docs/commands.md} lists every command and option; {@code -Dcommands.rewrite=true} writes it again. */
class CommandsPageTest {

    private static final Path PAGE = Path.of("src/docs/commands.md");
    private static final String HEAD = """
            # All commands and options · 全部命令和选项

            What a month looks like: [month.md](month.md) · 怎样做一个月见 [month.zh-CN.md](month.zh-CN.md)。 `./duxue help COMMAND` shows the same in the terminal.

            Every command takes · 所有命令都有：

            """;

    @Test
    void thePageListsEveryCommandAndEveryOption() throws IOException {
        String page = page();

        if (Boolean.getBoolean("commands.rewrite")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }

    @Test
    void everyCommandAndOptionSaysInBothLanguagesWhatItIsFor() {
        for (CommandLine command : everyCommand()) {
            CommandSpec spec = command.getCommandSpec();
            assertThat(spec.usageMessage().description())
                    .as(spec.qualifiedName())
                    .hasSize(2);
            assertThat(spec.args())
                    .allSatisfy(argument -> assertThat(CommandHelp.lineOf(argument, Locale.CHINESE))
                            .as(spec.qualifiedName() + " " + name(argument))
                            .isNotEmpty()
                            .isNotEqualTo(CommandHelp.lineOf(argument, Locale.ENGLISH)));
        }
    }

    @Test
    void anOptionOfACommandIsListedAlsoWhereItIsNamedLikeOneThatAllHave() throws IOException {
        assertThat(PAGE).content().contains("| `--version N` |");
    }

    /** All commands, with subcommands after their parents. */
    private static List<CommandLine> everyCommand() {
        List<CommandLine> all = new ArrayList<>();
        Commands.all().forEach(command -> addWithThoseBelow(command, all));
        return all;
    }

    private static void addWithThoseBelow(CommandLine command, List<CommandLine> all) {
        all.add(command);
        command.getSubcommands().values().forEach(below -> addWithThoseBelow(below, all));
    }

    private static String page() {
        StringBuilder page = new StringBuilder(HEAD);
        CommandSpec common = CommandSpec.forAnnotatedObject(new CommonOptions());
        Set<String> known =
                common.options().stream().map(OptionSpec::longestName).collect(Collectors.toSet());
        page.append(table(common.args()));
        for (CommandLine command : everyCommand()) {
            CommandSpec spec = command.getCommandSpec();
            String path = spec.qualifiedName();
            section(page, path.startsWith("duxue ") ? path : "duxue " + path, spec, known);
        }
        return page.toString();
    }

    private static void section(StringBuilder page, String name, CommandSpec command, Set<String> known) {
        page.append("\n## ").append(name).append("\n\n");
        page.append(CommandHelp.lineOf(command, Locale.CHINESE))
                .append("  \n")
                .append(CommandHelp.lineOf(command, Locale.ENGLISH))
                .append("\n");
        List<ArgSpec> own = command.args().stream()
                .filter(argument -> !(argument instanceof OptionSpec option && isOfEvery(option, known)))
                .toList();
        if (!own.isEmpty()) {
            page.append("\n").append(table(own));
        }
    }

    private static boolean isOfEvery(OptionSpec option, Set<String> known) {
        return option.usageHelp() || option.versionHelp() || known.contains(option.longestName());
    }

    private static String table(List<ArgSpec> arguments) {
        Set<String> lines = new TreeSet<>();
        for (ArgSpec argument : arguments) {
            lines.add("| `" + name(argument) + "` | " + cell(CommandHelp.lineOf(argument, Locale.CHINESE)) + " | "
                    + cell(CommandHelp.lineOf(argument, Locale.ENGLISH)) + " |\n");
        }
        return "| | | |\n| --- | --- | --- |\n" + String.join("", lines);
    }

    private static String cell(String text) {
        return text.replace("<", "\\<").replace("|", "\\|");
    }

    private static String name(ArgSpec argument) {
        if (argument instanceof OptionSpec option) {
            return option.longestName()
                    + (option.arity().max() == 0
                            ? ""
                            : " " + option.paramLabel().replace("|", "\\|"));
        }
        return argument.paramLabel().replace("|", "\\|");
    }
}
