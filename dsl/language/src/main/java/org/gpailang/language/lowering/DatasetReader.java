package org.gpailang.language.lowering;

import static org.gpailang.language.lowering.Statements.all;
import static org.gpailang.language.lowering.Statements.one;
import static org.gpailang.language.lowering.Statements.texts;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.gpailang.core.facts.dataset.CrawlerRule;
import org.gpailang.core.facts.dataset.DataSource;
import org.gpailang.core.facts.dataset.Dataset;
import org.gpailang.core.facts.dataset.DatasetText;
import org.gpailang.core.facts.dataset.UserService;
import org.gpailang.core.facts.statement.Location;
import org.gpailang.core.facts.statement.Words;
import org.gpailang.core.facts.training.Modality;
import org.gpailang.core.finding.TextCode;
import org.gpailang.core.quantity.Dimension;
import org.gpailang.core.quantity.Notation;
import org.gpailang.core.quantity.Unit;
import org.gpailang.syntax.tree.CrawlerStatement;
import org.gpailang.syntax.tree.DataSizeStatement;
import org.gpailang.syntax.tree.DataSourceStatement;
import org.gpailang.syntax.tree.DatasetDeclaration;
import org.gpailang.syntax.tree.DomainsStatement;
import org.gpailang.syntax.tree.LanguagesStatement;
import org.gpailang.syntax.tree.Quantity;
import org.gpailang.syntax.tree.SingleTextStatement;
import org.gpailang.syntax.tree.Statement;
import org.gpailang.syntax.tree.TreePackage;

/** Reads data sets. */
final class DatasetReader {

    private static final BigDecimal HOUR = BigDecimal.valueOf(3_600);

    private final ValueReader values;
    private final DocumentationReader documentation;

    DatasetReader(ValueReader values) {
        this.values = values;
        this.documentation = new DocumentationReader(values);
    }

    /**
     * What a data set states.
     *
     * @param broken whether its text has errors
     */
    Dataset read(DatasetDeclaration dataset, boolean broken) {
        return new Dataset(values.name(dataset), Optional.ofNullable(dataset.getTitle()), values.locator().name(dataset), broken,
                one(dataset, DataSourceStatement.class).flatMap(this::source),
                all(dataset, DataSizeStatement.class).flatMap(each -> size(each).stream()).toList(),
                one(dataset, LanguagesStatement.class).map(this::languages),
                documentation.period(dataset, "collected"),
                all(dataset, CrawlerStatement.class).filter(each -> each.getCrawler() != null).map(this::crawler).toList(),
                one(dataset, DomainsStatement.class).flatMap(this::domains),
                documentation.text(dataset, "link"),
                texts(dataset, "version").map(SingleTextStatement::getText).findFirst(), documentation.texts(DatasetText.class, dataset));
    }

    private Optional<Dataset.Source> source(DataSourceStatement statement) {
        return values.word(DataSource.class, "a source of data", statement.getSource(), statement,
                TreePackage.Literals.DATA_SOURCE_STATEMENT__SOURCE).map(kind -> new Dataset.Source(kind, statement.isKnown(),
                        values.words(UserService.class, "a service", statement.getServices(), statement,
                                TreePackage.Literals.DATA_SOURCE_STATEMENT__SERVICES),
                        values.references(statement, TreePackage.Literals.DATA_SOURCE_STATEMENT__GENERATORS),
                        Optional.ofNullable(statement.getDescription()), at(statement)));
    }

    /** The size in tokens, images or hours where it has one of these units, else in the unit that is written. */
    private Optional<Dataset.Size> size(DataSizeStatement statement) {
        Quantity quantity = statement.getSize();
        Optional<Modality> modality = Words.parse(Modality.class, Objects.requireNonNullElse(statement.getModality(), ""));
        if (quantity == null || modality.isEmpty()) {
            return Optional.empty();
        }
        EnumSet<Dimension> dimensions = statement.getUnit() == null ? EnumSet.of(Dimension.EXAMPLES, Dimension.TIME)
                : EnumSet.of(Dimension.EXAMPLES, Dimension.TIME, Dimension.COUNT);
        Optional<Unit> unit = values.unit(quantity);
        return values.amount(quantity, dimensions).flatMap(amount -> unit.map(found -> found.dimension() == Dimension.TIME
                ? new Dataset.Size(modality.get(), amount.divide(HOUR, Notation.DISPLAY), "hours", at(statement))
                : new Dataset.Size(modality.get(), amount, Optional.ofNullable(statement.getUnit()).orElse(found.symbol()),
                        at(statement))));
    }

    private Dataset.Languages languages(LanguagesStatement statement) {
        List<String> codes = statement.getLanguages().stream().filter(Objects::nonNull).map(code -> code.toUpperCase(Locale.ROOT))
                .filter(code -> isLanguage(code, statement)).distinct().toList();
        return new Dataset.Languages(codes, Optional.ofNullable(statement.getNote()), at(statement));
    }

    private boolean isLanguage(String code, LanguagesStatement statement) {
        boolean known = Languages.codes().contains(code);
        if (!known) {
            values.problems().error(TextCode.UNKNOWN_WORD, at(statement), "No language has the code '" + code
                    + "' (ISO 639). Write the code of each language, such as EN or DE; describe others in quotes.");
        }
        return known;
    }

    private Dataset.Crawler crawler(CrawlerStatement statement) {
        return new Dataset.Crawler(statement.getCrawler(), Optional.ofNullable(statement.getPurpose()), values.words(CrawlerRule.class,
                "something that a crawler can respect", statement.getRespected(), statement,
                TreePackage.Literals.CRAWLER_STATEMENT__RESPECTED), Optional.ofNullable(statement.getNote()), at(statement));
    }

    private Optional<Dataset.Domains> domains(DomainsStatement statement) {
        return documentation.text(statement, statement.getLocation()).map(location -> new Dataset.Domains(location.value(),
                Optional.ofNullable(statement.getCount()).flatMap(count -> values.amount(count, Dimension.COUNT)), location.at()));
    }

    private Location at(Statement statement) {
        return values.locator().at(statement);
    }
}
