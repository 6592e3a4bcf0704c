package org.duxue.store;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.duxue.intake.Folders;

/** Creates the listeners to the events of a store when it is opened for the first time. */
public interface StoreListeners {

    /** Objects with methods marked as {@link org.springframework.context.event.EventListener}, closed with the store. */
    List<? extends Closeable> of(Folders folders) throws IOException;
}
