package org.duxue.shared;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * SipHash-2-4 with 128 bits (Aumasson, Bernstein): a keyed hash for ids of people. Without the 16-byte key nobody can
 * tell which id a value stands for. Not a digest of content; that is {@link Digest}.
 */
public final class KeyedHash {

    public static final int KEY_BYTES = 16;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final long key0;
    private final long key1;

    public KeyedHash(byte[] key) {
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("the key must have " + KEY_BYTES + " bytes, has " + key.length);
        }
        this.key0 = (long) LONGS.get(key, 0);
        this.key1 = (long) LONGS.get(key, Long.BYTES);
    }

    /** 128 bits. */
    public record Value(long high, long low) {

        /** The value of which {@link #hex} gave the digits. */
        public static Value ofHex(String digits) {
            int half = 2 * Long.BYTES;
            return new Value(
                    Long.reverseBytes(HexFormat.fromHexDigitsToLong(digits, 0, half)),
                    Long.reverseBytes(HexFormat.fromHexDigitsToLong(digits, half, 2 * half)));
        }

        /** 32 hexadecimal digits, in the byte order of the reference implementation. */
        public String hex() {
            HexFormat digits = HexFormat.of();
            return digits.toHexDigits(Long.reverseBytes(this.high)) + digits.toHexDigits(Long.reverseBytes(this.low));
        }
    }

    /** Of the text in UTF-8. */
    public Value of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Two rounds for each word of the bytes, then four and four more for the two halves. All in one method, so that the
     * state stays in registers: in an object of its own it took half the time of reading a row.
     */
    Value of(byte[] bytes) {
        long v0 = this.key0 ^ 0x736f6d6570736575L;
        long v1 = this.key1 ^ 0x646f72616e646f6dL ^ 0xee;
        long v2 = this.key0 ^ 0x6c7967656e657261L;
        long v3 = this.key1 ^ 0x7465646279746573L;
        long high = 0;
        int words = bytes.length / Long.BYTES + 1;
        for (int phase = 0; phase < words + 2; phase++) {
            boolean absorbs = phase < words;
            long word = absorbs ? word(bytes, phase * Long.BYTES) : 0;
            if (phase == words) {
                v2 ^= 0xee;
            } else if (phase > words) {
                high = v0 ^ v1 ^ v2 ^ v3;
                v1 ^= 0xdd;
            }
            v3 ^= word;
            for (int rounds = absorbs ? 2 : 4; rounds > 0; rounds--) {
                v0 += v1;
                v1 = Long.rotateLeft(v1, 13) ^ v0;
                v0 = Long.rotateLeft(v0, 32);
                v2 += v3;
                v3 = Long.rotateLeft(v3, 16) ^ v2;
                v0 += v3;
                v3 = Long.rotateLeft(v3, 21) ^ v0;
                v2 += v1;
                v1 = Long.rotateLeft(v1, 17) ^ v2;
                v2 = Long.rotateLeft(v2, 32);
            }
            v0 ^= word;
        }
        return new Value(high, v0 ^ v1 ^ v2 ^ v3);
    }

    /** Eight bytes; the last word is filled up with the length. */
    private static long word(byte[] bytes, int from) {
        if (from + Long.BYTES <= bytes.length) {
            return (long) LONGS.get(bytes, from);
        }
        long last = (long) bytes.length << 56;
        for (int i = from; i < bytes.length; i++) {
            last |= (bytes[i] & 0xffL) << (Byte.SIZE * (i - from));
        }
        return last;
    }
}
