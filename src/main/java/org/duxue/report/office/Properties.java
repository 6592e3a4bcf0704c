package org.duxue.report.office;

import java.io.IOException;
import java.time.LocalDate;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;

/** The document properties of office files: the program and the as-of date, never a person or the current time. */
public final class Properties {

    private static final String PROGRAM = "Duxue";

    private Properties() {}

    public static void set(POIXMLProperties properties, String title, LocalDate asOf) throws IOException {
        POIXMLProperties.CoreProperties core = properties.getCoreProperties();
        String day = asOf + "T00:00:00Z";
        try {
            core.setTitle(title);
            core.setCreator(PROGRAM);
            core.setLastModifiedByUser(PROGRAM);
            core.setCreated(day);
            core.setModified(day);
        } catch (InvalidFormatException fault) {
            throw new IOException(fault);
        }
    }
}
