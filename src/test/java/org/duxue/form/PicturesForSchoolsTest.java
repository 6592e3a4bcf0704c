package org.duxue.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.duxue.intake.SentFile;
import org.duxue.reading.Column;
import org.duxue.reading.FormSheets;
import org.duxue.shared.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The drawings of the page for schools show the form of equipment as it is. */
class PicturesForSchoolsTest {

    private static final Path IMAGES = Path.of("src/docs/images");
    private static final List<Column<?>> COLUMNS =
            SentFile.ROOMS.of(Kind.EQUIPMENT).schema().columns();

    @ParameterizedTest
    @ValueSource(strings = {"step-fill.svg", "step-text.svg"})
    void showTheTitlesOfTheFormInItsOrder(String picture) throws IOException {
        List<String> shown = words(picture, "title");

        assertThat(shown)
                .isNotEmpty()
                .isEqualTo(
                        COLUMNS.stream().map(Form::heading).limit(shown.size()).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"step-fill.svg", "step-text.svg"})
    void showOnlyWordsThatTheListsOffer(String picture) throws IOException {
        List<String> offered = COLUMNS.stream()
                .flatMap(column -> OptionSheet.words(column).stream())
                .toList();

        assertThat(words(picture, "word")).isNotEmpty().isSubsetOf(offered);
    }

    @Test
    void showTheSheetsThatAreNotHidden() throws IOException {
        assertThat(words("step-fill.svg", "sheet")).containsExactly(Kind.EQUIPMENT.label(), FormSheets.GUIDE);
    }

    @Test
    void areAllOnThePage() throws IOException {
        String page = Files.readString(Path.of("src/docs/schools.zh-CN.md"));

        assertThat(Stream.of("form.png", "step-fill.svg", "step-text.svg", "step-save.svg", "feedback.png"))
                .allSatisfy(name -> assertThat(page).contains("](images/" + name + ")"))
                .allSatisfy(name -> assertThat(IMAGES.resolve(name)).exists());
    }

    private static List<String> words(String picture, String kind) throws IOException {
        return Pattern.compile(" class=\"" + kind + "\">([^<]*)<")
                .matcher(Files.readString(IMAGES.resolve(picture)))
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
