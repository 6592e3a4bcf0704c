package org.duxue.shared;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duxue.shared.Message.Argument;

/** The wordings of one language. */
final class MessageLanguage {

    static final MessageLanguage ZH = new MessageLanguage("messages_zh.properties", "、", "；", "", Message.Label::zh);
    static final MessageLanguage EN = new MessageLanguage("messages_en.properties", ", ", "; ", " ", Message.Label::en);

    private static final String COMPLAINT = ".complaint";
    private static final String REMEDY = ".remedy";

    private final Map<String, MessagePattern> wordings;
    private final String betweenItems;
    private final String beforeRemedy;
    private final String afterSubject;
    private final Function<Message.Label, String> term;

    private MessageLanguage(
            String bundle,
            String betweenItems,
            String beforeRemedy,
            String afterSubject,
            Function<Message.Label, String> term) {
        this.wordings = read(bundle).entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        entry -> (String) entry.getKey(), entry -> MessagePattern.of((String) entry.getValue())));
        this.betweenItems = betweenItems;
        this.beforeRemedy = beforeRemedy;
        this.afterSubject = afterSubject;
        this.term = term;
    }

    private static Properties read(String bundle) {
        Properties properties = new Properties();
        try (InputStream bytes =
                Objects.requireNonNull(MessageLanguage.class.getResourceAsStream("/org/duxue/" + bundle), bundle)) {
            properties.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The arguments that a wording names. */
    Set<String> names(String key) {
        return Objects.requireNonNull(this.wordings.get(key), key).names();
    }

    /** The cell that the message is about, then complaint and remedy. */
    String sentence(Message message, String value) {
        if (!message.arguments().containsKey(Message.COLUMN)) {
            return whole(message);
        }
        String subject = whole(new Message(value.isEmpty() ? "subject.column" : "subject.cell", message.arguments())
                .with("value", value));
        return subject + this.afterSubject + whole(message);
    }

    /** Complaint and remedy. */
    String whole(Message message) {
        String remedy = remedy(message);
        return remedy.isEmpty() ? complaint(message) : complaint(message) + this.beforeRemedy + remedy;
    }

    String complaint(Message message) {
        if (message.isLiteral()) {
            return shown(message, Message.LITERAL);
        }
        return find(message.key() + COMPLAINT)
                .or(() -> find(message.key()))
                .map(wording -> worded(wording, message))
                .orElseGet(() -> unworded(message));
    }

    String remedy(Message message) {
        return find(message.key() + REMEDY)
                .map(wording -> worded(wording, message))
                .orElse("");
    }

    private Optional<MessagePattern> find(String key) {
        return Optional.ofNullable(this.wordings.get(key));
    }

    /** The arguments of a message that another version of the program stored and that has no wording in this one. */
    private String unworded(Message message) {
        return message.arguments().keySet().stream()
                .map(name -> name + " " + shown(message, name))
                .collect(Collectors.joining(", ", message.key() + " (", ")"));
    }

    private String worded(MessagePattern wording, Message message) {
        return wording.with(new MessagePattern.Source() {

            @Override
            public String shown(String name) {
                return MessageLanguage.this.shown(message, name);
            }

            @Override
            public String key(String name) {
                Argument argument = message.arguments().get(name);
                return argument instanceof Message.Label word ? word.en() : shown(name);
            }
        });
    }

    private String shown(Message message, String name) {
        Argument argument = message.arguments().get(name);
        if (argument != null) {
            return shown(argument);
        }
        if (name.endsWith(REMEDY)
                && message.arguments().get(name.substring(0, name.length() - REMEDY.length()))
                        instanceof Message.Part part) {
            return remedy(part.message());
        }
        return "{" + name + "}";
    }

    private String shown(Argument argument) {
        if (argument instanceof Message.Words words) {
            return words.text();
        }
        if (argument instanceof Message.Quantity quantity) {
            return plain(quantity.number());
        }
        if (argument instanceof Message.Label word) {
            return this.term.apply(word);
        }
        if (argument instanceof Message.Day day) {
            return day.date().toString();
        }
        if (argument instanceof Message.Month month) {
            return month.period().toString();
        }
        if (argument instanceof Message.Part part) {
            return complaint(part.message());
        }
        return ((Message.Listing) argument)
                .items().stream().map(this::shown).collect(Collectors.joining(this.betweenItems));
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 && number.scale() < 0 ? "0" : number.toPlainString();
    }
}
