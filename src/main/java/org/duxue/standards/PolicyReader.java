package org.duxue.standards;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.duxue.shared.Text;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads {@code policy.yml} and records all faults. */
public final class PolicyReader {

    private static final Map<String, String> SECTIONS =
            Map.of("targets", "target.", "limits", "limit.", "windows", "window.");
    private static final Pattern DISTRICT = Pattern.compile("\\d{6}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(\\.\\d{1,6})?");

    private final Standards standards;
    private final SortedMap<String, PlausibleRange> ranges;
    private final PolicyFaults faults = new PolicyFaults();
    private final SortedMap<String, Policy.OfDistrict> found = new TreeMap<>();

    private PolicyReader(Standards standards, Map<String, PlausibleRange> targets) {
        this.standards = standards;
        this.ranges = new TreeMap<>(targets);
        this.ranges.putAll(settable(standards));
    }

    /** The keys a district may set; limits set by a law cannot be changed. */
    private static SortedMap<String, PlausibleRange> settable(Standards standards) {
        SortedMap<String, PlausibleRange> settable = new TreeMap<>();
        standards.all().stream()
                .filter(norm -> norm.key().startsWith("target.") || norm.kind() == NormKind.HOUSE)
                .forEach(norm -> settable.put(norm.key(), norm.range()));
        return settable;
    }

    /**
     * Reads the file; every fault is listed with its line.
     *
     * @param targets targets that may be set although no norm sets them, with their plausible range
     */
    public static Policy read(Path file, Standards standards, Map<String, PlausibleRange> targets) throws IOException {
        try {
            return of(Files.readString(file), standards, targets);
        } catch (CharacterCodingException otherCharset) {
            throw new PolicyException(List.of(
                    new Text("policy.yml 不是 UTF-8 编码；请另存为 UTF-8", "policy.yml is not in UTF-8; save it as UTF-8")));
        }
    }

    private static Policy of(String text, Standards standards, Map<String, PlausibleRange> targets) {
        PolicyReader reading = new PolicyReader(standards, targets);
        try {
            Node root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(text));
            if (root != null) {
                reading.sections(root, Policy.ALL);
            }
        } catch (YAMLException broken) {
            boolean marked = broken instanceof MarkedYAMLException known && known.getProblemMark() != null;
            throw new PolicyException(List.of(PolicyFaults.notYaml(
                    marked ? ((MarkedYAMLException) broken).getProblemMark().getLine() + 1 : 0)));
        }
        reading.faults.refuse();
        return new Policy(reading.found);
    }

    private void sections(Node node, String district) {
        SortedMap<String, Policy.Own> values = new TreeMap<>();
        Adoption adoption = Adoption.NONE;
        SortedMap<String, Integer> adoptionLines = new TreeMap<>();
        boolean ofAll = district.equals(Policy.ALL);
        for (NodeTuple entry : mapping(node)) {
            String name = name(entry);
            String prefix = SECTIONS.get(name);
            if (prefix != null) {
                values(entry.getValueNode(), prefix, values);
            } else if (name.equals("districts") && ofAll) {
                districts(entry.getValueNode());
            } else if (name.equals("adopt") && !ofAll) {
                adoption = adoption(entry.getValueNode(), adoptionLines);
            } else if (name.equals("adopt")) {
                this.faults.adoptionOfAll(line(entry.getKeyNode()));
            } else {
                this.faults.unknown(
                        line(entry.getKeyNode()),
                        name,
                        ofAll ? "targets, limits, windows, districts" : "targets, limits, windows, adopt");
            }
        }
        if (!values.isEmpty() || !adoption.equals(Adoption.NONE)) {
            this.found.put(district, new Policy.OfDistrict(values, adoption, adoptionLines));
        }
    }

    private void districts(Node node) {
        for (NodeTuple entry : mapping(node)) {
            String code = name(entry);
            if (DISTRICT.matcher(code).matches()) {
                sections(entry.getValueNode(), code);
            } else {
                this.faults.unknown(line(entry.getKeyNode()), code, "230306");
            }
        }
    }

    private Adoption adoption(Node node, SortedMap<String, Integer> lines) {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isEmpty()) {
            if (scalar.getValue().equals("all")) {
                return Adoption.EVERYTHING;
            }
            this.faults.badAdoption(line(node), scalar.getValue());
            return Adoption.NONE;
        }
        SortedMap<String, String> documents = new TreeMap<>();
        for (NodeTuple entry : mapping(node)) {
            String key = name(entry);
            String document = text(entry.getValueNode()).strip();
            if (!this.standards.keys().contains(key)) {
                this.faults.unknown(
                        line(entry.getKeyNode()), key, this.faults.suggestions(this.standards.keys(), "", key));
            } else if (document.isEmpty()) {
                this.faults.noDocument(line(entry.getKeyNode()), key);
            } else {
                documents.put(key, document);
                lines.put(key, line(entry.getKeyNode()));
            }
        }
        return Adoption.of(documents);
    }

    private void values(Node node, String prefix, SortedMap<String, Policy.Own> values) {
        for (NodeTuple entry : mapping(node)) {
            String key = prefix + name(entry);
            PlausibleRange range = this.ranges.get(key);
            if (range == null) {
                this.faults.unknown(
                        line(entry.getKeyNode()),
                        name(entry),
                        this.faults.suggestions(this.ranges.keySet(), prefix, name(entry)));
                continue;
            }
            String text = text(entry.getValueNode());
            int line = line(entry.getValueNode());
            if (text.equals("none") && prefix.equals("target.")) {
                values.put(key, new Policy.Own(Optional.empty(), line));
            } else if (!isValue(text, prefix)) {
                this.faults.badValue(line, name(entry), text, prefix.equals("target."));
            } else if (this.faults.isPlausible(line, name(entry), new BigDecimal(text), range)) {
                values.put(key, new Policy.Own(Optional.of(new BigDecimal(text)), line));
            }
        }
    }

    private static boolean isValue(String text, String prefix) {
        return NUMBER.matcher(text).matches() && (prefix.equals("target.") || !text.contains("."));
    }

    private List<NodeTuple> mapping(Node node) {
        if (node instanceof MappingNode mapping) {
            Set<String> seen = new HashSet<>();
            mapping.getValue().stream()
                    .filter(entry -> !seen.add(name(entry)))
                    .forEach(entry -> this.faults.twice(line(entry.getKeyNode()), name(entry)));
            return mapping.getValue();
        }
        if (!text(node).isEmpty() || !(node instanceof ScalarNode)) {
            this.faults.notAList(line(node));
        }
        return List.of();
    }

    private static String text(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    private static String name(NodeTuple entry) {
        return text(entry.getKeyNode());
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
