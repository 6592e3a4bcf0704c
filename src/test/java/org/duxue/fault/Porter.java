package org.duxue.fault;

import java.security.Permission;

/** Writes down whom a process calls: {@code -Djava.security.manager=org.duxue.fault.Porter}. Nothing is forbidden. */
@SuppressWarnings("removal")
public final class Porter extends SecurityManager {

    /** How each line begins that tells of a call. */
    public static final String CALL = "calls ";

    @Override
    public void checkConnect(String host, int port) {
        System.out.println(CALL + host + (port < 0 ? "" : ":" + port));
    }

    @Override
    public void checkConnect(String host, int port, Object context) {
        checkConnect(host, port);
    }

    @Override
    public void checkPermission(Permission permission) {
        // whatever the program wants to do is fine
    }

    @Override
    public void checkPermission(Permission permission, Object context) {
        // and so it is on behalf of others
    }
}
