package org.duxue.run.setting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duxue.shared.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.support.CronExpression;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * The settings in force: {@code duxue.yml} beside the launcher, over it the environment, under both the defaults. Relative
 * paths are meant from the folder of the launcher.
 */
public final class Chosen {

    private static final String FILE = "duxue.yml";

    private final Path home;
    private final Map<Key, String> given;

    private Chosen(Path home, Map<Key, String> given) {
        this.home = home;
        this.given = given;
    }

    /** The defaults, with nothing set. */
    public static Chosen defaults(Path home) {
        return new Chosen(home, Map.of());
    }

    /** Reads the settings, or names every bad one at once. */
    public static Chosen read(Path home, Map<String, String> environment) throws IOException {
        Map<Key, String> given = new EnumMap<>(Key.class);
        List<Text> faults = new ArrayList<>();
        Path file = home.resolve(FILE);
        if (Files.exists(file)) {
            inFile(file, faults).forEach((key, value) -> add(given, faults, key, value));
        }
        for (Key key : Key.values()) {
            String value = environment.get(key.variable());
            if (value != null && !value.isBlank()) {
                set(given, faults, key, key.variable(), value.strip());
            }
        }
        if (!faults.isEmpty()) {
            throw new BadSettingException(faults);
        }
        return new Chosen(home, given);
    }

    private static Map<String, String> inFile(Path file, List<Text> faults) throws IOException {
        Map<String, String> values = new LinkedHashMap<>();
        try {
            Object all = yaml().load(Files.readString(file));
            if (all instanceof Map<?, ?> tree) {
                flatten("", tree.size() == 1 && tree.get("duxue") instanceof Map<?, ?> inner ? inner : tree, values);
            } else if (all != null) {
                faults.add(new Text(file + " 应为“名称: 值”的列表", file + " must be a list of name: value"));
            }
        } catch (YAMLException | java.nio.charset.CharacterCodingException broken) {
            String reason =
                    String.valueOf(broken.getMessage()).lines().findFirst().orElse("");
            faults.add(new Text(
                    file + " 不是 UTF-8 的 YAML：" + reason, file + " cannot be read as YAML in UTF-8: " + reason));
        }
        return values;
    }

    /** Every value is the text that stands there: no number, date or truth is made of it. */
    private static Yaml yaml() {
        LoaderOptions reading = new LoaderOptions();
        DumperOptions writing = new DumperOptions();
        return new Yaml(new SafeConstructor(reading), new Representer(writing), writing, reading, new Resolver() {

            @Override
            protected void addImplicitResolvers() {}
        });
    }

    private static void flatten(String prefix, Map<?, ?> tree, Map<String, String> values) {
        tree.forEach((name, value) -> {
            String key = prefix + name;
            if (value instanceof Map<?, ?> inner) {
                flatten(key + ".", inner, values);
            } else if (value != null) {
                values.put(key, String.valueOf(value).strip());
            }
        });
    }

    private static void add(Map<Key, String> given, List<Text> faults, String name, String value) {
        Optional<Key> key = Key.of(name);
        if (key.isPresent()) {
            set(given, faults, key.get(), name, value);
            return;
        }
        String all = Stream.of(Key.values()).map(Key::key).collect(Collectors.joining(", "));
        faults.add(new Text(
                "没有名为 '" + name + "' 的设置；可用的有 " + all, "there is no setting '" + name + "'; expected one of " + all));
    }

    private static void set(Map<Key, String> given, List<Text> faults, Key key, String name, String value) {
        if (value.isEmpty()) {
            return;
        }
        if (key.form().fits(value)) {
            given.put(key, value);
        } else {
            Text right = key.form().right();
            faults.add(new Text(name + " '" + value + "' " + right.zh(), name + " '" + value + "' " + right.en()));
        }
    }

    /** What somebody set; empty when the default holds. */
    public Optional<String> given(Key key) {
        return Optional.ofNullable(this.given.get(key));
    }

    /** What somebody set for an option of the command line, such as {@code --input}; paths are whole. */
    public @Nullable String option(String name) {
        return switch (name) {
            case "--input" -> given(Key.INPUT).map(this::whole).orElse(null);
            case "--output" -> given(Key.OUTPUT).map(this::whole).orElse(null);
            case "--work" -> given(Key.STATE).map(this::whole).orElse(null);
            case "--report-lang" -> text(Key.REPORT_LANG);
            case "--lang" -> given(Key.LANG).orElse(null);
            default -> null;
        };
    }

    private String whole(String path) {
        return this.home.resolve(path).toString();
    }

    /** The value, or the default. */
    public String text(Key key) {
        return this.given.getOrDefault(key, key.preset());
    }

    public boolean isSet(Key key) {
        return !text(key).isEmpty();
    }

    public Path path(Key key) {
        return this.home.resolve(text(key));
    }

    public int number(Key key) {
        return Integer.parseInt(text(key));
    }

    public Duration duration(Key key) {
        return Form.duration(text(key));
    }

    public boolean is(Key key) {
        return text(key).equals("yes");
    }

    /** Bytes. */
    public long size(Key key) {
        return Form.size(text(key));
    }

    public ZoneId zone() {
        return ZoneId.of(text(Key.SCHEDULE_ZONE));
    }

    public CronExpression timetable() {
        return CronExpression.parse(text(Key.SCHEDULE_CONSOLIDATE));
    }

    /** The clock of the machine, or one that began at the moment that was set. */
    public Clock clock() {
        Clock machine = Clock.system(zone());
        return given(Key.SCHEDULE_CLOCK)
                .map(begin -> Clock.offset(machine, Duration.between(Instant.now(machine), Form.moment(begin))))
                .orElse(machine);
    }

    /** What is set, one line each, without secrets. */
    public List<String> lines() {
        return this.given.entrySet().stream()
                .map(one -> one.getKey().key() + ": " + (one.getKey().isSecret() ? "***" : one.getValue()))
                .toList();
    }
}
