package org.duxue.report.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The whole text as it is understood: its sentences, its headings, its numbers. */
final class Reading {

    private final Tables tables;
    private final List<Parsed> sentences = new ArrayList<>();
    private final List<Mention> mentions = new ArrayList<>();

    private Reading(Tables tables) {
        this.tables = tables;
    }

    static Reading of(List<Paragraph> paragraphs, Tokenizer tokenizer) {
        Reading reading = new Reading(new Tables(paragraphs, tokenizer));
        Map<Sentence, Parsed> parsed = new HashMap<>();
        Map<String, List<Token>> headings = new HashMap<>();
        for (Sentence sentence : Sentences.of(paragraphs)) {
            Parsed before = sentence.before() == null
                    ? reading.tables.topic(sentence).orElse(null)
                    : parsed.get(sentence.before());
            List<Token> heading = headings.computeIfAbsent(sentence.heading(), text -> tokenizer.tokens(text, null));
            Parsed one = new Parsed(sentence, tokenizer.tokens(sentence.text(), lastTime(before)), before, heading);
            parsed.put(sentence, one);
            reading.sentences.add(one);
        }
        reading.sentences.forEach(reading::numbers);
        return reading;
    }

    private static @Nullable Moment lastTime(@Nullable Parsed before) {
        for (Parsed one = before; one != null; one = one.before()) {
            Parsed sentence = one;
            Optional<Token> last = one.tokens().stream()
                    .filter(token -> token.type() == Token.Type.TIME && !token.is("RANGE"))
                    .filter(token -> !sentence.isCompared(token))
                    .reduce((earlier, later) -> later);
            if (last.isPresent()) {
                return last.get().moment();
            }
        }
        return null;
    }

    private void numbers(Parsed parsed) {
        for (int i = 0; i < parsed.tokens().size(); i++) {
            if (parsed.tokens().get(i).isNumber()) {
                Mention mention = Mention.of(parsed, i);
                this.mentions.add(
                        parsed.sentence().cell() == null
                                ? BareNumbers.measured(mention)
                                : this.tables.inTable(mention));
            }
        }
    }

    List<Parsed> sentences() {
        return this.sentences;
    }

    List<Mention> mentions() {
        return this.mentions;
    }

    Tables tables() {
        return this.tables;
    }
}
