package org.gpailang.language.lowering;

import static org.gpailang.language.lowering.Statements.all;
import static org.gpailang.language.lowering.Statements.one;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EReference;
import org.gpailang.core.facts.duty.Incident;
import org.gpailang.core.facts.duty.IncidentKind;
import org.gpailang.core.facts.duty.IncidentText;
import org.gpailang.core.facts.market.Channel;
import org.gpailang.core.facts.model.AssetKind;
import org.gpailang.core.facts.model.ModalityForm;
import org.gpailang.core.facts.model.ModelDocumentation;
import org.gpailang.core.facts.model.ModelText;
import org.gpailang.core.facts.model.NeedKind;
import org.gpailang.core.facts.statement.Location;
import org.gpailang.core.facts.statement.Period;
import org.gpailang.core.facts.statement.Reasoned;
import org.gpailang.core.facts.statement.Stated;
import org.gpailang.core.facts.statement.Words;
import org.gpailang.core.facts.training.ActivityDocumentation;
import org.gpailang.core.facts.training.Modality;
import org.gpailang.core.quantity.Dimension;
import org.gpailang.core.quantity.Unit;
import org.gpailang.syntax.tree.AcceptableUseStatement;
import org.gpailang.syntax.tree.AcceptsStatement;
import org.gpailang.syntax.tree.AssetsStatement;
import org.gpailang.syntax.tree.Block;
import org.gpailang.syntax.tree.ContinuouslyTrainedStatement;
import org.gpailang.syntax.tree.DatasetsStatement;
import org.gpailang.syntax.tree.EnergyStatement;
import org.gpailang.syntax.tree.EvaluatedStatement;
import org.gpailang.syntax.tree.GeneratesStatement;
import org.gpailang.syntax.tree.IncidentKindStatement;
import org.gpailang.syntax.tree.IncidentStatement;
import org.gpailang.syntax.tree.InferenceStatement;
import org.gpailang.syntax.tree.LicenceStatement;
import org.gpailang.syntax.tree.NeedsStatement;
import org.gpailang.syntax.tree.PeriodStatement;
import org.gpailang.syntax.tree.PueStatement;
import org.gpailang.syntax.tree.Quantity;
import org.gpailang.syntax.tree.RedTeamingStatement;
import org.gpailang.syntax.tree.ReleasedStatement;
import org.gpailang.syntax.tree.Statement;
import org.gpailang.syntax.tree.TextStatement;
import org.gpailang.syntax.tree.TextsStatement;
import org.gpailang.syntax.tree.TreePackage;
import org.gpailang.syntax.tree.UsesDatasetsStatement;

/** Reads what models and activities state for their documentation. */
final class DocumentationReader {

    private final ValueReader values;

    DocumentationReader(ValueReader values) {
        this.values = values;
    }

    /** What a model states for its documentation. */
    ModelDocumentation model(Block model) {
        return new ModelDocumentation(
                uses(model, "versions"), releases(model),
                all(model, AcceptsStatement.class).flatMap(accepts -> forms(accepts.getForms())).toList(),
                all(model, GeneratesStatement.class).flatMap(generates -> forms(generates.getForms())).toList(),
                one(model, LicenceStatement.class).flatMap(each -> text(each, each.getUrl())), assets(model),
                one(model, AcceptableUseStatement.class).flatMap(this::acceptableUse), uses(model, "intended"), uses(model, "not"),
                all(model, TextsStatement.class).filter(each -> "suits".equals(each.getWord())).findFirst().map(each ->
                        new ModelDocumentation.Systems(present(each.getTexts()), present(each.getExceptions()), at(each))),
                described(model, "integration").flatMap(each -> text(each, each.getText()).map(means ->
                        new ModelDocumentation.Integration(means.value(), Optional.ofNullable(each.getMore()), means.at()))),
                all(model, NeedsStatement.class).flatMap(each -> need(each).stream()).toList(),
                reasoned(model, "design"), reasoned(model, "technique"),
                one(model, InferenceStatement.class).flatMap(this::inference),
                all(model, EvaluatedStatement.class).filter(each -> each.getProtocol() != null).map(each ->
                        new ModelDocumentation.Evaluation(each.getProtocol(), Optional.ofNullable(each.getResult()),
                                Optional.ofNullable(each.getLimitations()), at(each))).toList(),
                all(model, RedTeamingStatement.class).flatMap(each -> redTeaming(each).stream()).toList(),
                one(model, DatasetsStatement.class).map(this::at),
                one(model, ContinuouslyTrainedStatement.class).flatMap(each -> values.either(each.getAnswer(), each,
                        TreePackage.Literals.CONTINUOUSLY_TRAINED_STATEMENT__ANSWER).map(yes -> new Stated<>(yes, at(each)))),
                texts(ModelText.class, model), all(model, IncidentStatement.class).map(this::incident).toList());
    }

    /** What an activity states for the documentation of its models. */
    ActivityDocumentation activity(Block activity) {
        return new ActivityDocumentation(datasets(activity, "trains"), datasets(activity, "evaluates"),
                reasoned(activity, "technique"), text(activity, "optimises"),
                one(activity, EnergyStatement.class).filter(EnergyStatement::isUnknown).map(each ->
                        new Stated<>(Objects.requireNonNullElse(each.getNote(), ""), at(each))),
                one(activity, PueStatement.class).filter(each -> each.getPue() != null).map(each -> new Stated<>(each.getPue(), at(each))));
    }

    private List<ModelDocumentation.Release> releases(Block model) {
        return all(model, ReleasedStatement.class).flatMap(each -> values.first(each, TreePackage.Literals.RELEASED_STATEMENT__DATE)
                .flatMap(day -> values.word(Channel.class, "a channel", each.getChannel(), each,
                        TreePackage.Literals.RELEASED_STATEMENT__CHANNEL).map(channel ->
                        new ModelDocumentation.Release(day, channel, Optional.ofNullable(each.getUrl()), at(each)))).stream()).toList();
    }

    private Stream<ModalityForm> forms(List<org.gpailang.syntax.tree.ModalityForm> forms) {
        return forms.stream().flatMap(form -> values.word(Modality.class, "a modality", form.getModality(), form,
                TreePackage.Literals.MODALITY_FORM__MODALITY).map(modality -> new ModalityForm(modality,
                        Optional.ofNullable(form.getSize())
                        .flatMap(size -> values.amount(size, EnumSet.of(Dimension.EXAMPLES, Dimension.TIME,
                                Dimension.PIXELS)).map(amount -> size.getValue())), unit(form.getSize()),
                        Optional.ofNullable(form.getFormat()), values.locator().at(form))).stream());
    }

    private static String unit(Quantity quantity) {
        return Optional.ofNullable(quantity).map(Quantity::getUnit).flatMap(Unit::of).map(Unit::symbol).orElse("");
    }

    private List<ModelDocumentation.Asset> assets(Block model) {
        return all(model, AssetsStatement.class).map(each -> new ModelDocumentation.Asset(values.words(AssetKind.class,
                "something that can be made available", each.getAssets(), each, TreePackage.Literals.ASSETS_STATEMENT__ASSETS),
                Optional.ofNullable(each.getUrl()),
                values.reference(each, TreePackage.Literals.ASSETS_STATEMENT__LICENCE).map(Stated::value)
                        .map(name -> name.substring(name.lastIndexOf('/') + 1)), at(each))).toList();
    }

    private Optional<ModelDocumentation.AcceptableUse> acceptableUse(AcceptableUseStatement statement) {
        if (statement.getLocation() != null) {
            return Optional.of(new ModelDocumentation.AcceptableUse(Optional.of(statement.getLocation()), at(statement)));
        }
        return values.either(statement.getNone(), statement, TreePackage.Literals.ACCEPTABLE_USE_STATEMENT__NONE)
                .map(none -> new ModelDocumentation.AcceptableUse(Optional.empty(), at(statement)));
    }

    private Optional<Stated<List<String>>> uses(Block model, String word) {
        return all(model, TextsStatement.class).filter(each -> word.equals(each.getWord())).findFirst()
                .flatMap(each -> list(each, each.getTexts()));
    }

    private Optional<ModelDocumentation.Need> need(NeedsStatement statement) {
        boolean none = statement.getNone() != null && values.either(statement.getNone(), statement,
                TreePackage.Literals.NEEDS_STATEMENT__NONE).isPresent();
        return values.word(NeedKind.class, "something that can be needed", statement.getKind(), statement,
                TreePackage.Literals.NEEDS_STATEMENT__KIND).filter(kind -> none || statement.getText() != null)
                .map(kind -> new ModelDocumentation.Need(kind, Optional.ofNullable(statement.getText()), at(statement)));
    }

    private Optional<ModelDocumentation.Inference> inference(InferenceStatement statement) {
        return values.flop(statement.getCompute())
                .map(flop -> new ModelDocumentation.Inference(flop, Optional.ofNullable(statement.getTask()),
                Optional.ofNullable(statement.getChips()),
                values.reference(statement, TreePackage.Literals.INFERENCE_STATEMENT__ACCELERATOR)
                        .map(Stated::value).map(name -> name.substring(name.lastIndexOf('/') + 1)), at(statement)));
    }

    private Optional<ModelDocumentation.RedTeaming> redTeaming(RedTeamingStatement statement) {
        return Optional.ofNullable(statement.getText()).flatMap(text -> values.either(statement.getBy(), statement,
                TreePackage.Literals.RED_TEAMING_STATEMENT__BY).map(internal -> new ModelDocumentation.RedTeaming(internal, text,
                        values.last(statement, TreePackage.Literals.RED_TEAMING_STATEMENT__DATE), at(statement))));
    }

    /** The descriptions of a block, one for each word. */
    <E extends Enum<E>> Map<E, Stated<String>> texts(Class<E> kind, Block block) {
        Map<E, Stated<String>> texts = new EnumMap<>(kind);
        all(block, TextStatement.class).forEach(each -> Words.parse(kind, Objects.requireNonNullElse(each.getWord(), "")).ifPresent(key ->
                text(each, whole(each)).ifPresent(text -> texts.putIfAbsent(key, text))));
        return texts;
    }

    /** Both texts of a statement that takes only one, so that nothing is lost. */
    private static String whole(TextStatement statement) {
        return statement.getMore() == null ? statement.getText() : statement.getText() + " " + statement.getMore();
    }

    private Incident incident(IncidentStatement incident) {
        return new Incident(Optional.ofNullable(incident.getTitle()), period(incident, "occurred"), day(incident, "aware"),
                one(incident, IncidentKindStatement.class)
                .flatMap(each -> values.word(IncidentKind.class, "a kind of incident", each.getKind(),
                        each, TreePackage.Literals.INCIDENT_KIND_STATEMENT__KIND).map(kind -> new Stated<>(kind, at(each)))),
                day(incident, "filed"), texts(IncidentText.class, incident), values.locator().keyword(incident));
    }

    private Optional<Stated<LocalDate>> day(Block block, String word) {
        return period(block, word).map(period -> new Stated<>(period.from(), period.at()));
    }

    private List<Stated<String>> datasets(Block activity, String word) {
        EReference feature = TreePackage.Literals.USES_DATASETS_STATEMENT__DATASETS;
        return all(activity, UsesDatasetsStatement.class).filter(each -> word.equals(each.getWord())).findFirst()
                .map(each -> values.references(each, feature)).orElse(List.of());
    }

    /** The first day of a period; something that was filed has to be in time. */
    private Optional<LocalDate> begins(PeriodStatement period) {
        return "filed".equals(period.getWord()) ? values.last(period, TreePackage.Literals.PERIOD_STATEMENT__START)
                : values.first(period, TreePackage.Literals.PERIOD_STATEMENT__START);
    }

    /** The period that a word states; absent where its first day cannot be read. */
    Optional<Period> period(Block block, String word) {
        return all(block, PeriodStatement.class).filter(each -> word.equals(each.getWord())).findFirst().flatMap(each ->
                begins(each).map(first -> new Period(first, values.last(each, TreePackage.Literals.PERIOD_STATEMENT__END), at(each))));
    }

    /** The text that a word states. */
    Optional<Stated<String>> text(Block block, String word) {
        return described(block, word).flatMap(each -> text(each, whole(each)));
    }

    private static Optional<TextStatement> described(Block block, String word) {
        return all(block, TextStatement.class).filter(each -> word.equals(each.getWord())).findFirst();
    }

    /** The text of a statement; absent where it is empty, as in a place-holder that is not filled yet. */
    Optional<Stated<String>> text(Statement statement, String text) {
        return Optional.ofNullable(text).filter(written -> !written.isBlank()).map(written -> new Stated<>(written, at(statement)));
    }

    private Optional<Reasoned> reasoned(Block block, String word) {
        return described(block, word).flatMap(each -> text(each, each.getText()).map(stated ->
                new Reasoned(stated.value(), Optional.ofNullable(each.getMore()), stated.at())));
    }

    private Optional<Stated<List<String>>> list(Statement statement, EList<String> texts) {
        List<String> present = present(texts);
        return present.isEmpty() ? Optional.empty() : Optional.of(new Stated<>(present, at(statement)));
    }

    private static List<String> present(List<String> texts) {
        return texts.stream().filter(text -> text != null && !text.isBlank()).toList();
    }

    private Location at(Statement statement) {
        return values.locator().at(statement);
    }
}
