package org.gpailang.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gpailang.analysis.Analysis.FileFindings;
import org.gpailang.analysis.store.Query;
import org.gpailang.analysis.store.Reader;
import org.gpailang.core.assessment.FileAssessment;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.assessment.SystemAssessment;
import org.gpailang.core.assessment.classifier.ProviderSummary;
import org.gpailang.core.expectation.ExpectationResult;
import org.gpailang.core.facts.FileFacts;
import org.gpailang.core.facts.duty.Document;
import org.gpailang.core.facts.model.AiSystem;
import org.gpailang.core.facts.model.Model;
import org.gpailang.core.facts.statement.Expectation;
import org.gpailang.core.facts.statement.Location;
import org.gpailang.core.facts.statement.Stated;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.rules.RuleBook;
import org.gpailang.core.ruleset.Ruleset;
import org.gpailang.language.linking.ExtendedRulesets;
import org.gpailang.language.linking.FileLinking;
import org.gpailang.language.linking.Linking;
import org.gpailang.language.linking.ShippedCatalogue;
import org.gpailang.language.lowering.ChunkFacts;
import org.gpailang.language.names.ChunkId;
import org.gpailang.language.names.Declaration;
import org.gpailang.language.names.LinkedChunk;
import org.gpailang.language.names.SymbolTable;
import org.gpailang.language.names.SyntaxTree;
import org.gpailang.syntax.tree.RulesetDeclaration;
import org.gpailang.syntax.tree.TreePackage;

/**
 * The steps from texts to findings, each for one chunk, model or file, with their dependencies. The computations are pure functions of the
 * language modules and of the core; this class only defines which results they use. A step only reads the steps declared above it.
 */
final class Queries {

    /** The key of a query with a single result. */
    static final String ALL = "";

    /**
     * The parts of a file.
     *
     * @param chunks its chunks, from beginning to end
     * @param choices the chunks in which it chooses a ruleset
     * @param models its models and modifications
     * @param systems its AI systems
     * @param declarations all its declarations
     */
    record Outline(List<ChunkId> chunks, List<ChunkId> choices, List<Declaration> models, List<Declaration> systems,
            List<Declaration> declarations) {

        private static final Outline NONE = new Outline(List.of(), List.of(), List.of(), List.of(), List.of());

        static Outline of(SyntaxTree tree) {
            return new Outline(tree.ids(), tree.ids().stream().filter(id -> tree.chunk(id).choosesRuleset()).toList(),
                    tree.declarations().stream().filter(Queries::isModel).toList(),
                    tree.declarations().stream().filter(Queries::isSystem).toList(), tree.declarations());
        }
    }

    /**
     * The settings of an analysis.
     *
     * @param ruleset the name of the ruleset for all files; if it is absent or there is no such ruleset, each file's own choice applies
     * @param asOf the date of the assessment
     */
    record Settings(Optional<String> ruleset, LocalDate asOf) {}

    /**
     * The statements of a file and the errors in its text.
     *
     * @param chunks the statements of each chunk
     */
    record FileText(List<ChunkFacts> chunks, FileFacts facts, List<Finding> problems) {}

    /** All results for a file. The ruleset is the one that the file chooses, or the default. */
    record FileResult(FileText text, Ruleset ruleset, FileAssessment assessment, FileFindings findings,
            List<ExpectationResult> expectations) {

        /** The same results, but of the findings only the errors. */
        FileResult withErrors() {
            return new FileResult(text, ruleset, assessment, findings.withErrors(), expectations);
        }
    }

    /** A component, identified by its first model or system, under a ruleset as of a date. */
    record UnderRuleset(Declaration first, Ruleset ruleset, LocalDate asOf) {}

    /** A provider under a ruleset as of a date. */
    record ProviderUnder(String provider, Ruleset ruleset, LocalDate asOf) {}

    /**
     * The basis on which a component is assessed for expectations.
     *
     * @param first its first model or system
     * @param ruleset the ruleset for all files; if absent, that of each file
     */
    record OnBasis(Declaration first, Optional<Ruleset> ruleset, LocalDate asOf) {}

    /**
     * The conclusions and the findings about a model.
     *
     * @param findings those about the model and about its activities that are stated in its file, sorted by position
     */
    record ModelResult(ModelAssessment assessment, List<Finding> findings) {}

    /** The contribution of a model to the summary of its provider. */
    record ModelSummary(Optional<String> provider, ProviderSummary ofProvider) {

        private static final ModelSummary NONE = new ModelSummary(Optional.empty(), ProviderSummary.of(List.of()));

        static ModelSummary of(Model model) {
            return new ModelSummary(model.provider().map(Stated::value), ProviderSummary.of(model));
        }
    }

    /** The activities of a model that are stated in a file. */
    record ActivitiesIn(Declaration model, String file) {}

    /** Whether a model or a modification is declared. */
    static boolean isModel(Declaration declaration) {
        return TreePackage.Literals.TRAINED_MODEL.isSuperTypeOf(declaration.kind());
    }

    /** Whether an AI system is declared. */
    static boolean isSystem(Declaration declaration) {
        return declaration.kind() == TreePackage.Literals.SYSTEM_DECLARATION;
    }

    // inputs: the texts, before names are resolved

    final Query<ChunkId, Optional<LinkedChunk>> chunk = Query.input("chunk", id -> Optional.empty());
    final Query<String, List<String>> layers = Query.input("layers", file -> List.of());
    final Query<String, Outline> outline = Query.input("outline", file -> Outline.NONE);
    final Query<String, List<Declaration>> named = Query.input("named", this::shipped);
    /** The licences and accelerators that have a key, such as an alias. */
    final Query<String, List<Declaration>> called = Query.input("called", this::shippedCalled);
    final Query<String, SymbolTable> names = Query.input("names", this::allShipped);
    /** The models and systems that may refer to an entity, a run or a model with this qualified name. */
    final Query<String, List<Declaration>> mentioning = Query.input("mentioning", name -> List.of());
    final Query<String, List<ChunkId>> rulesetChunks = Query.input("ruleset chunks", all -> List.of());
    final Query<String, Settings> settings = Query.input("settings", all -> new Settings(Optional.empty(), LocalDate.EPOCH));

    // from chunks to facts

    final Query<ChunkId, Optional<LinkedChunk>> linked = Query.of("linked", (id, results) -> results.get(this.chunk, id)
            .map(found -> Linking.link(found, results.get(layers, id.file()), scope(results))));
    final Query<ChunkId, Boolean> sound = Query.of("sound", (id, results) -> results.get(this.chunk, id)
            .filter(found -> Linking.sound(found.fragment())).isPresent());
    final Query<ChunkId, Optional<ChunkFacts>> entries = Query.of("entries", (id, results) -> results.get(linked, id)
            .filter(found -> Linking.hasEntries(found.fragment()))
            .map(found -> Linking.entries(found, results.get(layers, id.file()), scope(results))));
    final Query<ChunkId, Optional<ChunkFacts>> facts = Query.of("facts", (id, results) -> results.get(linked, id).map(found ->
            Linking.lower(found, results.get(layers, id.file()), results.get(sound, id), scope(results))));

    // from facts to files

    final Query<String, Map<String, Ruleset>> rulesets = Query.of("rulesets", (all, results) ->
            rulesets(results).read(shippedRulesets()));
    final Query<String, Set<RulesetDeclaration>> rulesetsExtendingThemselves = Query.of("rulesets extending themselves",
            (all, results) -> rulesets(results).extendingThemselves());
    final Query<String, Ruleset> chosenRuleset = Query.of("chosen ruleset", (file, results) -> FileLinking.ruleset(
            results.get(outline, file).choices().stream().flatMap(id -> results.get(linked, id).stream()).toList(),
            results.get(rulesets, ALL)));
    final Query<String, Ruleset> ruleset = Query.of("ruleset", (file, results) -> imposed(results)
            .orElseGet(() -> results.get(chosenRuleset, file)));
    final Query<String, List<Finding>> duplicates = Query.of("duplicate names", (file, results) ->
            FileLinking.duplicates(results.get(outline, file).declarations(), scope(results)));
    final Query<String, FileText> text = Query.collection("text", this::text);

    // from facts to conclusions about models and systems

    final Query<Declaration, Optional<Model>> model = Query.of("model", (id, results) -> results.get(facts, id.chunk())
            .flatMap(found -> found.models().stream().filter(each -> each.at().equals(found.placeOf(id))).findFirst()));
    final Query<Declaration, Optional<AiSystem>> system = Query.of("system", (id, results) -> results.get(facts, id.chunk())
            .flatMap(found -> found.systems().stream().filter(each -> each.at().equals(found.placeOf(id))).findFirst()));
    final Query<Declaration, ModelSummary> modelSummary = Query.firewall("model summary", (id, results) -> results.get(model, id)
            .map(ModelSummary::of).orElse(ModelSummary.NONE));
    final Query<String, ProviderSummary> providerSummary = Query.of("provider summary", (provider, results) -> ProviderSummary.of(
            modelsOf(provider, results).map(id -> results.get(modelSummary, id).ofProvider()).toList()));
    final Query<String, List<Document>> documentsOf = Query.of("documents of provider", (provider, results) ->
            results.get(providerSummary, provider).documents());
    final Query<Declaration, List<String>> earlierModels = Query.of("earlier models", (id, results) -> results.get(model, id)
            .flatMap(found -> found.provider().map(provider -> results.get(providerSummary, provider.value()).earlierThan(found)))
            .orElse(List.of()));
    /** The name of a model in messages. */
    final Query<Declaration, Optional<String>> display = Query.of("display", (id, results) -> results.get(model, id).map(Model::display));
    final Query<Declaration, List<String>> connections = Query.of("connections", (id, results) -> component(results).connections(id));
    final Query<Declaration, Optional<Location>> place = Query.of("place", (id, results) -> component(results).place(id));
    final Query<Declaration, List<Declaration>> component = Query.of("component", (id, results) -> component(results).of(id));
    /** The first model or system of a component identifies it. */
    final Query<Declaration, Optional<Declaration>> first = Query.of("first of component", (id, results) ->
            results.get(component, id).stream().findFirst());
    final Query<UnderRuleset, List<Model>> earlySystemicRisk = Query.of("early systemic risk", (key, results) -> component(results)
            .earlySystemicRisk(results.get(component, key.first()), key.ruleset(), key.asOf()));
    final Query<ProviderUnder, List<String>> earlySystemicRiskOf = Query.of("early systemic risk of provider", (key, results) ->
            modelsOf(key.provider(), results).flatMap(id -> results.get(first, id).stream()).distinct()
                    .flatMap(id -> results.get(earlySystemicRisk, new UnderRuleset(id, key.ruleset(), key.asOf())).stream())
                    .filter(found -> found.provider().map(Stated::value).filter(key.provider()::equals).isPresent()).map(Model::name)
                    .toList());
    final Query<Declaration, Component.Result> componentAssessment = Query.of("component assessment", (id, results) ->
            component(results).assess(results.get(component, id), file -> results.get(ruleset, file), imposed(results).isPresent(),
                    asOf(results)));
    final Query<Declaration, Optional<ModelAssessment>> modelAssessment =
            Query.of("model assessment", (id, results) -> results.get(model, id)
            .flatMap(found -> results.get(first, id).flatMap(start -> results.get(componentAssessment, start).model(found))));
    final Query<Declaration, Optional<SystemAssessment>> systemAssessment = Query.of("system assessment", (id, results) ->
            results.get(system, id)
                    .flatMap(found -> results.get(first, id).flatMap(start -> results.get(componentAssessment, start).system(found))));

    // from conclusions to findings

    final Query<Declaration, List<Finding>> modelFindings = Query.of("model findings", (id, results) -> results.get(modelAssessment, id)
            .map(assessed -> RuleBook.of(assessed, asOf(results))).orElse(List.of()));
    final Query<ActivitiesIn, List<Finding>> activityFindings = Query.of("activity findings", (key, results) ->
            results.get(modelAssessment, key.model()).map(assessed -> RuleBook.ofActivities(assessed, key.file())).orElse(List.of()));
    /** The findings about a model and those of its activities that are stated in its file, sorted by position. */
    final Query<Declaration, List<Finding>> findingsWithActivities = Query.of("findings with activities", (id, results) ->
            RuleBook.sorted(Stream.concat(results.get(modelFindings, id).stream(),
                    results.get(activityFindings, new ActivitiesIn(id, id.file())).stream())));
    final Query<Declaration, Optional<ModelResult>> modelResult = Query.of("model result", (id, results) ->
            results.get(modelAssessment, id).map(assessed -> new ModelResult(assessed, results.get(findingsWithActivities, id))));
    final Query<Declaration, List<Finding>> systemFindings = Query.of("system findings", (id, results) -> results.get(systemAssessment, id)
            .map(assessed -> RuleBook.of(assessed, asOf(results))).orElse(List.of()));
    /** The errors among the findings about a model and those of its activities that are stated in its file, sorted by position. */
    final Query<Declaration, List<Finding>> modelErrors = Query.of("model errors", (id, results) -> results.get(modelAssessment, id)
            .map(assessed -> RuleBook.sorted(Stream.concat(RuleBook.of(assessed, asOf(results), Severity.ERROR).stream(),
                    RuleBook.ofActivities(assessed, id.file(), Severity.ERROR).stream()))).orElse(List.of()));
    // from facts and conclusions to expectations, on which no conclusion depends

    final Query<OnBasis, Component.Result> assessmentOnBasis = Query.of("assessment on basis", (key, results) ->
            component(results).assess(results.get(component, key.first()),
                    name -> key.ruleset().orElseGet(() -> results.get(ruleset, name)),
                    key.ruleset().isPresent() || imposed(results).isPresent(), key.asOf()));
    final Query<String, List<ExpectationResult>> expectations = Query.of("expectations", (name, results) ->
            results.get(text, name).facts().expectations().stream().map(each -> compare(each, results)).toList());

    // all results for a file

    final Query<String, FileResult> file = Query.collection("file", this::file);
    /** The same, but of the findings only the errors, which takes less time and memory. */
    final Query<String, FileResult> fileWithErrors = Query.collection("file with errors", this::fileWithErrors);

    private final ShippedCatalogue catalogue;

    /**
     * Creates the queries.
     *
     * @param catalogue the shipped files
     */
    Queries(ShippedCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    private List<Declaration> shipped(String name) {
        return catalogue.names().named(name);
    }

    private List<Declaration> shippedCalled(String key) {
        return catalogue.names().called(key);
    }

    private SymbolTable allShipped(String all) {
        return catalogue.names();
    }

    private Map<String, Ruleset> shippedRulesets() {
        return catalogue.rulesets();
    }

    private ExtendedRulesets rulesets(Reader results) {
        return new ExtendedRulesets(results.get(rulesetChunks, ALL).stream().flatMap(id -> results.get(linked, id).stream()).toList(),
                scope(results));
    }

    private StoreScope scope(Reader results) {
        return new StoreScope(this, catalogue, results);
    }

    private StoreElements elements(Reader results) {
        return new StoreElements(this, results);
    }

    private Component component(Reader results) {
        return new Component(this, results);
    }

    private Stream<Declaration> modelsOf(String provider, Reader results) {
        return results.get(mentioning, provider).stream()
                .filter(id -> results.get(modelSummary, id).provider().filter(provider::equals).isPresent());
    }

    private LocalDate asOf(Reader results) {
        return results.get(settings, ALL).asOf();
    }

    private Optional<Ruleset> imposed(Reader results) {
        return results.get(settings, ALL).ruleset().flatMap(name -> Optional.ofNullable(results.get(rulesets, ALL).get(name)));
    }

    private ExpectationResult compare(Expectation expectation, Reader results) {
        LocalDate day = expectation.on().orElseGet(() -> asOf(results));
        Optional<Ruleset> under = expectation.under().flatMap(name -> Optional.ofNullable(results.get(rulesets, ALL).get(name)));
        if (expectation.under().isPresent() && under.isEmpty()) {
            return ExpectationResult.withoutRuleset(expectation, expectation.under().get(), day);
        }
        return ExpectationResult.of(expectation, elements(results).declarations(expectation.subject())
                .flatMap(id -> results.get(first, id).stream()).map(start -> results.get(assessmentOnBasis, new OnBasis(start, under, day)))
                .flatMap(result -> result.subject(expectation.subjectAt()).stream()).findFirst(), day);
    }

    private FileText text(String name, Reader results) {
        Outline of = results.get(outline, name);
        List<ChunkFacts> chunks = of.chunks().stream().flatMap(id -> results.get(facts, id).stream()).toList();
        return new FileText(chunks, FileLinking.facts(name, chunks), FileLinking.problems(name, chunks, results.get(duplicates, name)));
    }

    private FileResult file(String name, Reader results) {
        Outline of = results.get(outline, name);
        List<ModelAssessment> models = new ArrayList<>();
        List<Finding> ofModels = new ArrayList<>();
        for (Declaration id : of.models()) {
            results.get(modelResult, id).ifPresent(result -> {
                models.add(result.assessment());
                ofModels.addAll(result.findings());
            });
        }
        FileText read = results.get(text, name);
        FileAssessment assessment = assessment(name, models, results);
        List<Finding> found = new ArrayList<>(RuleBook.ofFile(assessment));
        found.addAll(ofSharedRuns(assessment, results));
        found.addAll(ofModels);
        of.systems().forEach(id -> found.addAll(results.get(systemFindings, id)));
        return new FileResult(read, results.get(chosenRuleset, name), assessment, FileFindings.of(read.problems(), read.facts(),
                RuleBook.waived(assessment, found, asOf(results))), results.get(expectations, name));
    }

    private FileResult fileWithErrors(String name, Reader results) {
        Outline of = results.get(outline, name);
        FileText read = results.get(text, name);
        if (!read.facts().waivers().isEmpty()) {
            // whether a waiver is used depends on all findings
            return results.get(file, name).withErrors();
        }
        List<ModelAssessment> models = of.models().stream().flatMap(id -> results.get(modelAssessment, id).stream()).toList();
        FileAssessment assessment = assessment(name, models, results);
        List<Finding> found = new ArrayList<>(RuleBook.ofFile(assessment, Severity.ERROR));
        found.addAll(ofSharedRuns(assessment, results));
        of.models().forEach(id -> found.addAll(results.get(modelErrors, id)));
        of.systems().forEach(id -> found.addAll(results.get(systemFindings, id)));
        return new FileResult(read, results.get(chosenRuleset, name), assessment, FileFindings.of(read.problems(), read.facts(),
                RuleBook.waived(assessment, found, asOf(results))), results.get(expectations, name)).withErrors();
    }

    /** The findings about the activities in a file that models of other files use. */
    private List<Finding> ofSharedRuns(FileAssessment assessment, Reader results) {
        return assessment.modelsUsingSharedRuns().stream().flatMap(user -> results.get(activityFindings,
                new ActivitiesIn(elements(results).declaration(user.model()), assessment.facts().file())).stream()).toList();
    }

    private FileAssessment assessment(String name, List<ModelAssessment> models, Reader results) {
        FileFacts stated = results.get(text, name).facts();
        FileFacts placed = new FileFacts(name, stated.assessUnder(), stated.start(), stated.entities(), stated.runs(),
                models.stream().map(ModelAssessment::model).toList(), stated.systems(), stated.datasets(), stated.waivers(),
                stated.expectations(), stated.mismatches(), stated.approximateDates());
        StoreElements elements = elements(results);
        return FileAssessment.of(placed, results.get(ruleset, name), imposed(results).isPresent(), models,
                results.get(outline, name).systems().stream().flatMap(id -> results.get(systemAssessment, id).stream()).toList(), elements,
                model -> results.get(modelAssessment, elements.declaration(model)).orElseThrow(), asOf(results));
    }
}
