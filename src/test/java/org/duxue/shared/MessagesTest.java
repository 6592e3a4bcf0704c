package org.duxue.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final RuleCode WITHOUT_WORDING =
            RuleCode.error(ProblemType.CONSTRAINT_ERROR, "made-up.again", "most", "kind", "since", "names");

    @Test
    void putsArgumentsInTheirPlaces() {
        assertThat(worded("{a} of {b}", "a", 2, "b", "设备；终稿")).isEqualTo("2 of 设备；终稿");
    }

    @Test
    void choosesByNumber() {
        String rows = "{n, plural, =0 {nothing} one {# row} other {# rows of {kind}}}";

        assertThat(worded(rows, "n", 0, "kind", Kind.STAFF)).isEqualTo("nothing");
        assertThat(worded(rows, "n", 1, "kind", Kind.STAFF)).isEqualTo("1 row");
        assertThat(worded(rows, "n", 12, "kind", Kind.STAFF)).isEqualTo("12 rows of staff");
    }

    @Test
    void choosesByKeyWhateverTheLanguage() {
        assertThat(worded("{kind, select, staff {people} other {}}!", "n", 1, "kind", Kind.STAFF))
                .isEqualTo("people!");
        assertThat(worded("{kind, select, staff {people} other {}}!", "n", 1, "kind", Kind.SAFETY))
                .isEqualTo("!");
    }

    @Test
    void refusesAnUnclosedWording() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MessagePattern.of("{count, plural, one {# row}"))
                .withMessage("'{count, plural, one {# row}' breaks off at 27");
    }

    @Test
    void showsAMessageWithoutWordingByItsArguments() {
        Message message = WITHOUT_WORDING.with(
                new BigDecimal("10.50"), Kind.SAFETY, LocalDate.of(2023, 6, 30), List.of(Kind.STAFF, Kind.FITNESS));

        assertThat(WITHOUT_WORDING.rule()).isEqualTo("made-up");
        assertThat(Messages.text(message))
                .isEqualTo(new Text(
                        "made-up.again (most 10.50, kind 安全, since 2023-06-30, names 教职工、体质)",
                        "made-up.again (most 10.50, kind safety, since 2023-06-30, names staff, fitness)"));
    }

    @Test
    void takesEveryArgumentOfItsRule() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WITHOUT_WORDING.with(1, 2))
                .withMessage("'made-up.again' takes [most, kind, since, names], was given 2 arguments");
    }

    @Test
    void keepsMessagesAsJson() {
        Message message = WITHOUT_WORDING
                .with(
                        new BigDecimal("10.50"),
                        Message.literal(new Text("零报告", "a nil return")),
                        LocalDate.of(2023, 6, 30),
                        List.of("a", Period.of(2023, 6)))
                .about(Kind.SAFETY);

        assertThat(MessageJson.write(message))
                .isEqualTo("{\"key\":\"made-up.again\",\"arguments\":{\"most\":{\"number\":\"10.50\"},"
                        + "\"kind\":{\"key\":\"\",\"arguments\":{\"text\":{\"en\":\"a nil return\",\"zh\":\"零报告\"}}},"
                        + "\"since\":{\"day\":\"2023-06-30\"},\"names\":[\"a\",{\"month\":\"2023-06\"}],"
                        + "\"column\":{\"en\":\"safety\",\"zh\":\"安全\"}}}");
        assertThat(MessageJson.read(MessageJson.write(message))).isEqualTo(message);
    }

    @Test
    void keepsTheStartOfAMessageThatIsTooLong() {
        Message message = WITHOUT_WORDING.with(1, 2, 3, Collections.nCopies(1000, "x".repeat(1000)));

        String json = MessageJson.write(message);

        assertThat(json).hasSizeLessThan(16_000);
        assertThat(Messages.text(MessageJson.read(json)).en())
                .startsWith("made-up.again (most 1, kind 2, since 3, names x");
    }

    private static String worded(String wording, String one, Object first, String other, Object second) {
        Message message = Message.of("", List.of(one, other), first, second);
        return MessagePattern.of(wording).with(new MessagePattern.Source() {

            @Override
            public String shown(String name) {
                return message.arguments().get(name) instanceof Message.Label word ? word.en() : plain(name);
            }

            @Override
            public String key(String name) {
                return shown(name);
            }

            private String plain(String name) {
                Message.Argument argument = message.arguments().get(name);
                return argument instanceof Message.Words words
                        ? words.text()
                        : ((Message.Quantity) argument).number().toPlainString();
            }
        });
    }
}
