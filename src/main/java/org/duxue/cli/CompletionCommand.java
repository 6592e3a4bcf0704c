package org.duxue.cli;

import java.io.PrintWriter;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the script with which a shell completes commands and options. */
@Command(
        name = "completion",
        mixinStandardHelpOptions = true,
        description = {"输出 bash、zsh 或 PowerShell 的命令行补全脚本", "print a completion script for bash, zsh or PowerShell"},
        footer = {
            "bash、zsh：source <(./duxue completion bash)%nPowerShell：.\\duxue.cmd completion powershell | Out-String | Invoke-Expression",
            "bash, zsh: source <(./duxue completion bash)%nPowerShell: .\\duxue.cmd completion powershell | Out-String | Invoke-Expression"
        })
final class CompletionCommand implements Runnable {

    enum Shell {
        bash,
        zsh,
        powershell
    }

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            paramLabel = "bash|zsh|powershell",
            description = {"哪一种命令行", "which shell"})
    private @Nullable Shell shell;

    @Override
    public void run() {
        PrintWriter out = this.spec.commandLine().getOut();
        CommandLine program = this.spec.root().commandLine();
        out.print(this.shell == Shell.powershell ? powershell(program) : AutoComplete.bash("duxue", program));
        out.flush();
    }

    /**
     * PowerShell calls a script block for completions: it gives commands after the first word, and options after a
     * hyphen.
     */
    private static String powershell(CommandLine program) {
        String options = program.getSubcommands().entrySet().stream()
                .map(command -> "    '" + command.getKey() + "' = @("
                        + command.getValue().getCommandSpec().options().stream()
                                .map(option -> "'" + option.longestName() + "'")
                                .sorted()
                                .collect(Collectors.joining(", "))
                        + ")")
                .collect(Collectors.joining("\n"));
        return """
                $duxueOptions = @{
                %s
                }
                Register-ArgumentCompleter -Native -CommandName duxue, duxue.cmd -ScriptBlock {
                    param($word, $line, $position)
                    $words = $line.CommandElements | ForEach-Object { "$_" }
                    $command = if ($words.Count -gt 1) { $words[1] } else { '' }
                    $all = if ($duxueOptions.ContainsKey($command)) { $duxueOptions[$command] } else { $duxueOptions.Keys | Sort-Object }
                    $all | Where-Object { $_ -like "$word*" } | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }
                }
                """.formatted(options);
    }
}
