package org.duxue.run;

import java.nio.file.Path;
import java.util.Locale;
import org.duxue.intake.Folders;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of every command. */
final class CommonOptions {

    @Option(
            names = "--input",
            paramLabel = "DIR",
            description = {"报送文件夹（默认 input）", "drop folder (default: input)"})
    private @Nullable Path input;

    @Option(
            names = "--output",
            paramLabel = "DIR",
            description = {"结果文件夹（默认 output）", "folder of the results (default: output)"})
    private @Nullable Path output;

    @Option(
            names = "--work",
            paramLabel = "DIR",
            description = {"工作状态文件夹（默认 <output>/.duxue）", "working state (default: <output>/.duxue)"})
    private @Nullable Path state;

    @Option(
            names = "--lang",
            paramLabel = "zh|en",
            description = {"信息的语言（默认随系统）", "language of messages (default: that of the system)"})
    private @Nullable Language lang;

    @Option(
            names = "--quiet",
            description = {"只在有问题时输出", "print only what is wrong"})
    private boolean quiet;

    @Option(
            names = "--json",
            description = {"以 JSON 输出结果", "print the result as JSON"})
    private boolean json;

    enum Language {
        zh,
        en
    }

    Folders folders() {
        Path home = Path.of(System.getProperty("duxue.home", ""));
        Path drop = this.input == null ? home.resolve("input") : this.input;
        Path results = this.output == null ? home.resolve("output") : this.output;
        return new Folders(drop, results, this.state == null ? results.resolve(".duxue") : this.state);
    }

    Locale language() {
        if (this.lang != null) {
            return Locale.forLanguageTag(this.lang.name());
        }
        return Locale.getDefault();
    }

    boolean isQuiet() {
        return this.quiet;
    }

    boolean isJson() {
        return this.json;
    }
}
