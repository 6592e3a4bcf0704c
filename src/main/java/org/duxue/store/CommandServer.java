package org.duxue.store;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import org.duxue.shared.ProgramVersion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/**
 * Accepts commands from other processes of the same user for the owner of a store: on loopback only, and with a secret.
 */
final class CommandServer implements AutoCloseable {

    /** Runs a command, writes its output, and returns its exit code. */
    public interface Handler {

        int to(CommandRequest call, PrintWriter out, PrintWriter err);
    }

    static final String PATH = "/commands";
    static final String SECRET = "Authorization";

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Logger LOG = LoggerFactory.getLogger(CommandServer.class);
    private static final int SECRET_BYTES = 32;
    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;
    private static final int UNAVAILABLE = 503;

    private final Path state;
    private final HttpServer server;
    private final ExecutorService threads;
    private final String secret;
    private final Handler handler;
    /** One party is the server itself; every running command is another. */
    private final Phaser atWork = new Phaser(1);

    private volatile boolean closing;

    private CommandServer(Path state, HttpServer server, String secret, Handler handler) {
        this.state = state;
        this.server = server;
        this.secret = secret;
        this.handler = handler;
        this.threads = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "command");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Accepts commands for a state folder whose lock this process holds. */
    public static CommandServer open(Path state, String command, Handler handler) throws IOException {
        byte[] random = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(random);
        String secret = HexFormat.of().formatHex(random);
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        CommandServer server = new CommandServer(state, http, secret, handler);
        http.setExecutor(server.threads);
        http.createContext(PATH, server::receive);
        new OwnerFile(
                        http.getAddress().getPort(),
                        secret,
                        ProcessHandle.current().pid(),
                        command,
                        OffsetDateTime.now(ZONE).truncatedTo(ChronoUnit.SECONDS).toString(),
                        ProgramVersion.read())
                .write(state);
        http.start();
        return server;
    }

    private void receive(HttpExchange exchange) {
        this.atWork.register();
        try (exchange) {
            if (this.closing) {
                exchange.sendResponseHeaders(UNAVAILABLE, -1);
            } else if (!isSecret(exchange.getRequestHeaders().getFirst(SECRET))) {
                LOG.warn("a caller without the secret was refused");
                exchange.sendResponseHeaders(FORBIDDEN, -1);
            } else {
                execute(exchange);
            }
        } catch (IOException gone) {
            LOG.debug("a caller went away", gone);
        } finally {
            this.atWork.arriveAndDeregister();
        }
    }

    private boolean isSecret(String said) {
        return said != null
                && MessageDigest.isEqual(
                        said.getBytes(StandardCharsets.UTF_8), this.secret.getBytes(StandardCharsets.UTF_8));
    }

    private void execute(HttpExchange exchange) throws IOException {
        CommandRequest request;
        try {
            request = CommandRequest.of(exchange.getRequestBody().readAllBytes());
        } catch (JacksonException noRequest) {
            exchange.sendResponseHeaders(BAD_REQUEST, -1);
            return;
        }
        exchange.getResponseHeaders().set("Content-Type", "application/x-ndjson; charset=utf-8");
        exchange.sendResponseHeaders(OK, 0);
        ResponseStream lines = new ResponseStream(exchange.getResponseBody());
        PrintWriter out = lines.writer(false);
        PrintWriter err = lines.writer(true);
        out.flush();
        int exit = this.handler.to(request, out, err);
        out.flush();
        err.flush();
        lines.send(new ResponseStream.Line(false, "", exit));
    }

    /** Accepts no more commands, and waits until the accepted ones are done. */
    @Override
    public void close() throws IOException {
        this.closing = true;
        this.atWork.arriveAndAwaitAdvance();
        this.server.stop(0);
        this.threads.shutdown();
        OwnerFile.remove(this.state);
    }
}
