package org.duxue.standards;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

/**
 * What districts set themselves in {@code policy.yml}: targets, limits and windows, for all or under
 * {@code districts:} for one. {@code none} takes a target away.
 */
public final class Policy {

    private static final Map<String, String> SECTIONS =
            Map.of("targets", "target.", "limits", "limit.", "windows", "window.");
    private static final Pattern DISTRICT = Pattern.compile("\\d{6}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(\\.\\d{1,6})?");
    private static final String ALL = "";

    private final SortedMap<String, SortedMap<String, Optional<BigDecimal>>> overrides;

    private Policy(SortedMap<String, SortedMap<String, Optional<BigDecimal>>> overrides) {
        this.overrides = overrides;
    }

    public static Policy none() {
        return new Policy(new TreeMap<>());
    }

    /**
     * Reads the file; every fault is listed with its line.
     *
     * @param targets keys of targets that may be set although no norm sets them
     */
    public static Policy read(Path file, Standards standards, Set<String> targets) throws IOException {
        try {
            Node root = new Yaml(new SafeConstructor(new LoaderOptions()))
                    .compose(new StringReader(Files.readString(file)));
            SortedSet<String> keys = standards.keys();
            keys.addAll(targets);
            Reading reading = new Reading(keys);
            if (root != null) {
                reading.sections(root, ALL);
            }
            if (!reading.faults.isEmpty()) {
                throw new PolicyException(reading.faults);
            }
            return new Policy(reading.overrides);
        } catch (CharacterCodingException otherCharset) {
            throw new PolicyException(List.of(
                    new Text("policy.yml 不是 UTF-8 编码；请另存为 UTF-8", "policy.yml is not in UTF-8; save it as UTF-8")));
        } catch (YAMLException broken) {
            throw new PolicyException(List.of(notYaml(broken)));
        }
    }

    private static Text notYaml(YAMLException broken) {
        boolean marked = broken instanceof MarkedYAMLException known && known.getProblemMark() != null;
        int line = marked ? ((MarkedYAMLException) broken).getProblemMark().getLine() + 1 : 0;
        return new Text(
                "policy.yml" + (marked ? " 第 " + line + " 行" : "") + "不是正确的 YAML；每行应为“名称: 值”，缩进用空格",
                "policy.yml" + (marked ? ":" + line : "")
                        + " is not YAML; each line is 'name: value', indented with blanks");
    }

    Map<String, Optional<BigDecimal>> overridesOf(String districtCode) {
        Map<String, Optional<BigDecimal>> all = new TreeMap<>(this.overrides.getOrDefault(ALL, new TreeMap<>()));
        all.putAll(this.overrides.getOrDefault(districtCode, new TreeMap<>()));
        return all;
    }

    /** The overrides as they apply, for the manifest: district (empty for all), norm key, value. */
    public SortedMap<String, SortedMap<String, String>> content() {
        SortedMap<String, SortedMap<String, String>> content = new TreeMap<>();
        this.overrides.forEach((district, values) -> {
            SortedMap<String, String> shown = new TreeMap<>();
            values.forEach((key, value) ->
                    shown.put(key, value.map(BigDecimal::toPlainString).orElse("none")));
            content.put(district, shown);
        });
        return content;
    }

    private static final class Reading {

        private final SortedSet<String> keys;
        private final List<Text> faults = new ArrayList<>();
        private final SortedMap<String, SortedMap<String, Optional<BigDecimal>>> overrides = new TreeMap<>();

        Reading(SortedSet<String> keys) {
            this.keys = keys;
        }

        void sections(Node node, String district) {
            for (NodeTuple entry : mapping(node)) {
                String name = name(entry);
                String prefix = SECTIONS.get(name);
                if (prefix != null) {
                    values(entry.getValueNode(), prefix, district);
                } else if (name.equals("districts") && district.equals(ALL)) {
                    districts(entry.getValueNode());
                } else {
                    unknown(
                            entry,
                            name,
                            district.equals(ALL) ? "targets, limits, windows, districts" : "targets, limits, windows");
                }
            }
        }

        private void districts(Node node) {
            for (NodeTuple entry : mapping(node)) {
                String code = name(entry);
                if (DISTRICT.matcher(code).matches()) {
                    sections(entry.getValueNode(), code);
                } else {
                    unknown(entry, code, "230306");
                }
            }
        }

        private void values(Node node, String prefix, String district) {
            for (NodeTuple entry : mapping(node)) {
                String key = prefix + name(entry);
                if (!this.keys.contains(key)) {
                    unknown(entry, name(entry), known(prefix, name(entry)));
                    continue;
                }
                String text = entry.getValueNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
                if (text.equals("none") && prefix.equals("target.")) {
                    put(district, key, Optional.empty());
                } else if (isValue(text, prefix)) {
                    put(district, key, Optional.of(new BigDecimal(text)));
                } else {
                    badValue(entry, text, prefix);
                }
            }
        }

        private static boolean isValue(String text, String prefix) {
            return NUMBER.matcher(text).matches() && (prefix.equals("target.") || !text.contains("."));
        }

        /** The names of the same area where the wrong one names an area, else all. */
        private String known(String prefix, String wrong) {
            String area = prefix + wrong.substring(0, wrong.indexOf('.') + 1);
            String start = this.keys.stream().anyMatch(key -> key.startsWith(area)) ? area : prefix;
            return this.keys.stream()
                    .filter(key -> key.startsWith(start))
                    .map(key -> key.substring(prefix.length()))
                    .collect(Collectors.joining(", "));
        }

        private void put(String district, String key, Optional<BigDecimal> value) {
            this.overrides.computeIfAbsent(district, code -> new TreeMap<>()).put(key, value);
        }

        private List<NodeTuple> mapping(Node node) {
            if (node instanceof MappingNode mapping) {
                Set<String> seen = new HashSet<>();
                mapping.getValue().stream()
                        .filter(entry -> !seen.add(name(entry)))
                        .forEach(this::twice);
                return mapping.getValue();
            }
            if (!(node instanceof ScalarNode scalar) || !scalar.getValue().isEmpty()) {
                int line = line(node);
                this.faults.add(new Text(
                        "policy.yml 第 " + line + " 行应为“名称: 值”的列表",
                        "policy.yml:" + line + " must be a list of 'name: value'"));
            }
            return List.of();
        }

        private void unknown(NodeTuple entry, String name, String expected) {
            int line = line(entry.getKeyNode());
            this.faults.add(new Text(
                    "policy.yml 第 " + line + " 行：'" + name + "' 不是已知的名称；应为 " + expected + " 之一",
                    "policy.yml:" + line + " '" + name + "' is not known; expected one of " + expected));
        }

        private void twice(NodeTuple entry) {
            int line = line(entry.getKeyNode());
            this.faults.add(new Text(
                    "policy.yml 第 " + line + " 行：'" + name(entry) + "' 出现了两次；请只保留一行",
                    "policy.yml:" + line + " '" + name(entry) + "' stands twice; keep one of the lines"));
        }

        private void badValue(NodeTuple entry, String text, String prefix) {
            int line = line(entry.getValueNode());
            String zh = prefix.equals("target.") ? "应为不小于 0 的数字，或 none（不设目标）" : "应为不小于 0 的整数";
            String en = prefix.equals("target.")
                    ? "a number of at least 0, or none for no target"
                    : "a whole number of at least 0";
            this.faults.add(new Text(
                    "policy.yml 第 " + line + " 行：" + name(entry) + " 的值 '" + text + "' 不对；" + zh,
                    "policy.yml:" + line + " " + name(entry) + " '" + text + "' must be " + en));
        }

        private static String name(NodeTuple entry) {
            return entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
        }

        private static int line(Node node) {
            return node.getStartMark().getLine() + 1;
        }
    }
}
