package org.gpailang.exchange.imports.formats;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.gpailang.core.quantity.Numeral;
import org.gpailang.exchange.imports.Input;
import org.gpailang.exchange.imports.UnreadableInput;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A value in a JSON or YAML document, with its place. YAML is read as a stream of events, from which only texts, lists and maps are made:
 * tags have no effect, and an alias is a missing value.
 */
final class Document {

    private static final int DEEPEST = 50;
    private static final int LONGEST_NUMBER = 100;
    private static final int MOST_FIGURES = 25;
    private static final int LARGEST_EXPONENT = 30;

    private final String file;
    private final String path;
    private final JsonNode node;

    private Document(String file, String path, JsonNode node) {
        this.file = file;
        this.path = path;
        this.node = node;
    }

    /**
     * A JSON document.
     *
     * @throws UnreadableInput if it is not valid JSON, nested too deeply or too large
     */
    static Document json(Input input) throws UnreadableInput {
        StreamReadConstraints limits = StreamReadConstraints.builder().maxNestingDepth(DEEPEST).maxNumberLength(LONGEST_NUMBER)
                .maxDocumentLength(Input.MOST_CHARACTERS).build();
        try {
            JsonNode node = JsonMapper.builder(JsonFactory.builder().streamReadConstraints(limits).build())
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build().readTree(input.text());
            return new Document(input.name(), "", node);
        } catch (JacksonException e) {
            throw new UnreadableInput(input.name() + ": not valid JSON: " + e.getOriginalMessage(), e);
        } catch (NumberFormatException e) {
            // the library reads exponents only as far as Java has numbers for them
            throw new UnreadableInput(input.name() + ": a number has an exponent that is too large", e);
        }
    }

    /**
     * A YAML document.
     *
     * @param text the part of the input that is YAML
     * @throws UnreadableInput if it is not valid YAML or nested too deeply
     */
    static Document yaml(Input input, String text) throws UnreadableInput {
        LoadSettings settings = LoadSettings.builder().setCodePointLimit(Input.MOST_CHARACTERS).build();
        try {
            return new Document(input.name(), "", tree(new Parse(settings).parseString(text), input.name()));
        } catch (YamlEngineException e) {
            throw new UnreadableInput(input.name() + ": not valid YAML: " + String.valueOf(e.getMessage()).replaceAll("\\s+", " "), e);
        }
    }

    private static JsonNode tree(Iterable<Event> events, String name) throws UnreadableInput {
        Deque<JsonNode> open = new ArrayDeque<>();
        Deque<Optional<String>> keys = new ArrayDeque<>();
        JsonNode root = JsonNodeFactory.instance.missingNode();
        for (Event event : events) {
            JsonNode value;
            switch (event.getEventId()) {
                case MappingStart -> value = JsonNodeFactory.instance.objectNode();
                case SequenceStart -> value = JsonNodeFactory.instance.arrayNode();
                case Scalar -> value = JsonNodeFactory.instance.stringNode(((ScalarEvent) event).getValue());
                case Alias -> value = JsonNodeFactory.instance.stringNode(event instanceof AliasEvent ? "" : null);
                case MappingEnd, SequenceEnd -> {
                    open.pop();
                    keys.pop();
                    continue;
                }
                default -> {
                    continue;
                }
            }
            if (open.isEmpty()) {
                root = root.isMissingNode() ? value : root;
            } else if (open.peek() instanceof ArrayNode list) {
                list.add(value);
            } else if (keys.peek().isPresent()) {
                ((ObjectNode) open.peek()).set(keys.pop().get(), value);
                keys.push(Optional.empty());
            } else if (value.isString()) {
                keys.pop();
                keys.push(Optional.of(value.asString()));
                continue;
            } else {
                throw new UnreadableInput(name + ": a key of a map is itself a list or a map, which no format that can be imported uses");
            }
            if (value.isContainer()) {
                open.push(value);
                keys.push(Optional.empty());
                if (open.size() > DEEPEST) {
                    throw new UnreadableInput(name + ": nested more than " + DEEPEST + " levels deep");
                }
            }
        }
        return root;
    }

    /** The value of a field; of several fields, one in the other. */
    Document at(String... fields) {
        Document value = this;
        for (String field : fields) {
            value = new Document(file, value.path.isEmpty() ? field : value.path + "." + field, value.node.path(field));
        }
        return value;
    }

    /** The items of a list; a value that is not a list counts as the only item. */
    List<Document> items() {
        if (!node.isArray()) {
            return exists() ? List.of(this) : List.of();
        }
        List<Document> items = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            items.add(new Document(file, path + "[" + i + "]", node.get(i)));
        }
        return items;
    }

    /** The names of the fields of a map. */
    List<String> fields() {
        return node.isObject() ? List.copyOf(node.propertyNames()) : List.of();
    }

    /** Whether it is a map. */
    boolean isMap() {
        return node.isObject();
    }

    /** Whether there is a value. */
    boolean exists() {
        return !node.isMissingNode() && !node.isNull();
    }

    /** Whether it is {@code true}. */
    boolean isTrue() {
        return node.isBoolean() ? node.asBoolean() : text().filter("true"::equals).isPresent();
    }

    /** The value as text; absent if it is missing, blank, a list or a map. */
    Optional<String> text() {
        return node.isValueNode() && exists() ? Optional.of(node.asString()).filter(text -> !text.isBlank()) : Optional.empty();
    }

    /** The texts of a list, or of the only value. */
    List<String> texts() {
        return items().stream().flatMap(item -> item.text().stream()).toList();
    }

    /** The value as a number above zero; absent if it is none, or of a size that no quantity has. */
    Optional<BigDecimal> number() {
        return text().flatMap(Document::number);
    }

    /** The number above zero that a text is; absent if it is none, or if no quantity has so many figures or such a size. */
    static Optional<BigDecimal> number(String text) {
        try {
            return Optional.of(Numeral.parse(text.strip())).filter(number -> number.signum() > 0).filter(Document::isQuantity);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Whether a number, and its product with another one, can be written in the language. */
    private static boolean isQuantity(BigDecimal number) {
        BigDecimal exact = number.stripTrailingZeros();
        return exact.precision() <= MOST_FIGURES && Math.abs(exact.precision() - exact.scale() - 1) <= LARGEST_EXPONENT;
    }

    /** The day of a time in ISO 8601. */
    static Optional<LocalDate> day(String time) {
        try {
            return time.length() < 10 ? Optional.empty() : Optional.of(LocalDate.parse(time.substring(0, 10)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The name of the file. */
    String file() {
        return file;
    }

    /** The file and the field. */
    String place() {
        return path.isEmpty() ? file : file + ", " + path;
    }
}
