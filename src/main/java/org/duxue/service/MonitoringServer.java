package org.duxue.service;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Serves two pages on loopback: {@code /health} for a monitor and {@code /metrics} for Prometheus. */
final class MonitoringServer implements AutoCloseable {

    private static final int OK = 200;
    private static final int UNAVAILABLE = 503;

    private final HttpServer server;
    private final ExecutorService clerk;

    private MonitoringServer(HttpServer server, ExecutorService clerk) {
        this.server = server;
        this.clerk = clerk;
    }

    /**
     * Health.
     *
     * @param json the page
     */
    public record Health(boolean isUp, String json) {}

    /** Opens the pages on a port; 0 means any free port. */
    public static MonitoringServer open(int port, Supplier<Health> health, Supplier<String> metrics)
            throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        ExecutorService clerk = Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(work, "board");
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(clerk);
        server.createContext("/health", exchange -> {
            Health now = health.get();
            answer(exchange, now.isUp() ? OK : UNAVAILABLE, "application/json", now.json());
        });
        server.createContext(
                "/metrics",
                exchange -> answer(exchange, OK, "text/plain; version=0.0.4; charset=utf-8", metrics.get()));
        server.start();
        return new MonitoringServer(server, clerk);
    }

    public int port() {
        return this.server.getAddress().getPort();
    }

    private static void answer(HttpExchange exchange, int status, String type, String page) throws IOException {
        byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Override
    public void close() {
        this.server.stop(0);
        this.clerk.shutdownNow();
    }
}
