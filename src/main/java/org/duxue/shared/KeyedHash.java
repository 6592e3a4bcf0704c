package org.duxue.shared;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * SipHash-2-4 with 128 bits (Aumasson, Bernstein): a keyed hash for ids of people. Without the 16-byte key no one can
 * find the id that a value was computed from. Not a digest of content; that is {@link Digest}.
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

        /** Parses the digits that {@link #hex} gave. */
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

    public Value of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    Value of(byte[] bytes) {
        State state = new State(this.key0, this.key1);
        int whole = bytes.length & ~7;
        for (int i = 0; i < whole; i += Long.BYTES) {
            state.absorb((long) LONGS.get(bytes, i));
        }
        long last = (long) bytes.length << 56;
        for (int i = whole; i < bytes.length; i++) {
            last |= (bytes[i] & 0xffL) << (8 * (i - whole));
        }
        state.absorb(last);
        return state.finish();
    }

    private static final class State {

        private long v0;
        private long v1;
        private long v2;
        private long v3;

        State(long key0, long key1) {
            this.v0 = key0 ^ 0x736f6d6570736575L;
            this.v1 = key1 ^ 0x646f72616e646f6dL ^ 0xee;
            this.v2 = key0 ^ 0x6c7967656e657261L;
            this.v3 = key1 ^ 0x7465646279746573L;
        }

        void absorb(long word) {
            this.v3 ^= word;
            round();
            round();
            this.v0 ^= word;
        }

        Value finish() {
            this.v2 ^= 0xee;
            rounds();
            long high = mixed();
            this.v1 ^= 0xdd;
            rounds();
            return new Value(high, mixed());
        }

        private void rounds() {
            round();
            round();
            round();
            round();
        }

        private long mixed() {
            return this.v0 ^ this.v1 ^ this.v2 ^ this.v3;
        }

        private void round() {
            this.v0 += this.v1;
            this.v1 = Long.rotateLeft(this.v1, 13) ^ this.v0;
            this.v0 = Long.rotateLeft(this.v0, 32);
            this.v2 += this.v3;
            this.v3 = Long.rotateLeft(this.v3, 16) ^ this.v2;
            this.v0 += this.v3;
            this.v3 = Long.rotateLeft(this.v3, 21) ^ this.v0;
            this.v2 += this.v1;
            this.v1 = Long.rotateLeft(this.v1, 17) ^ this.v2;
            this.v2 = Long.rotateLeft(this.v2, 32);
        }
    }
}
