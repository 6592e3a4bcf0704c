package org.duxue.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code duxue help run} is {@code duxue run --help}. */
@Command(
        name = "help",
        description = {"显示一个命令的用法", "show how a command is used"})
final class HelpCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            arity = "0..*",
            paramLabel = "COMMAND",
            description = {"命令，如 run；省略则列出全部", "the command, such as run; all are listed when it is left out"})
    private List<String> words = new ArrayList<>();

    @Option(
            names = "--lang",
            paramLabel = "zh|en",
            description = {"语言（默认随系统）", "the language (default: that of the system)"})
    @SuppressWarnings("UnusedVariable")
    private CommonOptions.Language lang = CommonOptions.Language.zh;

    @Override
    public void run() {
        CommandLine shown = this.spec.root().commandLine();
        for (String word : this.words) {
            CommandLine next = shown.getSubcommands().get(word);
            if (next == null) {
                throw new CommandLine.UnmatchedArgumentException(shown, List.of(word));
            }
            shown = next;
        }
        shown.usage(this.spec.commandLine().getOut());
    }
}
