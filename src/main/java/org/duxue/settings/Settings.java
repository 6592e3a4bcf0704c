package org.duxue.settings;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duxue.shared.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.core.convert.ConversionService;
import org.springframework.scheduling.support.CronExpression;
import org.springframework.util.unit.DataSize;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * The settings in force: the environment overrides {@code duxue.yml} next to the launcher, which overrides the
 * defaults. Relative paths are resolved against the folder of the launcher.
 */
public final class Settings {

    private static final String FILE = "duxue.yml";
    private static final String PREFIX = DuxueProperties.PREFIX + ".";

    private final Path home;
    private final Map<Setting, String> given;
    private final DuxueProperties properties;

    private Settings(Path home, Map<Setting, String> given, ConversionService conversions) {
        this.home = home;
        this.given = given;
        Map<String, String> named = given.entrySet().stream()
                .collect(Collectors.toMap(one -> PREFIX + one.getKey().key(), Map.Entry::getValue));
        this.properties = new Binder(List.of(new MapConfigurationPropertySource(named)), null, conversions)
                .bindOrCreate(DuxueProperties.PREFIX, Bindable.of(DuxueProperties.class));
    }

    /** The defaults, with nothing set. */
    public static Settings defaults(Path home) {
        return new Settings(home, Map.of(), conversions());
    }

    /** Reads the settings, or reports all invalid ones at once. */
    public static Settings read(Path home, Map<String, String> environment) throws IOException {
        List<Text> faults = new ArrayList<>();
        Map<Setting, Given> all = new EnumMap<>(Setting.class);
        inFile(home.resolve(FILE), faults)
                .forEach((key, value) -> Setting.of(key)
                        .ifPresentOrElse(setting -> put(all, setting, key, value), () -> faults.add(unknown(key))));
        ConversionService conversions = conversions();
        check(all, conversions, faults);
        Map<Setting, Given> outside = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) {
            put(outside, setting, setting.variable(), environment.getOrDefault(setting.variable(), ""));
        }
        check(outside, conversions, faults);
        if (!faults.isEmpty()) {
            throw new BadSettingException(faults);
        }
        all.putAll(outside);
        return new Settings(
                home,
                all.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                one -> one.getValue().value(),
                                (one, other) -> other,
                                () -> new EnumMap<>(Setting.class))),
                conversions);
    }

    /**
     * A value that was set.
     *
     * @param name the name of the setting in its source
     */
    private record Given(String name, String value) {}

    private static void put(Map<Setting, Given> all, Setting setting, String name, String value) {
        if (!value.isBlank()) {
            all.put(setting, new Given(name, value.strip()));
        }
    }

    private static void check(Map<Setting, Given> all, ConversionService conversions, List<Text> faults) {
        all.forEach((setting, one) -> {
            Requirement requirement = setting.requirement();
            if (!requirement.isMetBy(one.value(), conversions)) {
                String start = one.name() + " '" + one.value() + "' ";
                faults.add(new Text(
                        start + requirement.sentence().zh(),
                        start + requirement.sentence().en()));
            }
        });
    }

    private static Text unknown(String key) {
        String all = Stream.of(Setting.values()).map(Setting::key).collect(Collectors.joining(", "));
        return new Text(
                "没有名为 '" + key + "' 的设置；可用的有 " + all, "there is no setting '" + key + "'; expected one of " + all);
    }

    /** Also converts sizes written as 512k and 16m; a duration needs its unit. */
    private static ConversionService conversions() {
        ApplicationConversionService conversions = new ApplicationConversionService();
        conversions.addConverter(
                String.class,
                DataSize.class,
                text -> DataSize.parse(text.matches("\\d+[kKmM]") ? text.toUpperCase(Locale.ROOT) + "B" : text));
        conversions.addConverter(String.class, Path.class, Path::of);
        conversions.addConverter(String.class, CronExpression.class, CronExpression::parse);
        conversions.addConverter(String.class, Duration.class, Settings::duration);
        return conversions;
    }

    private static Duration duration(String text) {
        if (text.matches("-?\\d+")) {
            throw new IllegalArgumentException(text + " has no unit");
        }
        return DurationStyle.detectAndParse(text);
    }

    private static Map<String, String> inFile(Path file, List<Text> faults) throws IOException {
        Map<String, String> values = new LinkedHashMap<>();
        if (!Files.exists(file)) {
            return values;
        }
        try {
            Object all = yaml().load(Files.readString(file));
            if (all instanceof Map<?, ?> tree) {
                flatten("", tree.size() == 1 && tree.get("duxue") instanceof Map<?, ?> inner ? inner : tree, values);
            } else if (all != null) {
                faults.add(new Text(file + " 应为“名称: 值”的列表", file + " must be a list of name: value"));
            }
        } catch (YAMLException | CharacterCodingException broken) {
            String reason =
                    String.valueOf(broken.getMessage()).lines().findFirst().orElse("");
            faults.add(new Text(
                    file + " 不是 UTF-8 的 YAML：" + reason, file + " cannot be read as YAML in UTF-8: " + reason));
        }
        return values;
    }

    /** Every value is read as text and never converted to a number, date or boolean. */
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

    public DuxueProperties properties() {
        return this.properties;
    }

    /** The setting for an option of the command line, such as {@code --input}; paths are absolute. */
    public @Nullable String option(String name) {
        return switch (name) {
            case "--input" -> whole(Setting.INPUT);
            case "--output" -> whole(Setting.OUTPUT);
            case "--work" -> whole(Setting.STATE);
            case "--report-lang" -> this.properties.report().lang().name();
            case "--lang" -> this.given.get(Setting.LANG);
            default -> null;
        };
    }

    private @Nullable String whole(Setting folder) {
        String path = this.given.get(folder);
        return path == null ? null : whole(Path.of(path)).toString();
    }

    /** Resolves a path that was set against the folder of the launcher. */
    public Path whole(Path path) {
        return this.home.resolve(path);
    }

    /** The settings that were set, one line each, without secrets. */
    public List<String> lines() {
        return this.given.entrySet().stream()
                .map(one -> one.getKey().key() + ": " + (one.getKey().isSecret() ? "***" : one.getValue()))
                .toList();
    }
}
