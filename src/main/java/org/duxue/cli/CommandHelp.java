package org.duxue.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.duxue.shared.Text;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Prints the usage of a command in one language. A description is written as two lines: Chinese, then English. */
final class CommandHelp extends Help {

    private static final Text THIS_HELP = new Text("显示用法并退出", "show this help and exit");
    private static final Text THE_VERSION = new Text("显示版本并退出", "print the version and exit");
    private static final Map<Integer, Text> EXIT_CODES = exitCodes();

    private final Locale language;

    CommandHelp(CommandSpec spec, ColorScheme colours, Locale language) {
        super(translated(spec, language), colours);
        this.language = language;
    }

    @Override
    public IOptionRenderer createDefaultOptionRenderer() {
        IOptionRenderer lines = super.createDefaultOptionRenderer();
        return (option, labels, colours) -> lines.render(translated(option), labels, colours);
    }

    @Override
    public IParameterRenderer createDefaultParameterRenderer() {
        IParameterRenderer lines = super.createDefaultParameterRenderer();
        return (parameter, labels, colours) -> lines.render(
                PositionalParamSpec.builder(parameter)
                        .description(lineOf(parameter, this.language))
                        .build(),
                labels,
                colours);
    }

    private OptionSpec translated(OptionSpec option) {
        return OptionSpec.builder(option)
                .names(option.names())
                .description(lineOf(option, this.language))
                .build();
    }

    /** The description of an option or parameter. */
    static String lineOf(ArgSpec argument, Locale language) {
        if (argument instanceof OptionSpec option && option.usageHelp()) {
            return THIS_HELP.in(language);
        }
        if (argument instanceof OptionSpec option && option.versionHelp()) {
            return THE_VERSION.in(language);
        }
        return chosen(argument.description(), language);
    }

    /** The description of a command. */
    static String lineOf(CommandSpec command, Locale language) {
        return chosen(command.usageMessage().description(), language);
    }

    private static String chosen(String[] lines, Locale language) {
        return lines.length == 2 ? new Text(lines[0], lines[1]).in(language) : String.join(" ", lines);
    }

    private static CommandSpec translated(CommandSpec spec, Locale language) {
        UsageMessageSpec usage = spec.usageMessage();
        usage.description(chosen(usage.description(), language));
        if (usage.footer().length == 2) {
            usage.footer("%n" + chosen(usage.footer(), language));
        }
        usage.synopsisHeading(new Text("用法：", "Usage: ").in(language));
        usage.commandListHeading(new Text("命令：%n", "Commands:%n").in(language));
        if (spec.parent() == null) {
            usage.exitCodeListHeading(new Text("退出码：%n", "Exit codes:%n").in(language));
            Map<String, String> codes = new LinkedHashMap<>();
            EXIT_CODES.forEach((code, meaning) -> codes.put(code.toString(), meaning.in(language)));
            usage.exitCodeList(codes);
        }
        return spec;
    }

    /** The language given by {@code --lang}, otherwise that of the system: help is shown before options are parsed. */
    static Locale language(List<String> words) {
        List<String> said = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).equals("--lang") && i + 1 < words.size()) {
                said.add(words.get(i + 1));
            } else if (words.get(i).startsWith("--lang=")) {
                said.add(words.get(i).substring("--lang=".length()));
            }
        }
        return said.contains("zh") || said.contains("en") ? Locale.forLanguageTag(said.get(0)) : Locale.getDefault();
    }

    private static Map<Integer, Text> exitCodes() {
        Map<Integer, Text> codes = new LinkedHashMap<>();
        codes.put(ExitCode.DONE, new Text("完成，没有问题", "done, nothing to report"));
        codes.put(ExitCode.FAILED, new Text("程序出错，原因见日志", "the program failed; the log says why"));
        codes.put(ExitCode.WRONG_USE, new Text("用法、名录或设置有误", "wrong option, folder, registry or policy"));
        codes.put(
                ExitCode.TO_CORRECT,
                new Text(
                        "完成，但有退回、部分采用、缺报或待核实的",
                        "done, but something was rejected in whole or in part, is missing or waits for an answer"));
        codes.put(
                ExitCode.NOT_NOW,
                new Text("未执行：另一个在运行，或须先汇总前面的月份", "not done: another is running, or an earlier month comes first"));
        return codes;
    }
}
