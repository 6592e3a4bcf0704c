package org.duxue.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.duxue.area.Keys;

/**
 * Finds the line that an entry means: ids are compared ignoring case and blanks, and the id from before a move means
 * the line that continues.
 */
final class EnteredIds {

    private final Map<String, String> byFolded = new HashMap<>();

    EnteredIds(Collection<LineDraft> drafts, Collection<String> closed) {
        closed.forEach(id -> this.byFolded.put(Keys.folded(id), id));
        for (LineDraft draft : drafts) {
            String id = draft.line().id().text();
            this.byFolded.put(Keys.folded(id), id);
        }
        for (LineDraft draft : drafts) {
            String from = draft.line().movedFrom();
            if (!from.isEmpty()) {
                this.byFolded.put(
                        Keys.folded(from.substring(from.indexOf('/') + 1)),
                        draft.line().id().text());
            }
        }
    }

    String of(String entered) {
        return this.byFolded.getOrDefault(Keys.folded(entered), entered);
    }
}
