package org.duxue.run;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells what is wrong with an option and where all are listed. In both languages, as none is chosen yet. */
final class WrongOption implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        PrintWriter err = command.getErr();
        String help = command.getCommandSpec().qualifiedName() + " --help";
        err.println(chinese(wrong) + wrong.getMessage());
        UnmatchedArgumentException.printSuggestions(wrong, err);
        err.println("用法见 / for the options see: " + help);
        err.flush();
        return Exit.WRONG_USE;
    }

    private static String chinese(ParameterException wrong) {
        if (wrong instanceof MissingParameterException) {
            return "缺少必填项 / ";
        }
        return wrong instanceof UnmatchedArgumentException ? "不认识的参数 / " : "参数有误 / ";
    }
}
