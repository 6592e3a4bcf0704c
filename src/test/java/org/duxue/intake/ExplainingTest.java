package org.duxue.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.duxue.shared.Kind;
import org.duxue.shared.Message;
import org.duxue.shared.Period;
import org.duxue.shared.Problem;
import org.duxue.shared.ProblemType;
import org.duxue.shared.QuestionKey;
import org.duxue.shared.Severity;
import org.duxue.shared.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the feedback asks to explain a warning that an earlier version of the program recorded as sentences. */
class ExplainingTest {

    private static final SubmissionKey KEY = new SubmissionKey(Kind.SAFETY, "2123009001", Period.of(2023, 6));

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            H1, "少了一行，无误的请在 explain_2123009001_2023-06.csv 中说明（规则 vanished，键 H1）"
            "", "少了一行，无误的请在 explain_2123009001_2023-06.csv 中说明（规则 vanished，键留空）"
            """)
    void namesTheKeyOrSaysThatThereIsNone(String key, String said) {
        Problem warning = new Problem(
                0,
                "",
                "",
                ProblemType.IMPLAUSIBLE,
                "vanished",
                Severity.WARNING,
                Message.literal(new Text("少了一行", "a row is gone")),
                new QuestionKey(key, "1"));
        QuestionList asked =
                QuestionList.of(KEY, List.of(new QuestionList.OfFile(1, "x.csv", List.of(warning), Set.of())));

        assertThat(new Explaining(KEY, asked, List.of()).of(1, List.of(warning)))
                .extracting(problem -> problem.message().zh())
                .containsExactly(said);
    }
}
