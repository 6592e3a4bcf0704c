package org.duxue.run.store;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.OptionalInt;

/** Hands a command to the owner of the store and shows what it says as if this process said it. */
public final class Visit {

    private static final int PATIENCE_MILLIS = 5_000;

    private final PrintWriter out;
    private final PrintWriter err;
    private boolean taken;

    public Visit(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    /** Whether the owner had begun the command. */
    public boolean wasTaken() {
        return this.taken;
    }

    /** The exit code; nothing when the owner is not there, has just ended, or ended over it. */
    public OptionalInt to(DoorPlate owner, Call call) {
        this.taken = false;
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), owner.port()), PATIENCE_MILLIS);
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(PATIENCE_MILLIS);
            DataOutputStream toOwner = new DataOutputStream(socket.getOutputStream());
            toOwner.write(Door.secretOf(owner));
            call.write(toOwner);
            toOwner.flush();
            return listen(socket, new DataInputStream(socket.getInputStream()));
        } catch (IOException | IllegalArgumentException noOwner) {
            return OptionalInt.empty();
        }
    }

    private OptionalInt listen(Socket socket, DataInputStream in) throws IOException {
        while (true) {
            byte kind;
            try {
                kind = in.readByte();
            } catch (EOFException ended) {
                return OptionalInt.empty();
            }
            String text = Call.readText(in);
            switch (kind) {
                case Frames.TAKEN -> {
                    this.taken = true;
                    socket.setSoTimeout(0);
                }
                case Frames.OUT -> show(this.out, text);
                case Frames.ERR -> show(this.err, text);
                case Frames.EXIT -> {
                    return OptionalInt.of(Integer.parseInt(text));
                }
                default -> throw new IOException("the owner speaks another language");
            }
        }
    }

    private static void show(PrintWriter stream, String text) {
        stream.print(text);
        stream.flush();
    }
}
