package org.gpailang.language.lowering;

import static org.gpailang.language.lowering.Statements.all;
import static org.gpailang.language.lowering.Statements.one;
import static org.gpailang.language.lowering.Statements.texts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.gpailang.core.facts.catalogue.Accelerator;
import org.gpailang.core.facts.statement.Location;
import org.gpailang.core.facts.statement.Stated;
import org.gpailang.core.facts.statement.Words;
import org.gpailang.core.facts.training.Activity;
import org.gpailang.core.facts.training.ActivityKind;
import org.gpailang.core.facts.training.Energy;
import org.gpailang.core.facts.training.Estimate;
import org.gpailang.core.facts.training.GeneratedData;
import org.gpailang.core.facts.training.Modality;
import org.gpailang.core.facts.training.RunEvent;
import org.gpailang.core.facts.training.Training;
import org.gpailang.core.facts.training.TrainingData;
import org.gpailang.core.quantity.Dimension;
import org.gpailang.core.quantity.Percent;
import org.gpailang.syntax.token.StatementTable;
import org.gpailang.syntax.tree.ActivityStatement;
import org.gpailang.syntax.tree.Block;
import org.gpailang.syntax.tree.ComputeStatement;
import org.gpailang.syntax.tree.ContextStatement;
import org.gpailang.syntax.tree.DataStatement;
import org.gpailang.syntax.tree.EnergyStatement;
import org.gpailang.syntax.tree.GeneratorStatement;
import org.gpailang.syntax.tree.NoTrainingStatement;
import org.gpailang.syntax.tree.OriginalComputeStatement;
import org.gpailang.syntax.tree.OriginsStatement;
import org.gpailang.syntax.tree.PretrainingDeclaration;
import org.gpailang.syntax.tree.PublicStatement;
import org.gpailang.syntax.tree.RunDateStatement;
import org.gpailang.syntax.tree.ShareStatement;
import org.gpailang.syntax.tree.Statement;
import org.gpailang.syntax.tree.TreePackage;

/** Reads the training of models: activities and runs, with the estimates of their compute. */
final class TrainingReader {

    private final ValueReader values;
    private final EstimateReader estimates;
    private final DocumentationReader documentation;
    private final Predicate<Block> isBroken;

    /**
     * @param accelerators reads the accelerator that a reference of an object names
     * @param isBroken whether the text of a block has errors
     */
    TrainingReader(ValueReader values, BiFunction<EObject, EReference, Optional<Accelerator>> accelerators, Predicate<Block> isBroken) {
        this.values = values;
        this.estimates = new EstimateReader(values, accelerators);
        this.documentation = new DocumentationReader(values);
        this.isBroken = isBroken;
    }

    /** A run that is declared by itself. */
    Activity run(PretrainingDeclaration run) {
        return activity(run, ActivityKind.PRETRAINING, Optional.of(values.name(run)), Optional.ofNullable(run.getTitle()),
                values.reference(run, TreePackage.Literals.PRETRAINING_DECLARATION__PROVIDER).map(Stated::value),
                values.locator().name(run));
    }

    /** The training of a model or a modification. */
    Training training(Block model) {
        List<Stated<String>> runs = new ArrayList<>();
        List<Activity> activities = new ArrayList<>();
        List<Stated<String>> originals = new ArrayList<>();
        List<Stated<String>> teachers = new ArrayList<>();
        List<Stated<String>> methods = new ArrayList<>();
        for (Statement statement : counting(model)) {
            if (statement instanceof ActivityStatement activity) {
                List<Stated<String>> run = values.references(activity, TreePackage.Literals.ACTIVITY_STATEMENT__RUN);
                runs.addAll(run);
                if (run.isEmpty()) {
                    Words.parse(ActivityKind.class, activity.getKind()).ifPresent(kind -> activities.add(activity(activity, kind,
                            Optional.empty(), Optional.ofNullable(activity.getTitle()), Optional.empty(),
                            values.locator().keyword(activity))));
                }
            } else if (statement instanceof OriginsStatement origins) {
                List<Stated<String>> named = values.references(origins, TreePackage.Literals.ORIGINS_STATEMENT__ORIGINALS);
                ("distilled".equals(origins.getWord()) ? teachers : originals).addAll(named);
                Optional.ofNullable(origins.getMethod()).ifPresent(method -> methods.add(new Stated<>(origins.getWord() + " by " + method,
                        values.locator().at(origins))));
            }
        }
        return new Training(runs, activities, originals, teachers, methods,
                one(model, NoTrainingStatement.class).map(none -> new Stated<>(untrained(none), values.locator().at(none))),
                one(model, OriginalComputeStatement.class).map(unknown -> new Stated<>(Optional.ofNullable(unknown.getWhy()).orElse(""),
                        values.locator().at(unknown))));
    }

    /** What was done to the weights without training. */
    private static String untrained(NoTrainingStatement statement) {
        String text = Optional.ofNullable(statement.getText()).orElse("");
        return !"quantised".equals(statement.getWord()) ? text : text.isEmpty() ? "quantised" : "quantised: " + text;
    }

    /** The statements of a block, without repetitions of those that may be stated only once. */
    private static List<Statement> counting(Block block) {
        Set<String> stated = new HashSet<>();
        return block.getStatements().stream().filter(statement -> {
            String once = StatementTable.once(statement);
            return once == null || stated.add(once);
        }).toList();
    }

    private Activity activity(Block block, ActivityKind kind, Optional<String> name, Optional<String> title, Optional<String> provider,
            Location at) {
        Map<RunEvent, Stated<LocalDate>> dates = new EnumMap<>(RunEvent.class);
        all(block, RunDateStatement.class).forEach(event -> Words.parse(RunEvent.class, event.getEvent()).ifPresent(what ->
                day(event, what).ifPresent(date -> dates.putIfAbsent(what, new Stated<>(date, values.locator().at(event))))));
        boolean generates = kind == ActivityKind.SYNTHETIC_DATA;
        List<Estimate> stated = all(block, ComputeStatement.class).map(compute -> estimates.read(compute, generates)).toList();
        boolean broken = isBroken.test(block) || stated.stream().anyMatch(TrainingReader::usesBrokenAccelerator);
        return new Activity(kind, name, title, provider, at, broken, dates,
                one(block, DataStatement.class)
                .map(data -> new TrainingData(values.words(Modality.class, "a modality", data.getModalities(),
                        data, TreePackage.Literals.DATA_STATEMENT__MODALITIES), Optional.ofNullable(data.getDescription()),
                        values.locator().at(data))),
                stated,
                texts(block, "method").findFirst()
                        .map(method -> new Stated<>(method.getText(), values.locator().at(method))),
                one(block, ContextStatement.class).flatMap(context -> values.count(context, context.getContext(), Dimension.EXAMPLES)),
                one(block, EnergyStatement.class).filter(energy -> !energy.isUnknown())
                .flatMap(energy -> values.amount(energy.getEnergy(), Dimension.ENERGY)
                        .map(amount -> new Energy(amount, Optional.ofNullable(energy.getNote()), values.locator().at(energy)))),
                generatedData(block), documentation.activity(block));
    }

    private GeneratedData generatedData(Block block) {
        List<Statement> origin = StatementTable.statements(block).stream().filter(GeneratorStatement.class::isInstance).toList();
        return new GeneratedData(origin.stream().flatMap(statement -> values.references(statement,
                TreePackage.Literals.GENERATOR_STATEMENT__GENERATORS).stream()).toList(),
                origin.stream().filter(statement -> StatementTable.keyword(statement).equals("third-party")).findFirst()
                        .map(statement -> new Stated<>(Optional.ofNullable(((GeneratorStatement) statement).getText()).orElse(""),
                                values.locator().at(statement))),
                all(block, ShareStatement.class).filter(statement -> "kept".equals(statement.getWord())).findFirst()
                        .flatMap(this::kept),
                one(block, PublicStatement.class).isPresent());
    }

    private Optional<Stated<Percent>> kept(ShareStatement statement) {
        Optional<Stated<Percent>> share = values.percent(statement.getShare());
        if (share.filter(stated -> stated.value().fraction().compareTo(BigDecimal.ONE) > 0).isPresent()) {
            values.mismatch(statement.getShare(), "at most 100%, the share of the generated data that was kept");
            return Optional.empty();
        }
        return share;
    }

    private Optional<LocalDate> day(RunDateStatement statement, RunEvent event) {
        return event == RunEvent.ENDED ? values.last(statement, TreePackage.Literals.RUN_DATE_STATEMENT__DATE)
                : values.first(statement, TreePackage.Literals.RUN_DATE_STATEMENT__DATE);
    }

    private static boolean usesBrokenAccelerator(Estimate estimate) {
        return estimate.approach().hardware().stream().anyMatch(term -> term.accelerator().filter(Accelerator::broken).isPresent());
    }
}
