package org.duxue.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Parses the rows of a large file in a separate thread while earlier rows are judged, so that one file keeps two
 * processors busy. Rows keep their order, and a fault is thrown at its place among them.
 */
final class RowsAhead implements ParsedRows {

    private static final int ROWS_A_BLOCK = 500;
    private static final int MOST_BLOCKS = 8;

    private final ParsedRows rows;
    private final BlockingQueue<Block> blocks = new ArrayBlockingQueue<>(MOST_BLOCKS);
    private final Thread parsing = new Thread(this::parse, "parsing");
    private Block block = new Block(List.of(), null, false);
    private int next;

    /** @param fault what ended the rows prematurely; null when nothing did */
    private record Block(List<TextRow> rows, @Nullable Throwable fault, boolean isLast) {}

    RowsAhead(ParsedRows rows) {
        this.rows = rows;
        this.parsing.setDaemon(true);
        this.parsing.start();
    }

    private void parse() {
        try {
            for (Block parsed = parseBlock(); ; parsed = parseBlock()) {
                this.blocks.put(parsed);
                if (parsed.isLast()) {
                    return;
                }
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private Block parseBlock() {
        List<TextRow> parsed = new ArrayList<>(ROWS_A_BLOCK);
        try {
            while (parsed.size() < ROWS_A_BLOCK) {
                if (!this.rows.hasNext()) {
                    return new Block(parsed, null, true);
                }
                parsed.add(this.rows.next());
            }
        } catch (RuntimeException | Error fault) { // unless passed on, the other thread would wait for ever
            return new Block(parsed, fault, true);
        }
        return new Block(parsed, null, false);
    }

    @Override
    public boolean hasNext() {
        while (this.next == this.block.rows().size()) {
            if (this.block.fault() instanceof Error error) {
                throw error;
            }
            if (this.block.fault() instanceof RuntimeException fault) {
                throw fault;
            }
            if (this.block.isLast()) {
                return false;
            }
            this.block = take();
            this.next = 0;
        }
        return true;
    }

    @Override
    public TextRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return this.block.rows().get(this.next++);
    }

    @Override
    public void conclude(Problems problems) {
        this.rows.conclude(problems);
    }

    private Block take() {
        try {
            return this.blocks.take();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("reading was interrupted", stopped));
        }
    }

    @Override
    public void close() throws IOException {
        this.parsing.interrupt();
        try {
            this.parsing.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        this.rows.close();
    }
}
