package org.duxue.run;

import java.util.Collection;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/** The commands there are. Only one that is asked for is read in full: that is most of what a wrong option costs. */
final class Commands {

    private static final List<Class<? extends DuxueCommand>> ALL = List.of(
            RunCommand.class,
            IntakeCommand.class,
            CheckCommand.class,
            ConsolidateCommand.class,
            StatusCommand.class,
            LedgerCommand.class,
            ExplainCommand.class,
            ScheduleCommand.class,
            WorkerCommand.class,
            TemplatesCommand.class,
            ExportCommand.class,
            DoctorCommand.class);

    private Commands() {}

    static void addTo(CommandLine program, Collection<String> arguments) {
        for (Class<? extends DuxueCommand> type : ALL) {
            Command told = type.getAnnotation(Command.class);
            program.addSubcommand(told.name(), arguments.contains(told.name()) ? type : summary(told));
        }
    }

    /** What the list of commands says of one. */
    private static CommandSpec summary(Command told) {
        CommandSpec spec = CommandSpec.create();
        spec.usageMessage().description(String.join(" / ", told.description()));
        return spec;
    }
}
