package org.duxue.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** A real Chromium without a window, of a given width, driven through ChromeDriver by the WebDriver protocol. */
final class Browser implements AutoCloseable {

    private static final int MOST_TRIES = 5;
    private static final Pattern STARTED = Pattern.compile("started successfully on port (\\d+)");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Process driver;
    private final String address;
    private final String session;
    private final HttpClient client = HttpClient.newHttpClient();

    private Browser(Process driver, int width, Path profile) throws IOException {
        this.driver = driver;
        this.address = "http://127.0.0.1:" + port(driver);
        this.session =
                post("/session", capabilities(width, profile)).get("sessionId").asString();
    }

    /** Why no browser is available; empty if one is. */
    static Optional<String> missing() {
        List<String> missing = Stream.of("chromedriver", "chromium")
                .filter(program -> program(program).isEmpty())
                .toList();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of("no " + String.join(", no ", missing) + " here: install chromium and chromium-driver");
    }

    /**
     * The driver picks a port that is free for one IP version and gives up if it is taken for the other: then start it
     * once more.
     */
    static Browser open(int width, Path profile) throws IOException {
        for (int tries = 1; ; tries++) {
            try {
                return start(width, profile);
            } catch (NotReadyException taken) {
                if (tries == MOST_TRIES) {
                    throw taken;
                }
            }
        }
    }

    private static final class NotReadyException extends IOException {

        private static final long serialVersionUID = 1;

        NotReadyException(String said) {
            super("chromedriver ended before it was ready: " + said);
        }
    }

    private static Browser start(int width, Path profile) throws IOException {
        Process driver = new ProcessBuilder(
                        program("chromedriver").orElseThrow().toString(), "--port=0")
                .redirectErrorStream(true)
                .start();
        try {
            return new Browser(driver, width, profile);
        } catch (IOException | RuntimeException fault) {
            driver.destroyForcibly();
            throw fault;
        }
    }

    private static Optional<Path> program(String name) {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.of(path.split(java.io.File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static int port(Process driver) throws IOException {
        BufferedReader out = new BufferedReader(new InputStreamReader(driver.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder said = new StringBuilder();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            said.append(line).append('\n');
            Matcher started = STARTED.matcher(line);
            if (started.find()) {
                return Integer.parseInt(started.group(1));
            }
        }
        throw new NotReadyException(said.toString());
    }

    private static Map<String, Object> capabilities(int width, Path profile) {
        Map<String, Object> chromium = Map.of(
                "binary",
                program("chromium").orElseThrow().toString(),
                "args",
                List.of("--headless=new", "--no-sandbox", "--disable-gpu", "--user-data-dir=" + profile),
                "mobileEmulation",
                Map.of("deviceMetrics", Map.of("width", width, "height", 844, "pixelRatio", 1.0)));
        return Map.of(
                "capabilities",
                Map.of(
                        "alwaysMatch",
                        Map.of(
                                "browserName",
                                "chrome",
                                "goog:chromeOptions",
                                chromium,
                                "goog:loggingPrefs",
                                Map.of("browser", "ALL", "performance", "ALL"))));
    }

    void load(Path page) throws IOException {
        post("/session/" + this.session + "/url", Map.of("url", page.toUri().toString()));
    }

    JsonNode ask(String script) throws IOException {
        return post(
                "/session/" + this.session + "/execute/sync", Map.of("script", "return " + script, "args", List.of()));
    }

    /** What the page wrote to the console. */
    List<String> console() throws IOException {
        return log("browser").stream()
                .map(entry -> entry.get("message").asString())
                .toList();
    }

    /** The addresses of all requests of pages since the last call, without those that the browser itself makes. */
    List<String> requests() throws IOException {
        List<String> addresses = new ArrayList<>();
        for (JsonNode entry : log("performance")) {
            JsonNode event = JSON.readTree(entry.get("message").asString()).get("message");
            if (event.get("method").asString().equals("Network.requestWillBeSent")) {
                addresses.add(event.get("params").get("request").get("url").asString());
            }
        }
        addresses.removeIf(address -> address.startsWith("chrome:") || address.startsWith("chrome-untrusted:"));
        return addresses;
    }

    private List<JsonNode> log(String type) throws IOException {
        List<JsonNode> entries = new ArrayList<>();
        post("/session/" + this.session + "/se/log", Map.of("type", type)).forEach(entries::add);
        return entries;
    }

    private JsonNode post(String path, Object body) throws IOException {
        return send(HttpRequest.newBuilder(URI.create(this.address + path))
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    private JsonNode send(HttpRequest.Builder request) throws IOException {
        try {
            HttpResponse<String> answer =
                    this.client.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException(answer.body());
            }
            @Nullable JsonNode value = JSON.readTree(answer.body()).get("value");
            return value == null ? JSON.nullNode() : value;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("the wait for the browser was interrupted", stopped);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            send(HttpRequest.newBuilder(URI.create(this.address + "/session/" + this.session))
                    .DELETE());
        } finally {
            this.driver.destroy();
            try {
                if (!this.driver.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                    this.driver.destroyForcibly();
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
