package org.gpailang.language.lowering;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.gpailang.core.facts.catalogue.Accelerator;
import org.gpailang.core.facts.catalogue.Confidence;
import org.gpailang.core.facts.catalogue.Licence;
import org.gpailang.core.facts.catalogue.LicenceRequirement;
import org.gpailang.core.facts.catalogue.PeakBasis;
import org.gpailang.core.facts.catalogue.Permission;
import org.gpailang.core.facts.catalogue.Provenance;
import org.gpailang.core.facts.catalogue.RestrictionGround;
import org.gpailang.core.facts.catalogue.Right;
import org.gpailang.core.facts.dataset.Dataset;
import org.gpailang.core.facts.duty.Arguments;
import org.gpailang.core.facts.duty.DataGap;
import org.gpailang.core.facts.duty.Designation;
import org.gpailang.core.facts.duty.Document;
import org.gpailang.core.facts.duty.DocumentKind;
import org.gpailang.core.facts.duty.Informed;
import org.gpailang.core.facts.duty.Notification;
import org.gpailang.core.facts.duty.Reassessment;
import org.gpailang.core.facts.entity.CodeChapter;
import org.gpailang.core.facts.entity.CodeOfPractice;
import org.gpailang.core.facts.entity.Consortium;
import org.gpailang.core.facts.entity.Entity;
import org.gpailang.core.facts.entity.EntitySize;
import org.gpailang.core.facts.entity.Representative;
import org.gpailang.core.facts.market.Channel;
import org.gpailang.core.facts.market.InternalUse;
import org.gpailang.core.facts.market.Market;
import org.gpailang.core.facts.market.Monetisation;
import org.gpailang.core.facts.market.MonetisationMeans;
import org.gpailang.core.facts.market.Openness;
import org.gpailang.core.facts.market.Placing;
import org.gpailang.core.facts.market.PublicItem;
import org.gpailang.core.facts.model.AiSystem;
import org.gpailang.core.facts.model.Capabilities;
import org.gpailang.core.facts.model.Evidence;
import org.gpailang.core.facts.model.Model;
import org.gpailang.core.facts.model.NarrowGround;
import org.gpailang.core.facts.model.Rebuttal;
import org.gpailang.core.facts.model.RebuttalGround;
import org.gpailang.core.facts.model.Scope;
import org.gpailang.core.facts.statement.Location;
import org.gpailang.core.facts.statement.NumberFormat;
import org.gpailang.core.facts.statement.Stated;
import org.gpailang.core.facts.statement.Waiver;
import org.gpailang.core.facts.statement.Words;
import org.gpailang.core.facts.training.Activity;
import org.gpailang.core.facts.training.ActivityKind;
import org.gpailang.core.facts.training.Approach;
import org.gpailang.core.facts.training.Energy;
import org.gpailang.core.facts.training.Estimate;
import org.gpailang.core.facts.training.EstimationApproach;
import org.gpailang.core.facts.training.Modality;
import org.gpailang.core.facts.training.RunEvent;
import org.gpailang.core.facts.training.Training;
import org.gpailang.core.facts.training.TrainingData;
import org.gpailang.core.finding.TextCode;
import org.gpailang.core.quantity.Dimension;
import org.gpailang.core.quantity.FlopRate;
import org.gpailang.language.diagnostics.Diagnostics;
import org.gpailang.language.names.Declaration;
import org.gpailang.language.names.LinkedChunk;
import org.gpailang.language.names.SymbolTable;
import org.gpailang.syntax.token.StatementTable;
import org.gpailang.syntax.tree.*;
import org.gpailang.syntax.tree.ArgumentsStatement;
import org.gpailang.syntax.tree.BenchmarkStatement;
import org.gpailang.syntax.tree.CustomersStatement;
import org.gpailang.syntax.tree.DesignatedStatement;
import org.gpailang.syntax.tree.DocumentStatement;
import org.gpailang.syntax.tree.InformedStatement;
import org.gpailang.syntax.tree.MonetisedStatement;
import org.gpailang.syntax.tree.NoTrainingStatement;
import org.gpailang.syntax.tree.OriginalComputeStatement;
import org.gpailang.syntax.tree.ReassessmentStatement;
import org.gpailang.syntax.tree.ToolsStatement;

/**
 * Maps the syntax tree of a chunk to facts. It makes no assessment: a value that cannot be read is recorded as an error and left out, and
 * everything around it is kept.
 */
public final class Lowering {

    private final ValueReader values;
    private final EstimateReader estimates;
    private final DocumentationReader documentation;
    private final DatasetReader datasets;
    private final Function<Declaration, Object> inlined;
    private final List<Location> errors;

    /**
     * @param inlined returns the licence or the accelerator of a declaration
     * @param errors the locations of errors in the text; an element or activity that contains one of them is marked as broken
     */
    public Lowering(LinkedChunk part, Diagnostics problems, Function<Declaration, Object> inlined, List<Location> errors) {
        this.values = new ValueReader(part, problems);
        this.estimates = new EstimateReader(values, (object, reference) -> named(object, reference, Accelerator.class));
        this.documentation = new DocumentationReader(values);
        this.datasets = new DatasetReader(values);
        this.inlined = inlined;
        this.errors = errors;
    }

    private boolean broken(EObject object) {
        return !errors.isEmpty() && errors.stream().anyMatch(values.locator().at(object)::holds);
    }

    /**
     * The facts of the chunk and the errors in its values.
     *
     * @param rulesets creates the reader for the chunk's rulesets
     */
    public ChunkFacts map(Function<ValueReader, RulesetReader> rulesets) {
        List<Entity> entities = new ArrayList<>();
        List<Activity> runs = new ArrayList<>();
        List<Model> models = new ArrayList<>();
        List<AiSystem> systems = new ArrayList<>();
        List<Dataset> sets = new ArrayList<>();
        Map<Element, Licence> licences = new HashMap<>();
        Map<Element, Accelerator> accelerators = new HashMap<>();
        List<Waiver> waivers = new ArrayList<>();
        for (Element element : values.part().fragment().tree().getElements()) {
            waivers(element, waivers);
            if (element.getName() == null) {
                continue;
            }
            if (element instanceof EntityDeclaration entity) {
                entities.add(entity(entity));
            } else if (element instanceof PretrainingDeclaration run) {
                runs.add(run(run));
            } else if (element instanceof TrainedModel model) {
                models.add(model(model));
            } else if (element instanceof SystemDeclaration system) {
                systems.add(system(system));
            } else if (element instanceof DatasetDeclaration dataset) {
                sets.add(datasets.read(dataset, broken(dataset)));
            } else if (element instanceof LicenceDeclaration licence) {
                licences.put(licence, licence(licence));
            } else if (element instanceof AcceleratorDeclaration accelerator) {
                accelerators.put(accelerator, accelerator(accelerator));
            } else if (element instanceof RulesetDeclaration ruleset) {
                rulesets.apply(values).check(ruleset);
            }
        }
        return new ChunkFacts(values.part(), entities, runs,
                models, systems, sets, licences, accelerators, waivers,
                List.copyOf(values.mismatches()), List.copyOf(values.problems().findings()));
    }

    private <T> Optional<T> named(EObject object, EReference reference, Class<T> kind) {
        return values.part().target(object, reference).map(inlined).filter(kind::isInstance).map(kind::cast);
    }

    private static <T extends Statement> Stream<T> all(Block block, Class<T> kind) {
        return block.getStatements().stream().filter(kind::isInstance).map(kind::cast);
    }

    private static <T extends Statement> Optional<T> one(Block block, Class<T> kind) {
        return all(block, kind).findFirst();
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
                        values.date(waiver.getUntil()), values.locator().at(waiver), whole, name));
            }
        });
    }

    private Entity entity(EntityDeclaration entity) {
        return new Entity(values.name(entity), Optional.ofNullable(entity.getTitle()), values.locator().name(entity), broken(entity),
                one(entity, EstablishedStatement.class).flatMap(this::country),
                one(entity, SizeStatement.class).flatMap(size -> values.word(EntitySize.class, "a size", size.getSize(), size,
                        TreePackage.Literals.SIZE_STATEMENT__SIZE)),
                one(entity, TurnoverStatement.class).flatMap(turnover -> values.amount(turnover.getTurnover(), Dimension.MONEY)
                        .map(amount -> new Stated<>(amount, values.locator().at(turnover)))),
                one(entity, RepresentativeStatement.class).flatMap(this::representative),
                one(entity, CodeOfPracticeStatement.class).map(this::codeOfPractice),
                one(entity, ConsortiumStatement.class).map(this::consortium),
                documentation.text(entity, "legal"), documentation.text(entity, "contact"));
    }

    private Optional<Stated<String>> country(EstablishedStatement statement) {
        if (statement.getCountry() == null) {
            return Optional.empty();
        }
        Location at = values.locator().at(statement, TreePackage.Literals.ESTABLISHED_STATEMENT__COUNTRY);
        if (!Countries.codes().contains(statement.getCountry())) {
            String message = "No country has the code '" + statement.getCountry() + "' (ISO 3166 alpha-2).";
            Optional<String> code = Countries.code(statement.getCountry());
            if (statement.getCountry().equalsIgnoreCase("EU")) {
                values.problems().error(TextCode.UNKNOWN_COUNTRY, at, "'EU' is not a country: name the Member State.");
            } else if (code.isPresent()) {
                values.problems().error(TextCode.UNKNOWN_COUNTRY, at, message + " Did you mean '" + code.get() + "'?", code.get());
            } else {
                values.problems().error(TextCode.UNKNOWN_COUNTRY, at, message + " Write two capital letters, such as DE or FR.");
            }
            return Optional.empty();
        }
        return Optional.of(new Stated<>(statement.getCountry(), at));
    }

    private Optional<Representative> representative(RepresentativeStatement statement) {
        return values.reference(statement, TreePackage.Literals.REPRESENTATIVE_STATEMENT__REPRESENTATIVE)
                .map(entity -> new Representative(entity.value(), values.date(statement.getAppointed()), values.locator().at(statement)));
    }

    private CodeOfPractice codeOfPractice(CodeOfPracticeStatement statement) {
        return new CodeOfPractice(values.date(statement.getSigned()), values.words(CodeChapter.class, "a chapter of the code",
                statement.getChapters(), statement, TreePackage.Literals.CODE_OF_PRACTICE_STATEMENT__CHAPTERS),
                values.locator().at(statement));
    }

    private Consortium consortium(ConsortiumStatement statement) {
        return new Consortium(
                values.references(statement, TreePackage.Literals.CONSORTIUM_STATEMENT__MEMBERS).stream().map(Stated::value).toList(),
                values.reference(statement, TreePackage.Literals.CONSORTIUM_STATEMENT__COORDINATOR).map(Stated::value),
                values.locator().at(statement));
    }

    private Licence licence(LicenceDeclaration licence) {
        Map<Right, Permission> permissions = new EnumMap<>(Right.class);
        all(licence, RightStatement.class).forEach(statement -> Words.parse(Right.class, statement.getRight()).ifPresent(right ->
                permission(statement).ifPresent(permission -> permissions.putIfAbsent(right, permission))));
        Set<LicenceRequirement> requirements = one(licence, RequiresStatement.class).map(requires -> values.words(
                LicenceRequirement.class, "a requirement", requires.getRequirements(), requires,
                TreePackage.Literals.REQUIRES_STATEMENT__REQUIREMENTS)).orElse(EnumSet.noneOf(LicenceRequirement.class));
        return new Licence(licence.getName(), Optional.ofNullable(licence.getTitle()), values.locator().name(licence), broken(licence),
                permissions, requirements, aliases(licence), one(licence, VersionStatement.class).map(VersionStatement::getVersion),
                one(licence, DatedStatement.class).flatMap(dated -> values.date(dated.getDate())), provenance(licence),
                one(licence, FamilyStatement.class).map(this::members).orElse(List.of()));
    }

    /** The names of the licences that a family can mean. */
    private List<String> members(FamilyStatement family) {
        return values.references(family, TreePackage.Literals.FAMILY_STATEMENT__MEMBERS).stream().map(Stated::value)
                .map(SymbolTable::simple).toList();
    }

    private static List<String> aliases(Block block) {
        return one(block, AliasStatement.class).map(also -> also.getAliases().stream().filter(Objects::nonNull).toList())
                .orElse(List.of());
    }

    private Provenance provenance(Block block) {
        Optional<OriginStatement> origin = one(block, OriginStatement.class);
        Optional<ConfidenceStatement> confidence = one(block, ConfidenceStatement.class);
        return new Provenance(origin.map(source -> source.getSources().stream().filter(Objects::nonNull).toList()).orElse(List.of()),
                origin.flatMap(source -> values.date(source.getRead())),
                confidence.flatMap(level -> values.word(Confidence.class, "a confidence", level.getConfidence(), level,
                        TreePackage.Literals.CONFIDENCE_STATEMENT__CONFIDENCE)),
                confidence.map(ConfidenceStatement::getDoubt));
    }

    private Optional<Permission> permission(RightStatement statement) {
        return values.either(statement.getPermission(), statement, TreePackage.Literals.RIGHT_STATEMENT__PERMISSION)
                .map(free -> new Permission(free, values.word(RestrictionGround.class, "a ground", statement.getGround(), statement,
                        TreePackage.Literals.RIGHT_STATEMENT__GROUND), Optional.ofNullable(statement.getClause()),
                        values.locator().at(statement)));
    }

    private Accelerator accelerator(AcceleratorDeclaration accelerator) {
        Map<NumberFormat, FlopRate> peaks = new EnumMap<>(NumberFormat.class);
        all(accelerator, PeakPerformance.class).forEach(peak -> peak(peak, TreePackage.Literals.PEAK_PERFORMANCE__FORMAT, peak.getFormat(),
                peak.getPeak(), peaks));
        Map<NumberFormat, FlopRate> sparse = new EnumMap<>(NumberFormat.class);
        all(accelerator, SparsePeakStatement.class).forEach(peak -> peak(peak, TreePackage.Literals.SPARSE_PEAK_STATEMENT__FORMAT,
                peak.getFormat(), peak.getPeak(), sparse));
        return new Accelerator(accelerator.getName(), Optional.ofNullable(accelerator.getTitle()), values.locator().name(accelerator),
                broken(accelerator), peaks,
                sparse, aliases(accelerator), one(accelerator, MakerStatement.class).map(MakerStatement::getMaker),
                one(accelerator, ReleasedStatement.class).flatMap(released -> values.date(released.getDate())), provenance(accelerator),
                one(accelerator, PeakBasisStatement.class).flatMap(per -> values.word(PeakBasis.class, "what peaks can be stated per",
                        per.getBasis(), per, TreePackage.Literals.PEAK_BASIS_STATEMENT__BASIS)).orElse(PeakBasis.CHIP),
                one(accelerator, DiesStatement.class).map(DiesStatement::getDies),
                one(accelerator, CoresStatement.class).map(CoresStatement::getCores),
                one(accelerator, PowerStatement.class).flatMap(power -> values.amount(power.getPower(), Dimension.POWER)));
    }

    private void peak(Statement statement, EStructuralFeature place, String word, Quantity quantity, Map<NumberFormat, FlopRate> peaks) {
        values.word(NumberFormat.class, "a number format", word, statement, place).ifPresent(format ->
                values.amount(quantity, Dimension.COMPUTE_RATE).ifPresent(rate -> peaks.putIfAbsent(format, new FlopRate(rate))));
    }

    private Activity run(PretrainingDeclaration run) {
        return activity(run, ActivityKind.PRETRAINING, Optional.of(values.name(run)), Optional.ofNullable(run.getTitle()),
                values.reference(run, TreePackage.Literals.PRETRAINING_DECLARATION__PROVIDER).map(Stated::value),
                values.locator().name(run));
    }

    private Activity activity(Block block, ActivityKind kind, Optional<String> name, Optional<String> title, Optional<String> provider,
            Location at) {
        Map<RunEvent, Stated<LocalDate>> dates = new EnumMap<>(RunEvent.class);
        all(block, RunDateStatement.class).forEach(event -> Words.parse(RunEvent.class, event.getEvent()).ifPresent(what ->
                values.date(event.getDate()).ifPresent(date -> dates.putIfAbsent(what, new Stated<>(date, values.locator().at(event))))));
        List<Estimate> stated = all(block, ComputeStatement.class).map(estimates::read).toList();
        boolean broken = broken(block) || stated.stream().anyMatch(Lowering::usesBrokenAccelerator);
        return new Activity(kind, name, title, provider, at, broken, dates,
                one(block, DataStatement.class)
                .map(data -> new TrainingData(values.words(Modality.class, "a modality", data.getModalities(),
                        data, TreePackage.Literals.DATA_STATEMENT__MODALITIES), Optional.ofNullable(data.getDescription()),
                        values.locator().at(data))),
                stated,
                one(block, MethodStatement.class).filter(method -> method.getMethod() != null)
                        .map(method -> new Stated<>(method.getMethod(), values.locator().at(method))),
                count(block, ContextStatement.class, ContextStatement::getContext, Dimension.EXAMPLES),
                one(block, EnergyStatement.class).filter(energy -> !energy.isUnknown())
                .flatMap(energy -> values.amount(energy.getEnergy(), Dimension.ENERGY)
                        .map(amount -> new Energy(amount, Optional.ofNullable(energy.getNote()), values.locator().at(energy)))),
                one(block, PublicStatement.class).isPresent(), documentation.activity(block));
    }

    private static boolean usesBrokenAccelerator(Estimate estimate) {
        return estimate.approach() instanceof Approach.Hardware hardware && hardware.terms().stream()
                .anyMatch(term -> term.accelerator().filter(Accelerator::broken).isPresent());
    }

    private <T extends Statement> Optional<Stated<BigDecimal>> count(Block block, Class<T> kind, Function<T, Quantity> quantity,
            Dimension dimension) {
        return one(block, kind).flatMap(statement -> values.amount(quantity.apply(statement), EnumSet.of(dimension, Dimension.COUNT))
                .map(amount -> new Stated<>(amount, values.locator().at(statement))));
    }

    private Model model(TrainedModel model) {
        boolean modification = model instanceof ModificationDeclaration;
        return new Model(values.name(model), Optional.ofNullable(model.getTitle()), values.locator().name(model), broken(model),
                modification, modification ? values.reference(model, TreePackage.Literals.MODIFICATION_DECLARATION__ORIGINAL)
                : Optional.empty(), values.reference(model, TreePackage.Literals.TRAINED_MODEL__PROVIDER),
                one(model, DevelopedStatement.class).flatMap(developed ->
                        values.reference(developed, TreePackage.Literals.DEVELOPED_STATEMENT__DEVELOPER)),
                capabilities(model), training(model), market(model), openness(model), evidence(model), documents(model),
                one(model, NotifiedStatement.class).flatMap(this::notification), documentation.model(model));
    }

    private Capabilities capabilities(Block model) {
        return new Capabilities(
                one(model, AcceptsStatement.class)
                .map(accepts -> new Stated<>(modalities(accepts.getForms()), values.locator().at(accepts))),
                one(model, GeneratesStatement.class).map(generates ->
                        new Stated<>(modalities(generates.getForms()), values.locator().at(generates))),
                one(model, ScopeStatement.class).flatMap(this::scope),
                count(model, ParametersStatement.class, ParametersStatement::getParameters, Dimension.PARAMETERS),
                count(model, ActiveParametersStatement.class, ActiveParametersStatement::getParameters, Dimension.PARAMETERS),
                count(model, ContextStatement.class, ContextStatement::getContext, Dimension.EXAMPLES),
                count(model, HiddenSizeStatement.class, HiddenSizeStatement::getSize, Dimension.COUNT));
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

    private Training training(Block model) {
        List<Stated<String>> runs = new ArrayList<>();
        List<Activity> activities = new ArrayList<>();
        List<Stated<String>> originals = new ArrayList<>();
        for (Statement statement : counting(model)) {
            if (statement instanceof ActivityStatement activity) {
                List<Stated<String>> run = values.references(activity, TreePackage.Literals.ACTIVITY_STATEMENT__RUN);
                runs.addAll(run);
                if (run.isEmpty()) {
                    Words.parse(ActivityKind.class, activity.getKind()).ifPresent(kind -> activities.add(activity(activity, kind,
                            Optional.empty(), Optional.ofNullable(activity.getTitle()), Optional.empty(),
                            values.locator().keyword(activity))));
                }
            } else if (statement instanceof InitialisedStatement) {
                originals.addAll(values.references(statement, TreePackage.Literals.INITIALISED_STATEMENT__ORIGINALS));
            } else if (statement instanceof MergesStatement) {
                originals.addAll(values.references(statement, TreePackage.Literals.MERGES_STATEMENT__ORIGINALS));
            } else if (statement instanceof MixtureStatement) {
                originals.addAll(values.references(statement, TreePackage.Literals.MIXTURE_STATEMENT__ORIGINALS));
            }
        }
        return new Training(runs, activities, originals,
                one(model, NoTrainingStatement.class).map(none -> new Stated<>(Optional.ofNullable(none.getText()).orElse(""),
                        values.locator().at(none))),
                one(model, OriginalComputeStatement.class).map(unknown -> new Stated<>(Optional.ofNullable(unknown.getWhy()).orElse(""),
                        values.locator().at(unknown))));
    }

    /** The statements of a block, without repetitions of those that may be stated only once. */
    private static List<Statement> counting(Block block) {
        Set<String> stated = new HashSet<>();
        return block.getStatements().stream().filter(statement -> {
            String once = StatementTable.once(statement);
            return once == null || stated.add(once);
        }).toList();
    }

    private Market market(Block model) {
        return new Market(placings(model),
                one(model, InternalUseStatement.class).map(use -> new InternalUse(
                        values.either(use.getEssential(), use, TreePackage.Literals.INTERNAL_USE_STATEMENT__ESSENTIAL),
                        values.either(use.getRights(), use, TreePackage.Literals.INTERNAL_USE_STATEMENT__RIGHTS),
                        values.date(use.getSince()), values.either(use.getInUnion(), use,
                                TreePackage.Literals.INTERNAL_USE_STATEMENT__IN_UNION),
                        values.locator().at(use))),
                one(model, ResearchOnlyStatement.class).map(values.locator()::at),
                one(model, ExcludesUnionStatement.class).map(excludes ->
                        new Stated<>(Optional.ofNullable(excludes.getHow()).orElse(""), values.locator().at(excludes))));
    }

    private List<Placing> placings(Block block) {
        List<Placing> placings = new ArrayList<>();
        all(block, PlacedStatement.class).forEach(placed -> values.date(placed.getDate()).ifPresent(date ->
                placed.getPlacings().forEach(placing -> values.word(Channel.class, "a way of placing a model on the market",
                        placing.getChannel(), placing, TreePackage.Literals.MARKET_PLACEMENT__CHANNEL).ifPresent(channel -> placings.add(
                                new Placing(date, channel, Optional.ofNullable(placing.getUrl()),
                                        values.reference(placing, TreePackage.Literals.MARKET_PLACEMENT__HOST).map(Stated::value),
                                        Optional.empty(), values.locator().at(placed)))))));
        return placings;
    }

    /** Whether a licence is a single licence and not a family; a family is recorded as an error. */
    private boolean one(Licence licence, LicenceStatement statement) {
        if (!licence.family().isEmpty()) {
            values.problems().choice(TextCode.LICENCE_FAMILY,
                    values.locator().at(statement, TreePackage.Literals.LICENCE_STATEMENT__LICENCE),
                    licence.family().size() == 1
                            ? "'" + licence.name() + "' names no licence. Name the one in the model's repository, or, if there is none, "
                                    + licence.family().get(0) + "."
                            : "'" + licence.name() + "' is a name for several licences, with different rights. Name the one in the model's"
                                    + " repository: " + String.join(", ", licence.family()) + ", or another.",
                    licence.family());
        }
        return licence.family().isEmpty();
    }

    private Openness openness(Block model) {
        return new Openness(
                one(model, LicenceStatement.class).flatMap(statement ->
                        named(statement, TreePackage.Literals.LICENCE_STATEMENT__LICENCE, Licence.class)
                                .filter(licence -> one(licence, statement))
                                .map(licence -> new Stated<>(licence, values.locator().at(statement)))),
                one(model, PublicStatement.class).map(statement -> new Stated<>(values.words(PublicItem.class,
                        "something that can be public", statement.getItems(), statement, TreePackage.Literals.PUBLIC_STATEMENT__ITEMS),
                        values.locator().at(statement))),
                all(model, MonetisedStatement.class).flatMap(monetised -> values.word(MonetisationMeans.class,
                        "a way of making money from a model", monetised.getMeans(), monetised,
                        TreePackage.Literals.MONETISED_STATEMENT__MEANS)
                        .map(means -> new Monetisation(means, required(monetised), Optional.ofNullable(monetised.getDescription()),
                                values.locator().at(monetised))).stream()).toList(),
                one(model, CustomersStatement.class).filter(customers -> values.word(EntitySize.class, "a size", customers.getSize(),
                        customers, TreePackage.Literals.CUSTOMERS_STATEMENT__SIZE).filter(size -> size == EntitySize.MICRO).isPresent())
                        .map(values.locator()::at),
                one(model, ClaimsStatement.class).map(values.locator()::at));
    }

    private Evidence evidence(Block model) {
        return new Evidence(
                one(model, RebuttalStatement.class).map(rebuttal -> new Rebuttal(
                        Words.parse(RebuttalGround.class, rebuttal.getGround()).orElse(RebuttalGround.NARROW_TASK),
                        Optional.ofNullable(rebuttal.getArgument()).orElse(""),
                        Stream.concat(all(rebuttal, EvidenceStatement.class).map(EvidenceStatement::getText),
                                all(rebuttal, DocumentStatement.class).map(DocumentStatement::getPath))
                                .filter(text -> text != null && !text.isBlank()).toList(), values.locator().at(rebuttal))),
                one(model, GeneralityStatement.class).filter(evidence -> evidence.getEvidence() != null)
                        .map(evidence -> new Stated<>(evidence.getEvidence(), values.locator().at(evidence))),
                one(model, DesignatedStatement.class).flatMap(designated -> values.date(designated.getDate())
                        .map(date -> new Designation(date, basis(designated), values.date(designated.getInformed()),
                                Optional.ofNullable(designated.getNote()), values.locator().at(designated)))), arguments(model),
                                reassessments(model),
                one(model, SystemicRiskEvidence.class).filter(evidence -> evidence.getEvidence() != null)
                        .map(evidence -> new Stated<>(evidence.getEvidence(), values.locator().at(evidence))),
                one(model, DifficultiesStatement.class).filter(statement -> statement.getText() != null)
                        .map(statement -> new Stated<>(statement.getText(), values.locator().at(statement))),
                one(model, InformedStatement.class).flatMap(informed -> values.date(informed.getDate()).map(date -> new Informed(date,
                        Optional.ofNullable(informed.getText()), values.locator().at(informed)))),
                one(model, DataGapStatement.class).filter(gap -> gap.getGap() != null).map(gap -> new DataGap(gap.getGap(),
                        Optional.ofNullable(gap.getJustification()), values.date(gap.getDisclosed()), values.locator().at(gap))));
    }

    private Optional<Boolean> required(MonetisedStatement monetised) {
        return Optional.ofNullable(monetised.getRequired()).flatMap(word -> values.either(word, monetised,
                TreePackage.Literals.MONETISED_STATEMENT__REQUIRED));
    }

    private Optional<Designation.Basis> basis(DesignatedStatement statement) {
        if (statement.getArticle() == null || statement.getParagraph() == null) {
            return Optional.empty();
        }
        String provision = statement.getArticle().toPlainString() + "(" + statement.getParagraph().toPlainString() + ")";
        if (!provision.equals("52(1)") && !provision.equals("52(4)")) {
            values.problems().error(TextCode.UNKNOWN_WORD,
                    values.locator().at(statement, TreePackage.Literals.DESIGNATED_STATEMENT__ARTICLE),
                    "A model is designated under 52(1), where the provider did not notify, or under 52(4), by the criteria of Annex XIII.");
            return Optional.empty();
        }
        return Optional.of(provision.equals("52(1)") ? Designation.Basis.FAILURE_TO_NOTIFY : Designation.Basis.ANNEX_XIII);
    }

    /** The arguments as they were filed, with their outcome. */
    private Optional<Arguments> arguments(Block model) {
        Optional<ArgumentsStatement> filed = all(model, ArgumentsStatement.class).filter(each -> each.getOutcome() == null).findFirst();
        Optional<Arguments.Outcome> outcome = all(model, ArgumentsStatement.class).filter(each -> each.getOutcome() != null).findFirst()
                .flatMap(each -> values.either(each.getOutcome(), each, TreePackage.Literals.ARGUMENTS_STATEMENT__OUTCOME)
                        .flatMap(accepted -> values.date(each.getDate()).map(told ->
                                new Arguments.Outcome(accepted, told, values.locator().at(each)))));
        Optional<ArgumentsStatement> any = filed.or(() -> all(model, ArgumentsStatement.class).findFirst());
        return any.map(statement -> new Arguments(filed.flatMap(each -> values.date(each.getDate())),
                Optional.ofNullable(statement.getText()), all(statement, BenchmarkStatement.class)
                        .filter(each -> each.getBenchmark() != null && each.getValue() != null).map(this::benchmark).toList(),
                Stream.concat(all(statement, ToolsStatement.class).map(ToolsStatement::getText),
                        all(statement, DocumentStatement.class).map(DocumentStatement::getPath)).filter(text -> text != null).toList(),
                outcome, values.locator().at(statement)));
    }

    private Arguments.Benchmark benchmark(BenchmarkStatement statement) {
        Quantity value = statement.getValue();
        // after a number without a unit, the word is read as one
        boolean taken = statement.getState() == null
                && Vocabulary.words(TreePackage.Literals.BENCHMARK_STATEMENT__STATE).contains(value.getUnit());
        boolean achieved = Optional.ofNullable(taken ? value.getUnit() : statement.getState())
                .flatMap(state -> values.either(state, statement, TreePackage.Literals.BENCHMARK_STATEMENT__STATE)).orElse(true);
        return new Arguments.Benchmark(statement.getBenchmark(), value.getValue()
                + (taken ? "" : Optional.ofNullable(value.getUnit()).orElse("")),
                achieved, Optional.ofNullable(statement.getNote()));
    }

    private List<Reassessment> reassessments(Block model) {
        return all(model, ReassessmentStatement.class).flatMap(statement -> values.word(Reassessment.Step.class,
                "a step of a reassessment", statement.getStep(), statement, TreePackage.Literals.REASSESSMENT_STATEMENT__STEP)
                .flatMap(step -> values.date(statement.getDate()).map(date -> new Reassessment(step, date,
                        Optional.ofNullable(statement.getText()), values.locator().at(statement)))).stream()).toList();
    }

    private List<Document> documents(Block model) {
        return one(model, DocumentsStatement.class).stream().flatMap(documents -> documents.getDocuments().stream())
                .filter(entry -> entry.getLocation() != null)
                .flatMap(entry -> values.word(DocumentKind.class, "a kind of document", entry.getKind(), entry,
                        TreePackage.Literals.DOCUMENT_ENTRY__KIND).map(kind -> new Document(kind, entry.getLocation(),
                                values.date(entry.getDate()), Optional.ofNullable(entry.getVersion()), values.locator().at(entry)))
                                .stream()).toList();
    }

    private Optional<Notification> notification(NotifiedStatement statement) {
        int figures = Optional.ofNullable(statement.getCompute()).map(Quantity::getValue)
                .map(Lowering::figures).orElse(0);
        return values.date(statement.getDate()).map(date -> new Notification(date, values.flop(statement.getCompute()), figures,
                values.word(EstimationApproach.class, "an approach", statement.getApproach(), statement,
                        TreePackage.Literals.NOTIFIED_STATEMENT__APPROACH), Optional.ofNullable(statement.getDescription()),
                Optional.ofNullable(statement.getReference()), values.locator().at(statement)));
    }

    /** The number of significant figures; one trailing zero counts if it makes two figures, so that 4.0e25 has two. */
    private static int figures(BigDecimal value) {
        int figures = value.stripTrailingZeros().precision();
        return figures == 1 && value.precision() == 2 ? 2 : figures;
    }

    private AiSystem system(SystemDeclaration system) {
        return new AiSystem(values.name(system), Optional.ofNullable(system.getTitle()), values.locator().name(system), broken(system),
                values.reference(system, TreePackage.Literals.SYSTEM_DECLARATION__PROVIDER),
                all(system, IntegratesStatement.class).flatMap(integrates ->
                        values.references(integrates, TreePackage.Literals.INTEGRATES_STATEMENT__MODELS).stream()).toList(),
                placings(system), documents(system), one(system, NotifiedStatement.class).flatMap(this::notification));
    }
}
