package org.duxue.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
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

/** Reports an invalid argument, a suggestion, and where all options are listed. */
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
        Optional<String> unknown = unknown(wrong, command, arguments);
        List<Text> lines = Stream.of(
                        Stream.of(complaint(wrong, unknown)),
                        unknown.flatMap(word -> suggestion(word, command)).stream(),
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

    private static Text complaint(ParameterException wrong, Optional<String> unknown) {
        if (unknown.isPresent()) {
            String word = unknown.get();
            return word.startsWith("-")
                    ? new Text("没有“" + word + "”这个选项", "there is no option '" + word + "'")
                    : new Text("没有“" + word + "”这个命令", "there is no command '" + word + "'");
        }
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

    /** The first unknown argument; an unknown option also if a required one was reported missing because of it. */
    private static Optional<String> unknown(ParameterException wrong, CommandLine command, String... arguments) {
        Stream<String> words = wrong instanceof UnmatchedArgumentException unmatched
                ? unmatched.getUnmatched().stream()
                : Arrays.stream(arguments)
                        .filter(word -> word.startsWith("--"))
                        .filter(word -> command.getCommandSpec().findOption(name(word)) == null);
        return words.map(UsageErrorHandler::name).findFirst();
    }

    private static String name(String word) {
        return word.startsWith("-") ? word.replaceFirst("=.*", "") : word;
    }

    /** Suggests the command or option nearest to a word. */
    private static Optional<Text> suggestion(String word, CommandLine command) {
        Set<String> known = word.startsWith("-")
                ? command.getCommandSpec().optionsMap().keySet()
                : command.getSubcommands().keySet();
        return NearestNames.of(word, known).stream()
                .filter(name -> LevenshteinDistance.getDefaultInstance().apply(word, name) <= MOST_SLIPS)
                .findFirst()
                .map(name ->
                        word.startsWith("-") ? name : command.getCommandSpec().qualifiedName() + " " + name)
                .map(name -> new Text("是不是 " + name + "？", "did you mean " + name + "?"));
    }
}
