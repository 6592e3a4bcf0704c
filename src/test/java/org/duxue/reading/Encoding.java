package org.duxue.reading;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The ways in which Excel, WPS and people save a CSV file. */
enum Encoding {
    UTF_8(StandardCharsets.UTF_8, 0),
    UTF_8_MARKED(StandardCharsets.UTF_8, 1),
    UTF_8_MARKED_TWICE(StandardCharsets.UTF_8, 2),
    GBK(Charset.forName("GBK"), 0),
    GB18030(Charset.forName("GB18030"), 0),
    UTF_16_LITTLE(StandardCharsets.UTF_16LE, 1),
    UTF_16_BIG(StandardCharsets.UTF_16BE, 1);

    private final Charset charset;
    private final int marks;

    Encoding(Charset charset, int marks) {
        this.charset = charset;
        this.marks = marks;
    }

    byte[] bytes(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("\ufeff".repeat(this.marks).getBytes(this.charset));
        bytes.writeBytes(text.getBytes(this.charset));
        return bytes.toByteArray();
    }
}
