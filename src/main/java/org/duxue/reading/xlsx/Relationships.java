package org.duxue.reading.xlsx;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The parts to which a part refers, by relationship id. */
final class Relationships {

    private static final int MOST = 10_000;

    /** @param type the last word of its type, which strict and transitional workbooks share */
    record Target(String type, String part) {}

    private final Map<String, Target> byId = new HashMap<>();

    private Relationships() {}

    /** @param part whose relationships they are; empty for those of the package */
    static Relationships of(ZipParts parts, String part) throws IOException {
        Relationships relationships = new Relationships();
        int slash = part.lastIndexOf('/');
        String folder = part.substring(0, slash + 1);
        String name = folder + "_rels/" + part.substring(slash + 1) + ".rels";
        if (!parts.has(name)) {
            return relationships;
        }
        try (XmlPart xml = new XmlPart(parts.open(name))) {
            while (xml.next()) {
                if (xml.isStart("Relationship")
                        && !xml.attribute("TargetMode", "").equals("External")) {
                    relationships.add(xml, folder);
                }
            }
        }
        return relationships;
    }

    private void add(XmlPart xml, String folder) throws UnreadableWorkbook {
        if (this.byId.size() == MOST) {
            throw new UnreadableWorkbook(WorkbookRules.UNSAFE);
        }
        String type = xml.attribute("Type", "");
        this.byId.put(
                xml.attribute("Id", ""),
                new Target(type.substring(type.lastIndexOf('/') + 1), resolved(folder, xml.attribute("Target", ""))));
    }

    /** Resolves to names within the archive, never to files. */
    private static String resolved(String folder, String target) {
        String name = target.replace('\\', '/');
        if (name.startsWith("/")) {
            return name.substring(1);
        }
        String base = folder;
        while (name.startsWith("../") || name.startsWith("./")) {
            if (name.startsWith("../")) {
                base = base.isEmpty() ? "" : base.substring(0, base.lastIndexOf('/', base.length() - 2) + 1);
            }
            name = name.substring(name.indexOf('/') + 1);
        }
        return base + name;
    }

    Optional<Target> withId(String id) {
        return Optional.ofNullable(this.byId.get(id));
    }

    Optional<String> ofType(String type) {
        return this.byId.values().stream()
                .filter(target -> target.type().equals(type))
                .map(Target::part)
                .findFirst();
    }
}
