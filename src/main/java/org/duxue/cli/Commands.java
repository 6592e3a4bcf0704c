package org.duxue.cli;

import java.util.Collection;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/** The commands there are. Only one that is asked for is read in full: that is most of what a wrong option costs. */
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

    /** Every command in full, in the order in which they are listed. */
    static List<CommandLine> all() {
        return ALL.stream().map(type -> new CommandLine((Object) type)).toList();
    }

    /** What the list of commands says of one. */
    private static CommandSpec summary(Command command) {
        CommandSpec spec = CommandSpec.create();
        spec.usageMessage().description(command.description());
        return spec;
    }
}
