package org.gpailang.syntax.token;

import static org.gpailang.syntax.tree.TreePackage.Literals.*;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.gpailang.core.quantity.Dimension;
import org.gpailang.syntax.token.StatementRow.Repetition;
import org.gpailang.syntax.tree.ActivityStatement;
import org.gpailang.syntax.tree.Block;
import org.gpailang.syntax.tree.PeakPerformance;
import org.gpailang.syntax.tree.SparsePeakStatement;
import org.gpailang.syntax.tree.Statement;

/**
 * The table of all statements: the words with which each begins, the blocks in which it is allowed, how often, its units, its form and its
 * meaning. Checks, completion, hovers, sorting and the page of all statements are derived from it, and so is error recovery, which has to
 * know before parsing where a statement is allowed.
 */
public final class StatementTable {

    private static final Map<EClass, String> BLOCKS = blocks();
    private static final List<StatementRow> ROWS = StatementRows.all();
    private static final Map<EClass, List<StatementRow>> BY_KIND = ROWS.stream().collect(Collectors.groupingBy(StatementRow::kind));
    private static final Map<EStructuralFeature, Set<Dimension>> UNITS = units();
    private static final String OTHER_SPELLING = "license";

    private static final Map<String, EClass> OPENING = opening();
    private static final Map<String, EClass> INNER = inner();
    private static final Map<EClass, Set<String>> FIRST_WORDS = firstWords();

    private static final int LONGEST_WORDS = ROWS.stream().flatMap(row -> row.words().stream()).mapToInt(String::length).max().orElse(0);

    /** A number greater than the number of words of any kind of statement. */
    private static final int LONGEST = 100;

    private StatementTable() {}

    /** All rows, in the order in which statements are sorted. */
    public static List<StatementRow> rows() {
        return ROWS;
    }

    /** The rows of the statements that are allowed in a kind of block. */
    public static List<StatementRow> rowsOf(EClass block) {
        return ROWS.stream().filter(row -> row.blocks().contains(block)).toList();
    }

    /** The statement in the header of a block, if it has one, and those in the block. */
    public static List<Statement> statements(Block block) {
        return Stream.concat(block instanceof ActivityStatement activity ? Stream.ofNullable(activity.getHeader()) : Stream.empty(),
                block.getStatements().stream()).toList();
    }

    /** The row of a statement. */
    public static StatementRow row(Statement statement) {
        List<StatementRow> rows = BY_KIND.get(statement.eClass());
        if (rows.size() == 1) {
            return rows.get(0);
        }
        String written = beginning(statement);
        return rows.stream().filter(row -> row.words().stream().anyMatch(word -> begins(written, word))).findFirst().orElse(rows.get(0));
    }

    /** The row of the statements of a kind that begin with a word; empty if that is not a statement. */
    public static Optional<StatementRow> row(EClass kind, String first) {
        List<StatementRow> rows = BY_KIND.getOrDefault(kind, List.of());
        return rows.stream().filter(row -> rows.size() == 1 || row.firstWords().contains(first)).findFirst();
    }

    /** The text of a statement without comments, up to the length of the longest first words. */
    private static String beginning(Statement statement) {
        StringBuilder written = new StringBuilder();
        boolean blank = false;
        for (ILeafNode leaf : NodeModelUtils.findActualNodeFor(statement).getLeafNodes()) {
            if (leaf.isHidden()) {
                blank = !written.isEmpty();
            } else {
                written.append(blank ? " " : "").append(leaf.getText());
                blank = false;
                if (written.length() > LONGEST_WORDS) {
                    break;
                }
            }
        }
        return written.toString();
    }

    private static boolean begins(String written, String word) {
        return written.equals(word) || written.startsWith(word + " ");
    }

    /** The dimensions that the quantity of a feature can have; empty if it has no unit. */
    public static Set<Dimension> units(EStructuralFeature place) {
        return UNITS.getOrDefault(place, Set.of());
    }

    /** The kinds of blocks, each with its name and article. */
    public static Map<EClass, String> blockNames() {
        return BLOCKS;
    }

    /** Whether the statement is allowed in the block. */
    public static boolean belongs(Statement statement, Block block) {
        return row(statement).belongs(block.eClass(), opening(block));
    }

    private static String opening(Block block) {
        return block instanceof ActivityStatement activity ? activity.getKind() : "";
    }

    /** The property that a statement gives its block and that may be stated only once; null if it may be repeated. */
    public static String once(Statement statement) {
        if (statement instanceof ActivityStatement activity) {
            boolean named = !NodeModelUtils.findNodesForFeature(activity, ACTIVITY_STATEMENT__RUN).isEmpty();
            return named ? "pretraining with the name of a run" : null;
        }
        if (statement instanceof SparsePeakStatement sparse) {
            return keyword(statement) + " " + sparse.getFormat();
        }
        if (row(statement).onceIn().contains(statement.eContainer().eClass())) {
            return keyword(statement);
        }
        String first = statement instanceof PeakPerformance peak ? peak.getFormat() : keyword(statement);
        return first == null ? null : once(statement.eClass(), first).orElse(null);
    }

    /**
     * The property that a kind of statement gives its block or file and that may be stated only once; empty if it may be repeated.
     *
     * @param first the first word of the statement
     */
    public static Optional<String> once(EClass kind, String first) {
        StatementRow row = row(kind, first.split(" ")[0]).orElse(null);
        if (row == null) {
            return kind == PACKAGE_DECLARATION || kind == ASSESS_UNDER ? Optional.of(first) : Optional.empty();
        }
        return switch (row.repetition()) {
            case ONCE -> Optional.of(row.words().get(0));
            case ONCE_PER_WORD -> Optional.of(first);
            case ANY -> Optional.empty();
        };
    }

    /**
     * The position of a statement in the order in which the statements of a block are sorted; empty if it is not allowed there.
     *
     * @param block the kind of block
     * @param statement the statement as it is written, or its first words
     */
    public static Optional<Integer> order(EClass block, String statement) {
        List<StatementRow> rows = rowsOf(block);
        for (int i = 0; i < rows.size(); i++) {
            List<String> words = rows.get(i).words();
            for (int j = 0; j < words.size(); j++) {
                String word = words.get(j);
                if (statement.startsWith(word) && !statement.startsWith("-", word.length()) && (statement.length() == word.length()
                        || !Character.isLetterOrDigit(statement.charAt(word.length())))) {
                    return Optional.of(i * LONGEST + (rows.get(i).repetition() == Repetition.ONCE_PER_WORD ? j : 0));
                }
            }
        }
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).words().isEmpty()) {
                return Optional.of(i * LONGEST);
            }
        }
        return Optional.empty();
    }

    /**
     * The kinds of statements that are allowed in a block, in the order in which they are sorted.
     *
     * @param block the kind of block
     * @param first the keyword that begins the block
     */
    public static List<EClass> statementsOf(EClass block, String first) {
        return ROWS.stream().filter(row -> row.belongs(block, first)).map(StatementRow::kind).distinct().toList();
    }

    /** The name of a block with its article. */
    public static String name(Block block) {
        return BLOCKS.get(block.eClass());
    }

    /** The first words of the statements that are allowed in a block. */
    public static List<String> keywordsOf(Block block) {
        return ROWS.stream().filter(row -> row.belongs(block.eClass(), opening(block))).flatMap(row -> row.words().stream())
                .filter(word -> !word.equals(OTHER_SPELLING)).distinct().toList();
    }

    /** The kind of block that a word begins, if any; for words shared by a declaration and a statement, the declaration. */
    public static Optional<EClass> blockOf(String word) {
        return Optional.ofNullable(OPENING.get(word));
    }

    /** The kind of block that a word begins inside a declaration, if any. */
    public static Optional<EClass> innerBlockOf(String word) {
        return Optional.ofNullable(INNER.get(word));
    }

    /** The words that begin an activity. */
    public static List<String> activityWords() {
        return BY_KIND.get(ACTIVITY_STATEMENT).get(0).words();
    }

    /** The words that begin a declaration. */
    public static Set<String> elementWords() {
        return OPENING.keySet();
    }

    /** The words that begin a declaration, each kind once. */
    public static List<String> elementNames() {
        return OPENING.keySet().stream().filter(word -> !word.equals(OTHER_SPELLING)).toList();
    }

    /** The words that begin a block inside a kind of declaration. */
    public static Set<String> innerWords(EClass element) {
        return INNER.keySet().stream().filter(firstWordsOf(element)::contains).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The first word of each statement that is allowed in a kind of block. */
    public static Set<String> firstWordsOf(EClass block) {
        return FIRST_WORDS.getOrDefault(block, Set.of());
    }

    /** The blocks in which the statement is allowed, with their articles, or the activities in which it is, if not in all. */
    public static String homes(Statement statement) {
        StatementRow row = row(statement);
        return row.blocks().stream().flatMap(block -> block == ACTIVITY_STATEMENT && !row.activities().isEmpty()
                ? row.activities().stream().map(activity -> "'" + activity + "'") : Stream.of(BLOCKS.get(block)))
                .sorted().collect(Collectors.joining(" or "));
    }

    /** The first words of a statement. */
    public static String keyword(Statement statement) {
        StatementRow row = row(statement);
        String written = beginning(statement);
        return row.words().stream().filter(word -> begins(written, word)).findFirst()
                .orElseGet(() -> row.words().stream().findFirst().orElse(row.kind().getName()));
    }

    private static Map<EClass, String> blocks() {
        Map<EClass, String> blocks = new LinkedHashMap<>();
        blocks.put(ENTITY_DECLARATION, "an entity");
        blocks.put(MODEL_DECLARATION, "a model");
        blocks.put(MODIFICATION_DECLARATION, "a modification");
        blocks.put(SYSTEM_DECLARATION, "a system");
        blocks.put(PRETRAINING_DECLARATION, "a pre-training run");
        blocks.put(ACTIVITY_STATEMENT, "an activity");
        blocks.put(REBUTTAL_STATEMENT, "a rebuttal");
        blocks.put(ARGUMENTS_STATEMENT, "arguments");
        blocks.put(DOCUMENTS_STATEMENT, "a list of documents");
        blocks.put(INCIDENT_STATEMENT, "an incident");
        blocks.put(DATASET_DECLARATION, "a data set");
        blocks.put(LICENCE_DECLARATION, "a licence");
        blocks.put(ACCELERATOR_DECLARATION, "an accelerator");
        blocks.put(RULESET_DECLARATION, "a ruleset");
        return blocks;
    }

    private static Map<EStructuralFeature, Set<Dimension>> units() {
        Map<EStructuralFeature, Set<Dimension>> units = new HashMap<>();
        ROWS.forEach(row -> units.putAll(row.units()));
        return units;
    }

    private static Map<String, EClass> opening() {
        Map<String, EClass> opening = new LinkedHashMap<>();
        opening.put("entity", ENTITY_DECLARATION);
        opening.put("model", MODEL_DECLARATION);
        opening.put("modification", MODIFICATION_DECLARATION);
        opening.put("system", SYSTEM_DECLARATION);
        opening.put("pretraining", PRETRAINING_DECLARATION);
        opening.put("licence", LICENCE_DECLARATION);
        opening.put(OTHER_SPELLING, LICENCE_DECLARATION);
        opening.put("accelerator", ACCELERATOR_DECLARATION);
        opening.put("ruleset", RULESET_DECLARATION);
        opening.put("dataset", DATASET_DECLARATION);
        return opening;
    }

    private static Map<String, EClass> inner() {
        Map<String, EClass> inner = new TreeMap<>();
        ROWS.stream().filter(row -> BLOCKS.containsKey(row.kind()))
                .forEach(row -> row.words().forEach(word -> inner.put(word, row.kind())));
        return inner;
    }

    private static Map<EClass, Set<String>> firstWords() {
        Map<EClass, Set<String>> words = new HashMap<>();
        ROWS.forEach(row -> row.blocks().forEach(block -> words.computeIfAbsent(block, unseen -> new LinkedHashSet<>())
                .addAll(row.firstWords())));
        return words;
    }
}
