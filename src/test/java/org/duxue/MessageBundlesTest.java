package org.duxue;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.duxue.shared.MessageKey;
import org.duxue.shared.RuleCode;

/** Every message has its wordings in both languages, and they name what it holds. */
@AnalyzeClasses(packages = "org.duxue", importOptions = ImportOption.DoNotIncludeTests.class)
class MessageBundlesTest {

    private static final List<String> LANGUAGES = List.of("zh", "en");
    private static final Path BUNDLES = Path.of("src/main/resources/org/duxue");
    private static final Pattern NAME = Pattern.compile("\\{([a-z_]+)(?:}|\\.remedy}|, (?:plural|select),)");
    private static final Set<String> OF_EVERY_CELL = Set.of("column", "value");

    /** What a language does not say because its sentence is as clear without. */
    private static final Map<String, Set<String>> UNNAMED =
            Map.of("zh", Set.of("line.before rule"), "en", Set.of("changed what", "twice kind"));

    @ArchTest
    void everyMessageHasWordingsInBothLanguages(JavaClasses classes) {
        Set<String> needed = new TreeSet<>();
        messages(classes).keySet().forEach(key -> needed.add(key));

        for (String language : LANGUAGES) {
            assertThat(bundle(language).stringPropertyNames().stream().map(MessageBundlesTest::message))
                    .as(language)
                    .contains(needed.toArray(String[]::new));
        }
    }

    @ArchTest
    void noWordingIsWithoutAMessage(JavaClasses classes) {
        Set<String> known = new TreeSet<>(messages(classes).keySet());
        known.addAll(Set.of("subject.cell", "subject.column"));

        for (String language : LANGUAGES) {
            assertThat(bundle(language).stringPropertyNames())
                    .as(language)
                    .allMatch(key -> known.contains(message(key)), "belongs to a message");
        }
    }

    @ArchTest
    void bothLanguagesHaveTheSameKeys(JavaClasses classes) {
        assertThat(bundle("en").stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(bundle("zh").stringPropertyNames());
    }

    @ArchTest
    void noKeyStandsTwice(JavaClasses classes) throws IOException {
        for (String language : LANGUAGES) {
            assertThat(Files.readAllLines(BUNDLES.resolve("messages_" + language + ".properties")).stream()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .map(line -> line.split("(?<!\\\\)=", 2)[0]))
                    .as(language)
                    .doesNotHaveDuplicates();
        }
    }

    @ArchTest
    void wordingsNameOnlyWhatTheMessageHolds(JavaClasses classes) {
        Map<String, List<String>> messages = messages(classes);
        for (String language : LANGUAGES) {
            bundle(language)
                    .forEach((key, wording) -> assertThat(names((String) wording))
                            .as(language + " " + key)
                            .allMatch(
                                    name -> OF_EVERY_CELL.contains(name)
                                            || messages.getOrDefault(message((String) key), List.of())
                                                    .contains(name),
                                    "is an argument"));
        }
    }

    @ArchTest
    void wordingsNameAllThatTheMessageHolds(JavaClasses classes) {
        for (String language : LANGUAGES) {
            Map<String, Set<String>> named = new TreeMap<>();
            bundle(language)
                    .forEach((key, wording) -> named.computeIfAbsent(message((String) key), none -> new TreeSet<>())
                            .addAll(names((String) wording)));
            Set<String> unnamed = new TreeSet<>();
            messages(classes)
                    .forEach((key, arguments) -> arguments.stream()
                            .filter(argument -> !named.get(key).contains(argument))
                            .forEach(argument -> unnamed.add(key + " " + argument)));

            assertThat(unnamed).as(language).isEqualTo(UNNAMED.getOrDefault(language, Set.of()));
        }
    }

    private static String message(String key) {
        return key.replaceFirst("\\.(complaint|remedy)$", "");
    }

    private static Set<String> names(String wording) {
        return NAME.matcher(wording).results().map(found -> found.group(1)).collect(toCollection(TreeSet::new));
    }

    /** The arguments of every message that a class holds as a constant, by its key. */
    private static Map<String, List<String>> messages(JavaClasses classes) {
        Map<String, List<String>> messages = new TreeMap<>();
        for (Object constant : MessageConstants.of(classes)) {
            if (constant instanceof RuleCode code) {
                messages.put(code.key(), code.arguments());
            } else if (constant instanceof MessageKey key) {
                messages.put(key.key(), key.arguments());
            }
        }
        return messages;
    }

    private static Properties bundle(String language) {
        Properties bundle = new Properties();
        try (InputStream bytes =
                MessageBundlesTest.class.getResourceAsStream("/org/duxue/messages_" + language + ".properties")) {
            bundle.load(new InputStreamReader(Objects.requireNonNull(bytes), StandardCharsets.UTF_8));
            return bundle;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
