package org.duxue.store;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * A command as its caller gave it.
 *
 * @param directory the directory that relative paths of the arguments are resolved against
 * @param defaults values of options that the arguments leave out, by the option's name
 * @param look how the caller's standard error shows progress; empty when it is not a terminal
 */
public record CommandRequest(String directory, Map<String, String> defaults, String look, List<String> arguments) {

    public CommandRequest {
        defaults = Map.copyOf(defaults);
        arguments = List.copyOf(arguments);
    }

    byte[] json() {
        return JsonMapper.shared().writeValueAsBytes(this);
    }

    static CommandRequest of(byte[] json) {
        return JsonMapper.shared().readValue(json, CommandRequest.class);
    }
}
