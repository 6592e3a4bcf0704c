package org.duxue.cli;

import java.util.Collection;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/** All commands. Only the requested one is built in full, because building all would take most of the startup time. */
final class Commands {

    private static final List<Class<?>> ALL = List.of(
            RunCommand.class,
            IntakeCommand.class,
            CheckCommand.class,
            ConsolidateCommand.class,
            StatusCommand.class,
            LedgerCommand.class,
            AuditCommand.class,
            ExplainCommand.class,
            WithdrawCommand.class,
            ScheduleCommand.class,
            WorkerCommand.class,
            TemplatesCommand.class,
            ExportCommand.class,
            ProveCommand.class,
            VerifyCommand.class,
            SealCommand.class,
            RehearseCommand.class,
            DoctorCommand.class,
            CompletionCommand.class,
            HelpCommand.class);

    private Commands() {}

    static void addTo(CommandLine program, Collection<String> arguments) {
        boolean whole = arguments.contains("completion");
        for (Class<?> type : ALL) {
            Command command = type.getAnnotation(Command.class);
            program.addSubcommand(
                    command.name(), whole || arguments.contains(command.name()) ? type : summary(command));
        }
    }

    /** Every command in full, in the order of the list of commands. */
    static List<CommandLine> all() {
        return ALL.stream().map(type -> new CommandLine((Object) type)).toList();
    }

    /** The entry of a command in the list of commands. */
    private static CommandSpec summary(Command command) {
        CommandSpec spec = CommandSpec.create();
        spec.usageMessage().description(command.description());
        return spec;
    }
}
