package org.duxue.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.OptionalInt;
import tools.jackson.core.JacksonException;

/** Forwards a command to the owner of the store and prints its output as if this process ran it. */
public final class CommandClient {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int OK = 200;

    private final PrintWriter out;
    private final PrintWriter err;
    private boolean taken;

    public CommandClient(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    /** Whether the owner had begun the command. */
    public boolean wasTaken() {
        return this.taken;
    }

    /** The exit code; empty when the owner does not exist, has just ended, or ended while running the command. */
    public OptionalInt to(OwnerFile owner, CommandRequest request) {
        this.taken = false;
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(PATIENCE)
                .build();
        // the timeout ends with the headers of the response, which are sent when the command is accepted
        HttpRequest post = HttpRequest.newBuilder(URI.create("http://"
                        + InetAddress.getLoopbackAddress().getHostAddress() + ":" + owner.port() + CommandServer.PATH))
                .header(CommandServer.SECRET, owner.secret())
                .timeout(PATIENCE)
                .POST(HttpRequest.BodyPublishers.ofByteArray(request.json()))
                .build();
        try {
            HttpResponse<InputStream> response = client.send(post, HttpResponse.BodyHandlers.ofInputStream());
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
                this.taken = response.statusCode() == OK;
                return this.taken ? show(lines) : OptionalInt.empty();
            }
        } catch (IOException | IllegalArgumentException | JacksonException noOwner) {
            return OptionalInt.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return OptionalInt.empty();
        }
    }

    private OptionalInt show(BufferedReader lines) throws IOException {
        for (String json = lines.readLine(); json != null; json = lines.readLine()) {
            ResponseStream.Line line = ResponseStream.Line.of(json);
            if (line.exit() != null) {
                return OptionalInt.of(line.exit());
            }
            PrintWriter stream = line.isError() ? this.err : this.out;
            stream.print(line.text());
            stream.flush();
        }
        return OptionalInt.empty();
    }
}
