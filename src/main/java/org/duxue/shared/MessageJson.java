package org.duxue.shared;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duxue.shared.Message.Argument;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Messages as JSON, as they are stored in tables: {@code {"key": "range", "arguments": {"column": {"en": …, "zh":
 * …}}}}.
 */
public final class MessageJson {

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final int LONGEST = 16_000;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private MessageJson() {}

    /**
     * Writes a message in at most the length of the table column; a message whose arguments are longer is stored as the
     * start of its sentences.
     */
    public static String write(Message message) {
        String json = MAPPER.writeValueAsString(node(message));
        return json.length() <= LONGEST
                ? json
                : MAPPER.writeValueAsString(
                        node(Message.literal(Messages.text(message).cut(LONGEST / 4))));
    }

    public static Message read(String json) {
        return message(MAPPER.readTree(json));
    }

    private static ObjectNode node(Message message) {
        ObjectNode node = NODES.objectNode().put("key", message.key());
        ObjectNode arguments = node.putObject("arguments");
        message.arguments().forEach((name, argument) -> arguments.set(name, node(argument)));
        return node;
    }

    private static JsonNode node(Argument argument) {
        if (argument instanceof Message.Words words) {
            return NODES.stringNode(words.text());
        }
        if (argument instanceof Message.Quantity quantity) {
            return NODES.objectNode().put("number", quantity.number().toPlainString());
        }
        if (argument instanceof Message.Label word) {
            return NODES.objectNode().put("en", word.en()).put("zh", word.zh());
        }
        if (argument instanceof Message.Day day) {
            return NODES.objectNode().put("day", day.date().toString());
        }
        if (argument instanceof Message.Month month) {
            return NODES.objectNode().put("month", month.period().toString());
        }
        if (argument instanceof Message.Part part) {
            return node(part.message());
        }
        ArrayNode items = NODES.arrayNode();
        ((Message.Listing) argument).items().forEach(item -> items.add(node(item)));
        return items;
    }

    private static Message message(JsonNode node) {
        Map<String, Argument> arguments = new LinkedHashMap<>();
        node.required("arguments").properties().forEach(one -> arguments.put(one.getKey(), argument(one.getValue())));
        return new Message(node.required("key").stringValue(), arguments);
    }

    private static Argument argument(JsonNode node) {
        if (node.isString()) {
            return new Message.Words(node.stringValue());
        }
        if (node.isArray()) {
            List<Argument> items = new ArrayList<>();
            node.forEach(item -> items.add(argument(item)));
            return new Message.Listing(items);
        }
        if (node.has("number")) {
            return new Message.Quantity(new BigDecimal(node.required("number").stringValue()));
        }
        if (node.has("en")) {
            return new Message.Label(
                    node.required("en").stringValue(), node.required("zh").stringValue());
        }
        if (node.has("day")) {
            return new Message.Day(LocalDate.parse(node.required("day").stringValue()));
        }
        if (node.has("month")) {
            return new Message.Month(
                    Period.parse(node.required("month").stringValue()).orElseThrow());
        }
        return new Message.Part(message(node));
    }
}
