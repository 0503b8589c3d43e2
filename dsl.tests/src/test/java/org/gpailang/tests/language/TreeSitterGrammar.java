package org.gpailang.tests.language;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.xtext.AbstractElement;
import org.eclipse.xtext.AbstractRule;
import org.eclipse.xtext.Action;
import org.eclipse.xtext.Alternatives;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Group;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.ParserRule;
import org.eclipse.xtext.RuleCall;
import org.gpailang.core.quantity.Unit;
import org.gpailang.syntax.GpaiLanguage;
import org.gpailang.syntax.token.StatementRow;
import org.gpailang.syntax.token.StatementTable;
import org.gpailang.syntax.tree.TreePackage;

/**
 * The grammar and the queries for tree-sitter, derived from the grammar of the language and the table of statements. The grammar
 * describes sound texts only: the rules for tokens that fit nowhere are left out, because tree-sitter recovers from errors by itself, and
 * each kind of block contains the statements that the table allows in it. A word is thus a keyword only where it can be one, and a name
 * everywhere else.
 */
final class TreeSitterGrammar {

    private static final String LETTER = "[A-Za-z\\u00AA\\u00B5\\u00BA\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u024F\\u0370-\\u04FF"
            + "\\u3040-\\u30FF\\u4E00-\\u9FFF\\uAC00-\\uD7A3]";
    private static final String DIGITS = "[0-9][0-9_]*(\\.[0-9][0-9_]*)?";
    private static final Map<String, String> TOKENS = Map.of(
            "identifier", "\\^?" + LETTER + "([_.-]*(" + LETTER + "|[0-9]))*",
            "string", "\"(\\\\[^\\n\\r]|[^\"\\\\\\n\\r])*\"",
            "date", "[0-9]+-([0-9]+(-[0-9]+)?|[Qq][0-9]+)",
            "number", "([0-9]{1,3}(,[0-9]{3})+(\\.[0-9_]+)?|" + DIGITS + ")([eE][+-]?[0-9]+|\\^[0-9]+)?"
            + "[\\u00B2\\u00B3\\u00B9\\u2070-\\u2079]*"
            + "([x\\u00D7*\\u00B7]10(\\^[0-9]+|[\\u00B2\\u00B3\\u00B9\\u2070-\\u2079]+))?[kKmMbBtT]?",
            "comment", "//[^\\n\\r]*|/\\*[^*]*\\*+([^/*][^*]*\\*+)*/");
    /** The blanks between words of one line; Unicode's line separators are among them, which no editor treats as the end of a line. */
    private static final String BLANKS = " \\t\\f\\u000B\\u0085\\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000\\uFEFF";
    private static final String BLANK = "[" + BLANKS + "\\r\\n]+";
    private static final Map<String, String> TERMINALS = Map.of("ID", "identifier", "STRING", "string", "NUMBER", "number", "DATE", "date");
    /** The parts of a header that may be missing for the parser, and are then reported by a check. */
    private static final Set<String> REQUIRED = Set.of("name", "original", "provider");
    /** A statement whose optional values can be a word that begins another statement; tree-sitter tries both. */
    private static final EClass AMBIGUOUS = TreePackage.Literals.PUBLIC_STATEMENT;
    private static final String AMBIGUOUS_WORD = "architecture";
    /** Units of several words, such as {@code tokens forward}, {@code GPU hours} and {@code EUR a GPU-hour}. */
    private static final String UNIT_OF_SEVERAL_WORDS =
            "[A-Za-z]+_(hours?|forward|passes|(an?|per)_[A-Za-z-]+(_hours?)?)".replace("_", "[" + BLANKS + "]+");
    /** An estimate counts nodes and chips, or nodes alone before another factor; tree-sitter tries both. */
    private static final String FACTOR = "ComputeFactor";
    private static final Set<String> MULTIPLES = new TreeSet<>(Set.of("k", "K", "m", "M", "b", "B", "t", "T"));

    /** How names are coloured, by the kind of element that they refer to. */
    private static final Map<EClass, String> COLOURS = Map.of(
            TreePackage.Literals.ENTITY_DECLARATION, "variable",
            TreePackage.Literals.LICENCE_DECLARATION, "constant",
            TreePackage.Literals.ACCELERATOR_DECLARATION, "function",
            TreePackage.Literals.RULESET_DECLARATION, "namespace",
            TreePackage.Literals.PACKAGE_DECLARATION, "namespace");
    private static final String OTHER_NAMES = "type";
    private static final Set<String> OPERATORS = Set.of("x", "×", "*", "·", "+", "/");

    private final Map<String, JsonObject> rules = new LinkedHashMap<>();
    private final Map<String, String> colours = new TreeMap<>();
    private final Set<String> words = new TreeSet<>();

    private TreeSitterGrammar() {
        build();
    }

    /** The files that are generated, by their names. */
    static Map<String, String> files() {
        TreeSitterGrammar grammar = new TreeSitterGrammar();
        return Map.of("src/grammar.json", grammar.json(), "queries/highlights.scm", grammar.highlights(),
                "queries/folds.scm", grammar.folds(), "queries/locals.scm", grammar.locals());
    }

    private String highlights() {
        StringBuilder query = new StringBuilder("""
                ; Generated from the grammar of the language. Models, providers, licences and accelerators have different colours.

                (comment) @comment
                (string) @string
                (number) @constant.numeric @number
                (date) @constant.numeric @number
                (unit) @type.builtin
                (value) @constant.builtin
                (finding_code) @constant.builtin
                (expected_aspect) @constant
                (expected_value) @constant
                (peak_performance format: (identifier) @property)
                (sparse_peak_statement format: (value) @property)
                ["{" "}" "(" ")"] @punctuation.bracket
                "," @punctuation.delimiter
                """);
        query.append("[\n").append(quoted(word -> OPERATORS.contains(word))).append("] @operator\n[\n")
                .append(quoted(word -> MULTIPLES.contains(word))).append("] @constant.numeric @number\n[\n")
                .append(quoted(word -> Character.isLetter(word.charAt(0)) && !OPERATORS.contains(word) && !MULTIPLES.contains(word)))
                .append("] @keyword\n\n");
        colours.forEach((pattern, colour) -> query.append(pattern).append(" @").append(colour).append(")\n"));
        return query.toString();
    }

    private String quoted(Predicate<String> which) {
        return words.stream().filter(which).map(word -> "    \"" + word + "\"\n").collect(Collectors.joining());
    }

    private String folds() {
        return "; Generated from the grammar of the language.\n\n[\n" + rules.keySet().stream().filter(name -> name.endsWith("_body"))
                .map(name -> "    (" + name + ")\n").collect(Collectors.joining()) + "    (comment)\n] @fold\n";
    }

    private String locals() {
        return "; Generated from the grammar of the language.\n\n(source_file) @local.scope\n" + rules.keySet().stream()
                .filter(name -> name.endsWith("_declaration") && !name.matches("(package|import)_.*"))
                .map(name -> "(" + name + " name: (identifier) @local.definition)\n").collect(Collectors.joining())
                + "(qualified_name) @local.reference\n";
    }

    private void build() {
        Stream<AbstractElement> top = alternatives(rule("Element")).flatMap(element -> element instanceof RuleCall call
                && call.getRule().getName().equals("TrainedModel") ? alternatives(call.getRule()) : Stream.of(element));
        List<JsonObject> parts = new ArrayList<>();
        for (String each : List.of("PackageDeclaration", "ImportDeclaration", "AssessUnder")) {
            parts.add(symbol(each));
        }
        top.forEach(element -> parts.add(symbol(((RuleCall) element).getRule().getName())));
        rules.put("source_file", content("REPEAT", choice(parts)));
        for (String each : List.of("PackageDeclaration", "ImportDeclaration", "AssessUnder")) {
            add(rule(each));
        }
        StatementTable.blockNames().keySet().forEach(this::block);
        StatementTable.rows().forEach(this::statement);
        for (String each : List.of("Fraction", "ComputeTerm", "ComputeFactor", "HardwareClause", "ComputeClause", "ActivityKind",
                "ModalityForm", "MarketPlacement", "EnumValue", "RestrictionReason", "QualifiedName", "CatalogueName", "FindingCode",
                "ExpectedAspect", "ExpectedValue")) {
            add(rule(each));
        }
        rules.put("quantity", right(sequence(List.of(field("value", named("number")), multiple(),
                optional(field("unit", named("unit")))))));
        JsonObject bound = field("bound", choice(List.of(string("least"), string("most"))));
        rules.put("amount", right(sequence(List.of(optional(sequence(List.of(string("at"), bound))), range()))));
        rules.put("rate", right(sequence(List.of(optional(bound), range()))));
        List<JsonObject> units = new ArrayList<>(List.of(string("%"), sequence(List.of(named("identifier"),
                optional(sequence(List.of(string("/"), named("identifier")))))), pattern(UNIT_OF_SEVERAL_WORDS)));
        GrammarUtil.getAllKeywords(GpaiLanguage.grammar().getGrammar()).stream().sorted().filter(word -> Unit.of(word).isPresent()
                && Character.isLetter(word.charAt(0))).forEach(word -> units.add(string(word)));
        rules.put("unit", right(choice(units)));
        Stream.of("identifier", "string", "number", "date", "comment").forEach(token -> rules.put(token, pattern(TOKENS.get(token))));

    }

    /** The suffix of a number that is written apart. */
    private JsonObject multiple() {
        return optional(choice(MULTIPLES.stream().map(this::string).toList()));
    }

    /** A number or a range with its unit. */
    private JsonObject range() {
        return sequence(List.of(field("value", named("number")), multiple(), optional(sequence(List.of(string(".."),
                field("upper", named("number")), multiple()))), optional(field("unit", named("unit")))));
    }

    /** The grammar, from which tree-sitter generates a parser; each rule is a line. */
    private String json() {
        Gson gson = new GsonBuilder().disableHtmlEscaping().create();
        JsonArray extras = array(List.of(pattern(BLANK), named("comment")));
        return "{\n\"name\": \"gpai\",\n\"word\": \"identifier\",\n\"rules\": {\n" + rules.entrySet().stream()
                .map(rule -> "\"" + rule.getKey() + "\": " + gson.toJson(rule.getValue())).collect(Collectors.joining(",\n"))
                + "\n},\n\"extras\": " + gson.toJson(extras) + ",\n\"conflicts\": [[\"" + snake(AMBIGUOUS.getName())
                + "\"], [\"" + snake(FACTOR) + "\"], [\"" + snake(FACTOR) + "\",\"unit\"]],\n"
                + "\"precedences\": [],\n\"externals\": [],\n\"inline\": [],\n\"supertypes\": []\n}\n";
    }

    private static AbstractRule rule(String name) {
        return GrammarUtil.findRuleForName(GpaiLanguage.grammar().getGrammar(), name);
    }

    private static Stream<AbstractElement> alternatives(AbstractRule rule) {
        return rule.getAlternatives() instanceof Alternatives all ? all.getElements().stream() : Stream.of(rule.getAlternatives());
    }

    private void add(AbstractRule rule) {
        JsonObject content = rule(snake(rule.getName()), rule, any -> true, Optional.empty());
        rules.put(snake(rule.getName()), rule.getName().equals(FACTOR) ? content : right(content));
    }

    /** The content of a rule, whose references to names are noted for the colours. */
    private JsonObject rule(String name, AbstractRule rule, Predicate<String> begins, Optional<EClass> kind) {
        JsonObject content = converted(rule.getAlternatives(), begins, kind).orElseThrow();
        String fields = content.toString();
        rule.eAllContents().forEachRemaining(part -> {
            if (part instanceof Assignment assignment && !fields.contains("\"name\":\"" + snake(assignment.getFeature()) + "\"")) {
                // the part belongs to another of the statements that share the rule
                return;
            }
            if (part instanceof Assignment assignment && assignment.getTerminal() instanceof CrossReference reference) {
                String node = snake(((RuleCall) reference.getTerminal()).getRule().getName());
                colour(name, assignment, node, (EClass) reference.getType().getClassifier());
            } else if (part instanceof Assignment assignment && assignment.getFeature().equals("name")) {
                String node = rule.getName().equals("PackageDeclaration") ? "qualified_name" : "identifier";
                colour(name, assignment, node, (EClass) rule.getType().getClassifier());
            }
        });
        return content;
    }

    private void colour(String rule, Assignment assignment, String node, EClass kind) {
        colours.put("(" + rule + " " + snake(assignment.getFeature()) + ": (" + node + ")", COLOURS.getOrDefault(kind, OTHER_NAMES));
    }

    /** A kind of block: its declaration, unless the table describes it as a statement, and its body with the statements allowed in it. */
    private void block(EClass kind) {
        List<JsonObject> statements = StatementTable.rowsOf(kind).stream().map(row -> named(name(row))).distinct().toList();
        rules.put(body(kind), sequence(List.of(string("{"), content("REPEAT", choice(statements)), string("}"))));
        if (StatementTable.rows().stream().noneMatch(row -> row.kind() == kind)) {
            rules.put(snake(kind.getName()), right(rule(snake(kind.getName()), rule(kind.getName()), any -> true, Optional.of(kind))));
        }
    }

    private void statement(StatementRow row) {
        Set<String> first = Set.copyOf(row.firstWords());
        EClass kind = row.kind();
        if (kind == TreePackage.Literals.DOCUMENTS_STATEMENT) {
            rules.put(name(row), sequence(List.of(string("documents"), named(body(kind)))));
        } else {
            JsonObject rule = rule(name(row), rule(kind.getName()), word -> first.isEmpty() || first.contains(word), Optional.of(kind));
            rules.put(name(row), kind == AMBIGUOUS ? rule : right(rule));
        }
    }

    /** The name of the rule for a row; statements that share a rule of the grammar have rules of their own here. */
    static String name(StatementRow row) {
        boolean shared = StatementTable.rows().stream().filter(other -> other.kind() == row.kind()).count() > 1;
        return snake(row.kind().getName()) + (shared ? "_" + row.firstWords().get(0).replace('-', '_') : "");
    }

    private static String body(EClass kind) {
        return snake(kind.getName()).replaceAll("_(declaration|statement)$", "") + "_body";
    }

    static String snake(String name) {
        return name.equals("EnumValue") ? "value" : name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    /**
     * An element of the grammar.
     *
     * @param begins whether a statement may begin with a word
     * @param kind the kind of block that the element belongs to, for its body
     * @return empty if no word is left with which it can begin
     */
    private Optional<JsonObject> converted(AbstractElement element, Predicate<String> begins, Optional<EClass> kind) {
        Optional<JsonObject> once = single(element, begins, kind);
        String cardinality = element.getCardinality() == null ? "" : element.getCardinality();
        return once.map(found -> switch (cardinality) {
            case "?" -> required(element) ? found : optional(found);
            case "*" -> content("REPEAT", found);
            case "+" -> content("REPEAT1", found);
            default -> found;
        });
    }

    private static boolean required(AbstractElement element) {
        String rule = GrammarUtil.containingRule(element).getName();
        return rule.endsWith("Declaration") && Stream.concat(Stream.of(element),
                element.eContents().stream()).anyMatch(part -> part instanceof Assignment assignment
                        && REQUIRED.contains(assignment.getFeature())
                        && !(rule.equals("PretrainingDeclaration") && assignment.getFeature().equals("provider")));
    }

    private Optional<JsonObject> single(AbstractElement element, Predicate<String> begins, Optional<EClass> kind) {
        if (element instanceof Keyword keyword) {
            return Optional.of(string(keyword.getValue())).filter(word -> begins.test(keyword.getValue()));
        }
        if (element instanceof Alternatives alternatives) {
            List<JsonObject> left = alternatives.getElements().stream().flatMap(each -> converted(each, begins, kind).stream()).toList();
            return left.isEmpty() ? Optional.empty() : Optional.of(choice(left));
        }
        if (element instanceof Group group) {
            List<JsonObject> parts = new ArrayList<>();
            Predicate<String> first = begins;
            for (AbstractElement each : group.getElements()) {
                if (!(each instanceof Action)) {
                    Optional<JsonObject> part = converted(each, first, kind);
                    if (part.isEmpty()) {
                        return part;
                    }
                    parts.add(part.get());
                    first = any -> true;
                }
            }
            return Optional.of(sequence(parts));
        }
        if (element instanceof Assignment assignment) {
            return converted(assignment.getTerminal(), begins, kind).map(value -> field(snake(assignment.getFeature()), value));
        }
        if (element instanceof CrossReference reference) {
            return converted(reference.getTerminal(), begins, kind);
        }
        AbstractRule called = ((RuleCall) element).getRule();
        if (called instanceof ParserRule rule && rule.isFragment()) {
            return Optional.of(named(body(kind.orElseThrow())));
        }
        if (called.getName().equals("EnumValue") && kind.filter(AMBIGUOUS::equals).isPresent()) {
            JsonObject alias = content("ALIAS", string(AMBIGUOUS_WORD));
            alias.addProperty("named", true);
            alias.addProperty("value", snake(called.getName()));
            return Optional.of(choice(List.of(symbol(called.getName()), alias)));
        }
        return Optional.of(TERMINALS.containsKey(called.getName()) ? named(TERMINALS.get(called.getName())) : symbol(called.getName()));
    }

    /** A rule of the grammar; one that several statements share is a choice of theirs. */
    private static JsonObject symbol(String rule) {
        List<JsonObject> rows = StatementTable.rows().stream().filter(row -> row.kind().getName().equals(rule))
                .map(row -> named(name(row))).distinct().toList();
        return rows.size() > 1 ? choice(rows) : named(snake(rule));
    }

    private static JsonObject named(String name) {
        JsonObject symbol = new JsonObject();
        symbol.addProperty("type", "SYMBOL");
        symbol.addProperty("name", name);
        return symbol;
    }

    private static JsonObject value(String type, String value) {
        JsonObject object = new JsonObject();
        object.addProperty("type", type);
        object.addProperty("value", value);
        return object;
    }

    private JsonObject string(String word) {
        words.add(word);
        return value("STRING", word);
    }

    private static JsonObject pattern(String expression) {
        return value("PATTERN", expression);
    }

    private static JsonObject content(String type, JsonObject content) {
        JsonObject object = new JsonObject();
        object.addProperty("type", type);
        object.add("content", content);
        return object;
    }

    /** A rule that is as long as possible, as in the grammar of the language. */
    private static JsonObject right(JsonObject content) {
        JsonObject object = new JsonObject();
        object.addProperty("type", "PREC_RIGHT");
        object.addProperty("value", 0);
        object.add("content", content);
        return object;
    }

    private static JsonObject field(String name, JsonObject content) {
        JsonObject object = new JsonObject();
        object.addProperty("type", "FIELD");
        object.addProperty("name", name);
        object.add("content", content);
        return object;
    }

    private static JsonObject optional(JsonObject content) {
        JsonObject blank = new JsonObject();
        blank.addProperty("type", "BLANK");
        return choice(List.of(content, blank));
    }

    private static JsonObject choice(List<JsonObject> members) {
        return members.size() == 1 ? members.get(0) : members("CHOICE", members);
    }

    private static JsonObject sequence(List<JsonObject> members) {
        return members.size() == 1 ? members.get(0) : members("SEQ", members);
    }

    private static JsonObject members(String type, List<JsonObject> members) {
        JsonObject object = new JsonObject();
        object.addProperty("type", type);
        object.add("members", array(members));
        return object;
    }

    private static JsonArray array(List<JsonObject> members) {
        JsonArray array = new JsonArray();
        members.forEach(array::add);
        return array;
    }
}
