package org.duxue.run.store;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where the owner of a store takes commands from other processes of the same user: loopback only, and with a secret. */
public final class Door implements AutoCloseable {

    /** Carries out a command, writes what it has to say, and returns its exit code. */
    public interface Answer {

        int to(Call call, PrintWriter out, PrintWriter err);
    }

    private static final Logger LOG = LoggerFactory.getLogger(Door.class);
    private static final int SECRET_BYTES = 32;
    private static final int PATIENCE_MILLIS = 5_000;
    private static final int BACKLOG = 50;

    private final Path state;
    private final ServerSocket socket;
    private final byte[] secret;
    private final Answer answer;
    private final Set<Thread> visits = ConcurrentHashMap.newKeySet();
    private final Thread porter;

    private Door(Path state, ServerSocket socket, byte[] secret, Answer answer) {
        this.state = state;
        this.socket = socket;
        this.secret = secret;
        this.answer = answer;
        this.porter = new Thread(this::waitForCallers, "door");
        this.porter.setDaemon(true);
    }

    /** Opens the door of a state folder whose lock this process holds. */
    public static Door open(Path state, String work, Answer answer) throws IOException {
        byte[] secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        ServerSocket socket = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        Door door = new Door(state, socket, secret, answer);
        new DoorPlate(
                        socket.getLocalPort(),
                        HexFormat.of().formatHex(secret),
                        ProcessHandle.current().pid(),
                        work,
                        Instant.now().truncatedTo(ChronoUnit.SECONDS).toString())
                .write(state);
        door.porter.start();
        return door;
    }

    private void waitForCallers() {
        while (!this.socket.isClosed()) {
            try {
                Socket caller = this.socket.accept();
                Thread visit = new Thread(() -> receive(caller), "visit");
                visit.setDaemon(true);
                this.visits.add(visit);
                visit.start();
            } catch (IOException closed) {
                LOG.debug("the door is closed", closed);
            }
        }
    }

    private void receive(Socket caller) {
        try (caller;
                DataInputStream in = new DataInputStream(caller.getInputStream())) {
            caller.setSoTimeout(PATIENCE_MILLIS);
            caller.setTcpNoDelay(true);
            byte[] said = new byte[SECRET_BYTES];
            in.readFully(said);
            if (!MessageDigest.isEqual(said, this.secret)) {
                LOG.warn("a caller without the secret was turned away");
                return;
            }
            Call call = Call.read(in);
            caller.setSoTimeout(0);
            Frames frames = new Frames(new DataOutputStream(caller.getOutputStream()));
            frames.send(Frames.TAKEN, "");
            PrintWriter out = frames.writer(Frames.OUT);
            PrintWriter err = frames.writer(Frames.ERR);
            int exit = this.answer.to(call, out, err);
            out.flush();
            err.flush();
            frames.send(Frames.EXIT, String.valueOf(exit));
        } catch (SocketException gone) {
            LOG.debug("a caller went away", gone);
        } catch (IOException fault) {
            LOG.warn("a call could not be answered", fault);
        } finally {
            this.visits.remove(Thread.currentThread());
        }
    }

    /** Lets nobody in any more, and waits until the commands that were taken are done. */
    @Override
    public void close() throws IOException {
        this.socket.close();
        try {
            this.porter.join();
            for (Thread visit : this.visits) {
                visit.join();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        DoorPlate.remove(this.state);
    }

    static byte[] secretOf(DoorPlate plate) {
        return HexFormat.of().parseHex(plate.secret().strip());
    }
}
