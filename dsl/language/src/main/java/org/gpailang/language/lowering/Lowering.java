package org.gpailang.language.lowering;

import static org.gpailang.language.lowering.Statements.all;
import static org.gpailang.language.lowering.Statements.one;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.gpailang.core.facts.catalogue.Accelerator;
import org.gpailang.core.facts.catalogue.Licence;
import org.gpailang.core.facts.dataset.Dataset;
import org.gpailang.core.facts.entity.Entity;
import org.gpailang.core.facts.model.AiSystem;
import org.gpailang.core.facts.model.Capabilities;
import org.gpailang.core.facts.model.Model;
import org.gpailang.core.facts.model.NarrowGround;
import org.gpailang.core.facts.model.Scope;
import org.gpailang.core.facts.statement.Expectation;
import org.gpailang.core.facts.statement.Location;
import org.gpailang.core.facts.statement.Stated;
import org.gpailang.core.facts.statement.Waiver;
import org.gpailang.core.facts.statement.Words;
import org.gpailang.core.facts.training.Activity;
import org.gpailang.core.facts.training.Modality;
import org.gpailang.core.finding.TextCode;
import org.gpailang.core.quantity.Dimension;
import org.gpailang.language.diagnostics.Diagnostics;
import org.gpailang.language.names.Declaration;
import org.gpailang.language.names.LinkedChunk;
import org.gpailang.syntax.tree.AcceleratorDeclaration;
import org.gpailang.syntax.tree.AcceptsStatement;
import org.gpailang.syntax.tree.ActiveParametersStatement;
import org.gpailang.syntax.tree.Block;
import org.gpailang.syntax.tree.ContextStatement;
import org.gpailang.syntax.tree.DatasetDeclaration;
import org.gpailang.syntax.tree.DevelopedStatement;
import org.gpailang.syntax.tree.Element;
import org.gpailang.syntax.tree.EntityDeclaration;
import org.gpailang.syntax.tree.ExpectStatement;
import org.gpailang.syntax.tree.GeneratesStatement;
import org.gpailang.syntax.tree.HiddenSizeStatement;
import org.gpailang.syntax.tree.IntegratesStatement;
import org.gpailang.syntax.tree.LicenceDeclaration;
import org.gpailang.syntax.tree.ModalityForm;
import org.gpailang.syntax.tree.ModificationDeclaration;
import org.gpailang.syntax.tree.NotifiedStatement;
import org.gpailang.syntax.tree.ParametersStatement;
import org.gpailang.syntax.tree.PretrainingDeclaration;
import org.gpailang.syntax.tree.RulesetDeclaration;
import org.gpailang.syntax.tree.ScopeStatement;
import org.gpailang.syntax.tree.SystemDeclaration;
import org.gpailang.syntax.tree.TrainedModel;
import org.gpailang.syntax.tree.TreePackage;
import org.gpailang.syntax.tree.WaiveStatement;

/**
 * Maps the syntax tree of a chunk to facts. It makes no assessment: a value that cannot be read is recorded as an error and left out, and
 * everything around it is kept.
 */
public final class Lowering {

    private final ValueReader values;
    private final EntityReader entityReader;
    private final TrainingReader training;
    private final MarketReader market;
    private final DutyReader duties;
    private final DocumentationReader documentation;
    private final DatasetReader datasets;
    private final CatalogueReader catalogue;
    private final ExpectationReader expectationReader;
    private final Function<Declaration, Object> inlined;
    private final List<Location> errors;

    /**
     * @param inlined returns the licence or the accelerator of a declaration
     * @param errors the locations of errors in the text; an element or activity that contains one of them is marked as broken
     */
    public Lowering(LinkedChunk part, Diagnostics problems, Function<Declaration, Object> inlined, List<Location> errors) {
        this.values = new ValueReader(part, problems);
        this.entityReader = new EntityReader(values);
        this.training = new TrainingReader(values, (object, reference) -> named(object, reference, Accelerator.class), this::broken);
        this.market = new MarketReader(values, statement -> named(statement, TreePackage.Literals.LICENCE_STATEMENT__LICENCE,
                Licence.class));
        this.duties = new DutyReader(values);
        this.documentation = new DocumentationReader(values);
        this.datasets = new DatasetReader(values);
        this.catalogue = new CatalogueReader(values);
        this.expectationReader = new ExpectationReader(values);
        this.inlined = inlined;
        List<Location> expectations = part.fragment().tree().getElements().stream().flatMap(element -> element.getStatements().stream())
                .filter(ExpectStatement.class::isInstance).map(values.locator()::at).toList();
        // no conclusion depends on an expectation, not even on a wrong one
        this.errors = errors.stream().filter(error -> expectations.stream().noneMatch(expectation -> expectation.holds(error))).toList();
    }

    private boolean broken(EObject object) {
        return !errors.isEmpty() && errors.stream().anyMatch(values.locator().at(object)::holds);
    }

    /** The facts of the chunk and the errors in its values. */
    public ChunkFacts map() {
        List<Entity> entities = new ArrayList<>();
        List<Activity> runs = new ArrayList<>();
        List<Model> models = new ArrayList<>();
        List<AiSystem> systems = new ArrayList<>();
        List<Dataset> sets = new ArrayList<>();
        Map<Element, Licence> licences = new HashMap<>();
        Map<Element, Accelerator> accelerators = new HashMap<>();
        List<Waiver> waivers = new ArrayList<>();
        List<Expectation> expectations = new ArrayList<>();
        for (Element element : values.part().fragment().tree().getElements()) {
            waivers(element, waivers);
            if (element.getName() == null) {
                continue;
            }
            if (element instanceof EntityDeclaration entity) {
                entities.add(entityReader.read(entity, broken(entity)));
            } else if (element instanceof PretrainingDeclaration run) {
                runs.add(training.run(run));
            } else if (element instanceof TrainedModel model) {
                models.add(model(model));
                expectations.addAll(expectationReader.read(model));
            } else if (element instanceof SystemDeclaration system) {
                systems.add(system(system));
                expectations.addAll(expectationReader.read(system));
            } else if (element instanceof DatasetDeclaration dataset) {
                sets.add(datasets.read(dataset, broken(dataset)));
            } else if (element instanceof LicenceDeclaration licence) {
                licences.put(licence, catalogue.licence(licence, broken(licence)));
            } else if (element instanceof AcceleratorDeclaration accelerator) {
                accelerators.put(accelerator, catalogue.accelerator(accelerator, broken(accelerator)));
            } else if (element instanceof RulesetDeclaration ruleset) {
                new RulesetReader(values).check(ruleset);
            }
        }
        return new ChunkFacts(values.part(), entities, runs,
                models, systems, sets, licences, accelerators, waivers, expectations,
                List.copyOf(values.mismatches()), List.copyOf(values.approximateDates()), List.copyOf(values.problems().findings()));
    }

    private <T> Optional<T> named(EObject object, EReference reference, Class<T> kind) {
        return values.part().target(object, reference).map(inlined).filter(kind::isInstance).map(kind::cast);
    }

    private void waivers(Element element, List<Waiver> waivers) {
        Location whole = values.locator().at(element);
        String name = element.getName() == null ? "" : values.name(element);
        all(element, WaiveStatement.class).filter(waiver -> waiver.getCode() != null).forEach(waiver -> {
            if (waiver.getReason() == null) {
                values.problems().error(TextCode.REASON_MISSING, values.locator().at(waiver),
                        "A waiver needs its reason: add 'reason \"…\"', so that a reviewer can follow it.");
            } else {
                waivers.add(new Waiver(waiver.getCode().replaceAll("\\s+", ""),
                        values.locator().at(waiver, TreePackage.Literals.WAIVE_STATEMENT__CODE), waiver.getReason(),
                        values.last(waiver, TreePackage.Literals.WAIVE_STATEMENT__UNTIL), values.locator().at(waiver), whole, name));
            }
        });
    }

    private Model model(TrainedModel model) {
        boolean modification = model instanceof ModificationDeclaration;
        return new Model(values.name(model), Optional.ofNullable(model.getTitle()), values.locator().name(model), broken(model),
                modification, modification ? values.reference(model, TreePackage.Literals.MODIFICATION_DECLARATION__ORIGINAL)
                : Optional.empty(), values.reference(model, TreePackage.Literals.TRAINED_MODEL__PROVIDER),
                one(model, DevelopedStatement.class).flatMap(developed ->
                        values.reference(developed, TreePackage.Literals.DEVELOPED_STATEMENT__DEVELOPER)),
                capabilities(model), training.training(model), market.market(model), market.openness(model), duties.evidence(model),
                duties.documents(model),
                one(model, NotifiedStatement.class).flatMap(duties::notification), documentation.model(model));
    }

    private Capabilities capabilities(Block model) {
        return new Capabilities(
                one(model, AcceptsStatement.class)
                .map(accepts -> new Stated<>(modalities(accepts.getForms()), values.locator().at(accepts))),
                one(model, GeneratesStatement.class).map(generates ->
                        new Stated<>(modalities(generates.getForms()), values.locator().at(generates))),
                one(model, ScopeStatement.class).flatMap(this::scope),
                one(model, ParametersStatement.class).flatMap(each -> values.count(each, each.getParameters(), Dimension.PARAMETERS)),
                one(model, ActiveParametersStatement.class).flatMap(each -> values.count(each, each.getParameters(), Dimension.PARAMETERS)),
                one(model, ContextStatement.class).flatMap(each -> values.count(each, each.getContext(), Dimension.EXAMPLES)),
                one(model, HiddenSizeStatement.class).flatMap(each -> values.count(each, each.getSize(), Dimension.COUNT)));
    }

    /** The modalities; a word that is none is recorded where its form is read. */
    private static Set<Modality> modalities(List<ModalityForm> forms) {
        Set<Modality> modalities = EnumSet.noneOf(Modality.class);
        forms.forEach(form -> Optional.ofNullable(form.getModality()).flatMap(word -> Words.parse(Modality.class, word))
                .ifPresent(modalities::add));
        return modalities;
    }

    private Optional<Scope> scope(ScopeStatement scope) {
        return values.either(scope.getBreadth(), scope, TreePackage.Literals.SCOPE_STATEMENT__BREADTH)
                .map(broad -> new Scope(broad, values.word(NarrowGround.class, "a narrow task that the consultation names",
                        scope.getGround(), scope, TreePackage.Literals.SCOPE_STATEMENT__GROUND),
                        Optional.ofNullable(scope.getDescription()), values.locator().at(scope)));
    }

    private AiSystem system(SystemDeclaration system) {
        return new AiSystem(values.name(system), Optional.ofNullable(system.getTitle()), values.locator().name(system), broken(system),
                values.reference(system, TreePackage.Literals.SYSTEM_DECLARATION__PROVIDER),
                all(system, IntegratesStatement.class).flatMap(integrates ->
                        values.references(integrates, TreePackage.Literals.INTEGRATES_STATEMENT__MODELS).stream()).toList(),
                market.placings(system), duties.documents(system), one(system, NotifiedStatement.class).flatMap(duties::notification));
    }
}
