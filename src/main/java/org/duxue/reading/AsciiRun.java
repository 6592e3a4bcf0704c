package org.duxue.reading;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Skips ASCII, which is most of every file, eight bytes at a time. */
final class AsciiRun {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGH_BITS = 0x8080808080808080L;

    private AsciiRun() {}

    /** The index of the first non-ASCII byte at or after {@code from}; {@code end} when there is none. */
    static int end(byte[] bytes, int from, int end) {
        int place = from;
        while (place + Long.BYTES <= end) {
            long high = (long) LONGS.get(bytes, place) & HIGH_BITS;
            if (high != 0) {
                return place + Long.numberOfTrailingZeros(high) / Byte.SIZE;
            }
            place += Long.BYTES;
        }
        while (place < end && bytes[place] >= 0) {
            place++;
        }
        return place;
    }
}
