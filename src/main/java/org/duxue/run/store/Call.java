package org.duxue.run.store;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A command as its caller gave it.
 *
 * @param directory relative paths of the arguments are meant from here
 * @param defaults values of options that the arguments leave out, by the option's name
 * @param look how the caller's standard error shows progress; empty where nobody looks at it
 */
public record Call(Path directory, Map<String, String> defaults, String look, List<String> arguments) {

    private static final int LONGEST_TEXT = 1 << 20;
    private static final int MOST_TEXTS = 100_000;

    public Call {
        defaults = Map.copyOf(defaults);
        arguments = List.copyOf(arguments);
    }

    void write(DataOutputStream out) throws IOException {
        List<String> texts = new ArrayList<>();
        this.defaults.forEach((option, value) -> {
            texts.add(option);
            texts.add(value);
        });
        writeText(out, this.directory.toString());
        writeTexts(out, texts);
        writeText(out, this.look);
        writeTexts(out, this.arguments);
    }

    static Call read(DataInputStream in) throws IOException {
        Path directory = Path.of(readText(in));
        List<String> texts = readTexts(in);
        Map<String, String> defaults = new LinkedHashMap<>();
        for (int i = 0; i + 1 < texts.size(); i += 2) {
            defaults.put(texts.get(i), texts.get(i + 1));
        }
        return new Call(directory, defaults, readText(in), readTexts(in));
    }

    private static void writeTexts(DataOutputStream out, List<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            writeText(out, text);
        }
    }

    private static List<String> readTexts(DataInputStream in) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > MOST_TEXTS) {
            throw new IOException("a call of " + count + " words is none of ours");
        }
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            texts.add(readText(in));
        }
        return texts;
    }

    static void writeText(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static String readText(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > LONGEST_TEXT) {
            throw new IOException("a text of " + length + " bytes is none of ours");
        }
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
