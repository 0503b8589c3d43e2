package org.gpailang.syntax.token;

import static org.gpailang.syntax.tree.TreePackage.Literals.*;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EClass;
import org.gpailang.syntax.tree.ActivityStatement;
import org.gpailang.syntax.tree.Block;
import org.gpailang.syntax.tree.PeakPerformance;
import org.gpailang.syntax.tree.RightStatement;
import org.gpailang.syntax.tree.RunDateStatement;
import org.gpailang.syntax.tree.Statement;

/** Which statements belong into which block, which may stand in it more than once, and what blocks and statements are called. */
public final class StatementTable {

    private static final List<EClass> RUN = List.of(RUN_DATE_STATEMENT, DATA_STATEMENT, COMPUTE_STATEMENT, METHOD_STATEMENT,
            CONTEXT_STATEMENT, ENERGY_STATEMENT);
    private static final List<EClass> MODEL = List.of(DEVELOPED_STATEMENT, ACCEPTS_STATEMENT, GENERATES_STATEMENT, SCOPE_STATEMENT,
            PARAMETERS_STATEMENT, ACTIVE_PARAMETERS_STATEMENT, CONTEXT_STATEMENT, HIDDEN_SIZE_STATEMENT, ACTIVITY_STATEMENT,
            INITIALISED_STATEMENT, MERGES_STATEMENT, MIXTURE_STATEMENT, PLACED_STATEMENT, INTERNAL_USE_STATEMENT, RESEARCH_ONLY_STATEMENT,
            EXCLUDES_UNION_STATEMENT, LICENCE_STATEMENT, PUBLIC_STATEMENT, MONETISED_STATEMENT, CLAIMS_STATEMENT, REBUTTAL_STATEMENT,
            GENERALITY_STATEMENT, DESIGNATED_STATEMENT, ARGUMENTS_STATEMENT, REASSESSMENT_STATEMENT, SYSTEMIC_RISK_EVIDENCE, DIFFICULTIES_STATEMENT,
            INFORMED_STATEMENT, DATA_GAP_STATEMENT, NO_TRAINING_STATEMENT, ORIGINAL_COMPUTE_STATEMENT, CUSTOMERS_STATEMENT,
            DOCUMENTS_STATEMENT, NOTIFIED_STATEMENT);

    /** The statements of each kind of block, but for {@code waive}, which belongs into every element. */
    private static final Map<EClass, List<EClass>> STATEMENTS = Map.ofEntries(
            Map.entry(ENTITY_DECLARATION, List.of(ESTABLISHED_STATEMENT, SIZE_STATEMENT, TURNOVER_STATEMENT, REPRESENTATIVE_STATEMENT,
                    CODE_OF_PRACTICE_STATEMENT, CONSORTIUM_STATEMENT)),
            Map.entry(LICENCE_DECLARATION, List.of(RIGHT_STATEMENT, REQUIRES_STATEMENT)),
            Map.entry(ACCELERATOR_DECLARATION, List.of(PEAK_PERFORMANCE)),
            Map.entry(RULESET_DECLARATION, List.of(GENERAL_PURPOSE_THRESHOLD, GENERAL_PURPOSE_COUNTS, SYSTEMIC_RISK_THRESHOLD, MODIFICATION_SHARE,
                    SAME_ENTITY_SHARE, MARGIN_STATEMENT, PUBLIC_SYNTHETIC_DATA, SIX_PD_STATEMENT, SAFETY_TERMS, UPSTREAM_EXCLUSION,
                    NOTIFICATION_PERIOD, APPLIES_FROM, FINES_FROM, LEGACY_UNTIL)),
            Map.entry(PRETRAINING_DECLARATION, RUN),
            Map.entry(MODEL_DECLARATION, MODEL),
            Map.entry(MODIFICATION_DECLARATION, MODEL),
            Map.entry(SYSTEM_DECLARATION, List.of(INTEGRATES_STATEMENT, PLACED_STATEMENT, DOCUMENTS_STATEMENT, NOTIFIED_STATEMENT)),
            Map.entry(ACTIVITY_STATEMENT, Stream.concat(RUN.stream(), Stream.of(PUBLIC_STATEMENT)).toList()),
            Map.entry(REBUTTAL_STATEMENT, List.of(EVIDENCE_STATEMENT, DOCUMENT_STATEMENT)),
            Map.entry(ARGUMENTS_STATEMENT, List.of(BENCHMARK_STATEMENT, TOOLS_STATEMENT, DOCUMENT_STATEMENT)));

    private static final Set<EClass> REPEATABLE = Set.of(WAIVE_STATEMENT, COMPUTE_STATEMENT, PLACED_STATEMENT, MONETISED_STATEMENT,
            INTEGRATES_STATEMENT, EVIDENCE_STATEMENT, DOCUMENT_STATEMENT, ARGUMENTS_STATEMENT, REASSESSMENT_STATEMENT, BENCHMARK_STATEMENT,
            TOOLS_STATEMENT);

    private static final Map<EClass, String> BLOCKS = Map.ofEntries(
            Map.entry(ENTITY_DECLARATION, "an entity"),
            Map.entry(LICENCE_DECLARATION, "a licence"),
            Map.entry(ACCELERATOR_DECLARATION, "an accelerator"),
            Map.entry(RULESET_DECLARATION, "a ruleset"),
            Map.entry(PRETRAINING_DECLARATION, "a pre-training run"),
            Map.entry(MODEL_DECLARATION, "a model"),
            Map.entry(MODIFICATION_DECLARATION, "a modification"),
            Map.entry(SYSTEM_DECLARATION, "a system"),
            Map.entry(ACTIVITY_STATEMENT, "an activity"),
            Map.entry(REBUTTAL_STATEMENT, "a rebuttal"),
            Map.entry(ARGUMENTS_STATEMENT, "arguments"));

    /** The first words of each kind of statement. */
    private static final Map<EClass, List<String>> KEYWORDS = keywords();

    private static final Map<String, EClass> OPENING = opening();

    private static final Map<String, EClass> INNER = inner();

    private static final Map<EClass, Set<String>> FIRST_WORDS = firstWords();

    /** More than the words with which any one kind of statement begins. */
    private static final int LONGEST = 100;

    private StatementTable() {}

    /** Whether the statement belongs into the block. */
    public static boolean belongs(Statement statement, Block block) {
        if (statement.eClass() == PUBLIC_STATEMENT && block instanceof ActivityStatement activity) {
            return activity.getKind().equals("synthetic-data");
        }
        return statement.eClass() == WAIVE_STATEMENT ? block instanceof org.gpailang.syntax.tree.Element
                : STATEMENTS.get(block.eClass()).contains(statement.eClass());
    }

    /** What a statement states of its block that may be stated once only; null where it may be stated again. */
    public static String once(Statement statement) {
        if (REPEATABLE.contains(statement.eClass())) {
            return null;
        }
        if (statement instanceof ActivityStatement activity) {
            boolean named = !org.eclipse.xtext.nodemodel.util.NodeModelUtils.findNodesForFeature(activity, ACTIVITY_STATEMENT__RUN).isEmpty();
            return named ? "pretraining with the name of a run" : null;
        }
        if (statement instanceof RightStatement right) {
            return right.getRight();
        }
        if (statement instanceof RunDateStatement event) {
            return event.getEvent();
        }
        if (statement instanceof PeakPerformance peak) {
            return peak.getFormat();
        }
        return keyword(statement);
    }

    /**
     * What a kind of statement states of its block or file that may be stated once only; absent where it may be stated again.
     *
     * @param first its first word
     */
    public static Optional<String> once(EClass kind, String first) {
        if (REPEATABLE.contains(kind) || kind == ACTIVITY_STATEMENT || kind == IMPORT_DECLARATION || ELEMENT.isSuperTypeOf(kind)) {
            return Optional.empty();
        }
        boolean oneForEachWord = kind == RIGHT_STATEMENT || kind == RUN_DATE_STATEMENT || kind == PEAK_PERFORMANCE || kind == DOCUMENT_ENTRY
                || kind == PACKAGE_DECLARATION || kind == ASSESS_UNDER;
        return Optional.of(oneForEachWord ? first : keyword(kind));
    }

    /**
     * Where a statement stands among the statements of a block when they are sorted; absent where it does not belong there.
     *
     * @param block the kind of block
     * @param statement the statement as it is written, or its first words
     */
    public static Optional<Integer> order(EClass block, String statement) {
        List<EClass> kinds = statementsOf(block, "synthetic-data");
        for (int i = 0; i < kinds.size(); i++) {
            List<String> words = kinds.get(i) == LICENCE_STATEMENT ? List.of("licence", "license")
                    : KEYWORDS.getOrDefault(kinds.get(i), List.of());
            for (int j = 0; j < words.size(); j++) {
                String word = words.get(j);
                if (statement.startsWith(word) && !statement.startsWith("-", word.length()) && (statement.length() == word.length()
                        || !Character.isLetterOrDigit(statement.charAt(word.length())))) {
                    return Optional.of(i * LONGEST + (kinds.get(i) == RIGHT_STATEMENT || kinds.get(i) == RUN_DATE_STATEMENT ? j : 0));
                }
            }
        }
        return block == ACCELERATOR_DECLARATION ? Optional.of(0) : Optional.empty();
    }

    /**
     * The kinds of statements that can stand in a block, in the order in which they are sorted.
     *
     * @param block the kind of block
     * @param first the word that begins it
     */
    public static List<EClass> statementsOf(EClass block, String first) {
        if (block == DOCUMENTS_STATEMENT) {
            return List.of(DOCUMENT_ENTRY);
        }
        Stream<EClass> own = STATEMENTS.getOrDefault(block, List.of()).stream()
                .filter(kind -> kind != PUBLIC_STATEMENT || block != ACTIVITY_STATEMENT || first.equals("synthetic-data"));
        return Stream.concat(own, ELEMENT.isSuperTypeOf(block) ? Stream.of(WAIVE_STATEMENT) : Stream.empty()).toList();
    }

    /** What a block is called, with its article. */
    public static String name(Block block) {
        return BLOCKS.get(block.eClass());
    }

    /** The first words of the statements that belong into a block. */
    public static List<String> keywordsOf(Block block) {
        return Stream.concat(STATEMENTS.get(block.eClass()).stream(), Stream.of(WAIVE_STATEMENT))
                .flatMap(kind -> KEYWORDS.getOrDefault(kind, List.of()).stream()).distinct().toList();
    }

    /** The kind of the block that a word begins, if it begins one; for elements and statements that share a word, the element. */
    public static Optional<EClass> blockOf(String word) {
        return Optional.ofNullable(OPENING.get(word));
    }

    /** The kind of the block that a word begins inside an element, if it begins one. */
    public static Optional<EClass> innerBlockOf(String word) {
        return Optional.ofNullable(INNER.get(word));
    }

    /** The words that begin an activity. */
    public static List<String> activityWords() {
        return KEYWORDS.get(ACTIVITY_STATEMENT);
    }

    /** The words that begin an element. */
    public static Set<String> elementWords() {
        return OPENING.keySet();
    }

    /** The words that begin an element, each kind once. */
    public static List<String> elementNames() {
        return OPENING.keySet().stream().filter(word -> !word.equals("license")).toList();
    }

    /** The words that begin a block inside an element of a kind. */
    public static Set<String> innerWords(EClass element) {
        return INNER.keySet().stream().filter(firstWordsOf(element)::contains).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The first words, each without those that follow it, of the statements that belong into a kind of block. */
    public static Set<String> firstWordsOf(EClass block) {
        return FIRST_WORDS.getOrDefault(block, Set.of());
    }

    /** The blocks into which the statement belongs, with their articles. */
    public static String homes(Statement statement) {
        return STATEMENTS.entrySet().stream().filter(entry -> entry.getValue().contains(statement.eClass()))
                .map(entry -> BLOCKS.get(entry.getKey())).sorted().collect(Collectors.joining(" or "));
    }

    /** The first words of a statement. */
    public static String keyword(Statement statement) {
        List<String> words = KEYWORDS.getOrDefault(statement.eClass(), List.of());
        String written = org.eclipse.xtext.nodemodel.util.NodeModelUtils.getTokenText(
                org.eclipse.xtext.nodemodel.util.NodeModelUtils.findActualNodeFor(statement));
        return words.stream().filter(word -> written.equals(word) || written.startsWith(word + " ")).findFirst()
                .orElse(keyword(statement.eClass()));
    }

    private static String keyword(EClass kind) {
        return KEYWORDS.containsKey(kind) ? KEYWORDS.get(kind).get(0) : kind.getName();
    }

    private static Map<String, EClass> opening() {
        Map<String, EClass> opening = new LinkedHashMap<>();
        opening.put("entity", ENTITY_DECLARATION);
        opening.put("model", MODEL_DECLARATION);
        opening.put("modification", MODIFICATION_DECLARATION);
        opening.put("system", SYSTEM_DECLARATION);
        opening.put("pretraining", PRETRAINING_DECLARATION);
        opening.put("licence", LICENCE_DECLARATION);
        opening.put("license", LICENCE_DECLARATION);
        opening.put("accelerator", ACCELERATOR_DECLARATION);
        opening.put("ruleset", RULESET_DECLARATION);
        return opening;
    }

    private static Map<String, EClass> inner() {
        Map<String, EClass> inner = new TreeMap<>();
        KEYWORDS.get(ACTIVITY_STATEMENT).forEach(activity -> inner.put(activity, ACTIVITY_STATEMENT));
        inner.put("rebuttal", REBUTTAL_STATEMENT);
        inner.put("documents", DOCUMENTS_STATEMENT);
        return inner;
    }

    private static Map<EClass, Set<String>> firstWords() {
        Map<EClass, Set<String>> words = new HashMap<>();
        STATEMENTS.forEach((block, statements) -> {
            Set<String> first = new TreeSet<>();
            statements.forEach(statement -> KEYWORDS.getOrDefault(statement, List.of()).forEach(word -> first.add(word.split(" ")[0])));
            if (first.contains("licence")) {
                first.add("license");
            }
            if (ELEMENT.isSuperTypeOf(block)) {
                first.add("waive");
            }
            words.put(block, first);
        });
        return words;
    }

    private static Map<EClass, List<String>> keywords() {
        Map<EClass, List<String>> keywords = new LinkedHashMap<>();
        String[][] words = {{"waive"}, {"general-purpose above"}, {"general-purpose counts"}, {"systemic-risk above"}, {"modification above"},
            {"same-entity"}, {"margin"}, {"public-synthetic-data"}, {"six-pd"}, {"safety-terms"}, {"upstream-exclusion"}, {"notification"},
            {"applies"}, {"fines"}, {"legacy"}, {"established"}, {"size"}, {"turnover"}, {"representative"}, {"code-of-practice"},
            {"consortium"}, {"access", "usage", "modification", "distribution"}, {"requires"}, {"planned", "estimated", "started", "ended"},
            {"data"}, {"compute"}, {"method"}, {"context"}, {"energy"}, {"developed"}, {"accepts"}, {"generates"}, {"scope"}, {"parameters"},
            {"active"}, {"hidden"}, {"pretraining", "continued-pretraining", "finetuning", "reinforcement-learning", "distillation",
                "synthetic-data", "reward-model", "experiment", "hyperparameter-search", "failed-run", "evaluation", "scaffolding"}, {"initialised"}, {"merges"},
            {"mixture"}, {"placed"}, {"internal-use"}, {"research-only"}, {"excludes-union"}, {"licence"}, {"public"}, {"monetised"},
            {"claims"}, {"rebuttal"}, {"generality"}, {"systemic-risk designated"}, {"systemic-risk evidence"}, {"difficulties"},
            {"data-gap"}, {"documents"}, {"notified"}, {"integrates"}, {"evidence"}, {"document"}, {"no-training"},
            {"original-compute"}, {"customers"}, {"systemic-risk arguments"}, {"systemic-risk reassessment"}, {"informed"}, {"benchmark"}, {"tools"}};
        EClass[] kinds = {WAIVE_STATEMENT, GENERAL_PURPOSE_THRESHOLD, GENERAL_PURPOSE_COUNTS, SYSTEMIC_RISK_THRESHOLD, MODIFICATION_SHARE,
            SAME_ENTITY_SHARE, MARGIN_STATEMENT, PUBLIC_SYNTHETIC_DATA, SIX_PD_STATEMENT, SAFETY_TERMS, UPSTREAM_EXCLUSION,
            NOTIFICATION_PERIOD, APPLIES_FROM, FINES_FROM, LEGACY_UNTIL, ESTABLISHED_STATEMENT, SIZE_STATEMENT, TURNOVER_STATEMENT,
            REPRESENTATIVE_STATEMENT, CODE_OF_PRACTICE_STATEMENT, CONSORTIUM_STATEMENT, RIGHT_STATEMENT, REQUIRES_STATEMENT,
            RUN_DATE_STATEMENT, DATA_STATEMENT, COMPUTE_STATEMENT, METHOD_STATEMENT, CONTEXT_STATEMENT, ENERGY_STATEMENT,
            DEVELOPED_STATEMENT, ACCEPTS_STATEMENT, GENERATES_STATEMENT, SCOPE_STATEMENT, PARAMETERS_STATEMENT, ACTIVE_PARAMETERS_STATEMENT,
            HIDDEN_SIZE_STATEMENT, ACTIVITY_STATEMENT, INITIALISED_STATEMENT, MERGES_STATEMENT, MIXTURE_STATEMENT, PLACED_STATEMENT,
            INTERNAL_USE_STATEMENT, RESEARCH_ONLY_STATEMENT, EXCLUDES_UNION_STATEMENT, LICENCE_STATEMENT, PUBLIC_STATEMENT,
            MONETISED_STATEMENT, CLAIMS_STATEMENT, REBUTTAL_STATEMENT, GENERALITY_STATEMENT, DESIGNATED_STATEMENT, SYSTEMIC_RISK_EVIDENCE,
            DIFFICULTIES_STATEMENT, DATA_GAP_STATEMENT, DOCUMENTS_STATEMENT, NOTIFIED_STATEMENT, INTEGRATES_STATEMENT, EVIDENCE_STATEMENT,
            DOCUMENT_STATEMENT, NO_TRAINING_STATEMENT, ORIGINAL_COMPUTE_STATEMENT, CUSTOMERS_STATEMENT, ARGUMENTS_STATEMENT,
            REASSESSMENT_STATEMENT, INFORMED_STATEMENT, BENCHMARK_STATEMENT, TOOLS_STATEMENT};
        for (int i = 0; i < kinds.length; i++) {
            keywords.put(kinds[i], List.of(words[i]));
        }
        return keywords;
    }
}
