package org.duxue.cli;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;

/** A real Artemis broker that keeps its messages on disk, so that it can be stopped and started again. */
final class RealBroker {

    private final Path folder;
    private final int port;
    private EmbeddedActiveMQ broker;

    private RealBroker(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    static RealBroker startIn(Path folder) throws Exception {
        RealBroker broker = new RealBroker(folder, freePort());
        broker.start();
        return broker;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    String url() {
        return "tcp://127.0.0.1:" + this.port;
    }

    void start() throws Exception {
        Configuration configuration = new ConfigurationImpl()
                .setPersistenceEnabled(true)
                .setJournalType(JournalType.NIO)
                .setJournalDirectory(this.folder.resolve("journal").toString())
                .setBindingsDirectory(this.folder.resolve("bindings").toString())
                .setPagingDirectory(this.folder.resolve("paging").toString())
                .setLargeMessagesDirectory(this.folder.resolve("large").toString())
                .setMaxDiskUsage(-1)
                .setSecurityEnabled(false)
                .addAcceptorConfiguration("tcp", url());
        this.broker = new EmbeddedActiveMQ().setConfiguration(configuration);
        this.broker.start();
    }

    void stop() throws Exception {
        this.broker.stop();
    }

    void close() throws Exception {
        stop();
    }
}
