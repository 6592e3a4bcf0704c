package org.duxue.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.duxue.cli.console.JsonPrinter;
import org.duxue.shared.NearestNames;
import org.duxue.shared.Text;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a word of the command line, what was probably meant, and where all options are listed. */
final class UsageErrorHandler implements IParameterExceptionHandler {

    private static final int MOST_SLIPS = 2;

    private final Locale language;

    UsageErrorHandler(Locale language) {
        this.language = language;
    }

    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        List<Text> lines = Stream.of(
                        Stream.of(complaint(wrong)),
                        suggestion(wrong, command, arguments).stream(),
                        Stream.of(new Text("用法见：" + name + " --help", "for the options see: " + name + " --help")))
                .flatMap(line -> line)
                .toList();
        PrintWriter err = command.getErr();
        lines.forEach(line -> err.println(line.in(this.language)));
        err.flush();
        if (Arrays.asList(arguments).contains("--json")) {
            JsonPrinter.failure(command.getOut(), name, lines, ExitCode.WRONG_USE);
        }
        return ExitCode.WRONG_USE;
    }

    private static Text complaint(ParameterException wrong) {
        String reason = Objects.requireNonNullElse(wrong.getMessage(), "");
        if (wrong instanceof MissingParameterException missing) {
            String what = missing.getMissing().stream()
                    .map(UsageErrorHandler::name)
                    .filter(name -> !name.isEmpty())
                    .collect(Collectors.joining(" "));
            return what.isEmpty()
                    ? new Text("缺少必填项：" + reason, reason)
                    : new Text("缺少必填项 " + what, what + " is missing");
        }
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            String what = String.join(" ", unmatched.getUnmatched());
            return new Text("没有“" + what + "”这个命令或选项", "there is no command or option '" + what + "'");
        }
        ArgSpec argument = wrong.getArgSpec();
        if (argument == null || wrong.getValue() == null) {
            return new Text("参数有误：" + reason, reason);
        }
        Text expected = expected(argument, wrong.getValue());
        return new Text(name(argument) + "：" + expected.zh(), name(argument) + ": " + expected.en());
    }

    private static Text expected(ArgSpec argument, String value) {
        for (ITypeConverter<?> converter : argument.converters()) {
            if (converter instanceof OptionValue<?> known) {
                return known.complaint(value);
            }
        }
        if (argument.type().isEnum()) {
            String all = Arrays.stream(argument.type().getEnumConstants())
                    .map(Object::toString)
                    .collect(Collectors.joining(" "));
            return new Text("“" + value + "”不在可选值中，应为其一：" + all, "'" + value + "' is none of " + all);
        }
        return new Text("“" + value + "”不能用作这里的值", "'" + value + "' cannot be taken here");
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? option.longestName() + (option.arity().max() == 0 ? "" : "=" + option.paramLabel())
                : argument.paramLabel();
    }

    /** The command or option nearest to the first unknown word; also where a required one was found missing. */
    private static List<Text> suggestion(ParameterException wrong, CommandLine command, String... arguments) {
        List<String> unknown = wrong instanceof UnmatchedArgumentException unmatched
                ? unmatched.getUnmatched()
                : Arrays.stream(arguments)
                        .filter(word -> word.startsWith("--"))
                        .map(word -> word.split("=", 2)[0])
                        .filter(word -> command.getCommandSpec().findOption(word) == null)
                        .toList();
        if (unknown.isEmpty()) {
            return List.of();
        }
        String word = unknown.get(0).split("=", 2)[0];
        Set<String> known = word.startsWith("-")
                ? command.getCommandSpec().optionsMap().keySet()
                : command.getSubcommands().keySet();
        return NearestNames.of(word, known).stream()
                .filter(name -> LevenshteinDistance.getDefaultInstance().apply(word, name) <= MOST_SLIPS)
                .limit(1)
                .map(name ->
                        word.startsWith("-") ? name : command.getCommandSpec().qualifiedName() + " " + name)
                .map(name -> new Text("是不是 " + name + "？", "did you mean " + name + "?"))
                .toList();
    }
}
