package org.duxue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is shipped may be shipped, and the page of licences tells all of it. */
class LicencesTest {

    private static final Path PAGE = Path.of("src/docs/licences.md");
    private static final Pattern NAME = Pattern.compile("`([^`/ ]+)`");
    private static final Pattern JAR = Pattern.compile("(.+?)-\\d[^/]*\\.jar");

    /** One of these allows an office to use and pass on a program under the Apache License. */
    private static final Set<String> ALLOWED = Set.of(
            "Apache-2.0",
            "MIT",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "HSQLDB License",
            "CC0-1.0",
            "EPL-2.0",
            "MIT-0",
            "0BSD");

    @Test
    void thePageTellsEveryLibraryOfTheClassPathAndNoOther() throws IOException {
        Set<String> used = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(path -> JAR.matcher(Path.of(path).getFileName().toString()))
                .flatMap(jar -> jar.results())
                .map(jar -> jar.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(told(lines())).isEqualTo(used);
    }

    @Test
    void everyShippedLibraryHasALicenceThatAllowsIt() throws IOException {
        List<String> shipped = lines().stream()
                .filter(line -> line.startsWith("| ") && line.contains("`"))
                .toList();

        assertThat(shipped).isNotEmpty().allMatch(LicencesTest::isAllowed, "is under one of " + ALLOWED);
    }

    private static boolean isAllowed(String line) {
        return Stream.of(line.split("\\|")[1].strip().split(", ")).anyMatch(ALLOWED::contains);
    }

    private static List<String> lines() throws IOException {
        return Files.readAllLines(PAGE);
    }

    private static Set<String> told(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith("| ") || line.startsWith("Only used by the tests"))
                .flatMap(line -> NAME.matcher(line).results().map(LicencesTest::first))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String first(MatchResult match) {
        return match.group(1);
    }
}
