package org.gpailang.language.lowering;

import static org.gpailang.language.lowering.Statements.all;
import static org.gpailang.language.lowering.Statements.one;
import static org.gpailang.language.lowering.Statements.texts;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
import org.gpailang.core.facts.statement.NumberFormat;
import org.gpailang.core.facts.statement.Stated;
import org.gpailang.core.facts.statement.Words;
import org.gpailang.core.quantity.Dimension;
import org.gpailang.core.quantity.FlopRate;
import org.gpailang.language.names.SymbolTable;
import org.gpailang.syntax.tree.AcceleratorDeclaration;
import org.gpailang.syntax.tree.AliasStatement;
import org.gpailang.syntax.tree.Block;
import org.gpailang.syntax.tree.ConfidenceStatement;
import org.gpailang.syntax.tree.DatedStatement;
import org.gpailang.syntax.tree.FamilyStatement;
import org.gpailang.syntax.tree.LicenceDeclaration;
import org.gpailang.syntax.tree.OriginStatement;
import org.gpailang.syntax.tree.PartsStatement;
import org.gpailang.syntax.tree.PeakBasisStatement;
import org.gpailang.syntax.tree.PeakPerformance;
import org.gpailang.syntax.tree.PowerStatement;
import org.gpailang.syntax.tree.Quantity;
import org.gpailang.syntax.tree.ReleasedStatement;
import org.gpailang.syntax.tree.RequiresStatement;
import org.gpailang.syntax.tree.RightStatement;
import org.gpailang.syntax.tree.SingleTextStatement;
import org.gpailang.syntax.tree.SparsePeakStatement;
import org.gpailang.syntax.tree.Statement;
import org.gpailang.syntax.tree.TreePackage;

/** Reads licences and accelerators. */
final class CatalogueReader {

    private final ValueReader values;

    CatalogueReader(ValueReader values) {
        this.values = values;
    }

    /**
     * What a licence states.
     *
     * @param broken whether its text has errors
     */
    Licence licence(LicenceDeclaration licence, boolean broken) {
        Map<Right, Permission> permissions = new EnumMap<>(Right.class);
        all(licence, RightStatement.class).forEach(statement -> Words.parse(Right.class, statement.getRight()).ifPresent(right ->
                permission(statement).ifPresent(permission -> permissions.putIfAbsent(right, permission))));
        Set<LicenceRequirement> requirements = one(licence, RequiresStatement.class).map(requires -> values.words(
                LicenceRequirement.class, "a requirement", requires.getRequirements(), requires,
                TreePackage.Literals.REQUIRES_STATEMENT__REQUIREMENTS)).orElse(EnumSet.noneOf(LicenceRequirement.class));
        return new Licence(licence.getName(), Optional.ofNullable(licence.getTitle()), values.locator().name(licence), broken,
                permissions, requirements, aliases(licence), texts(licence, "version").map(SingleTextStatement::getText).findFirst(),
                one(licence, DatedStatement.class).flatMap(dated -> values.first(dated, TreePackage.Literals.DATED_STATEMENT__DATE)),
                provenance(licence),
                one(licence, FamilyStatement.class).map(this::members).orElse(List.of()));
    }

    /** The names of the licences that a family can mean. */
    private List<String> members(FamilyStatement family) {
        return values.references(family, TreePackage.Literals.FAMILY_STATEMENT__MEMBERS).stream().map(Stated::value)
                .map(SymbolTable::simple).toList();
    }

    private Optional<Permission> permission(RightStatement statement) {
        return values.either(statement.getPermission(), statement, TreePackage.Literals.RIGHT_STATEMENT__PERMISSION)
                .map(free -> new Permission(free, values.word(RestrictionGround.class, "a ground", statement.getGround(), statement,
                        TreePackage.Literals.RIGHT_STATEMENT__GROUND), Optional.ofNullable(statement.getClause()),
                        values.locator().at(statement)));
    }

    /**
     * What an accelerator states.
     *
     * @param broken whether its text has errors
     */
    Accelerator accelerator(AcceleratorDeclaration accelerator, boolean broken) {
        Map<NumberFormat, FlopRate> peaks = new EnumMap<>(NumberFormat.class);
        all(accelerator, PeakPerformance.class).forEach(peak -> peak(peak, TreePackage.Literals.PEAK_PERFORMANCE__FORMAT, peak.getFormat(),
                peak.getPeak(), peaks));
        Map<NumberFormat, FlopRate> sparse = new EnumMap<>(NumberFormat.class);
        all(accelerator, SparsePeakStatement.class).forEach(peak -> peak(peak, TreePackage.Literals.SPARSE_PEAK_STATEMENT__FORMAT,
                peak.getFormat(), peak.getPeak(), sparse));
        return new Accelerator(accelerator.getName(), Optional.ofNullable(accelerator.getTitle()), values.locator().name(accelerator),
                broken, peaks,
                sparse, aliases(accelerator), texts(accelerator, "maker").map(SingleTextStatement::getText).findFirst(),
                one(accelerator, ReleasedStatement.class).flatMap(released -> values.first(released,
                        TreePackage.Literals.RELEASED_STATEMENT__DATE)), provenance(accelerator),
                one(accelerator, PeakBasisStatement.class).flatMap(per -> values.word(PeakBasis.class, "what peaks can be stated per",
                        per.getBasis(), per, TreePackage.Literals.PEAK_BASIS_STATEMENT__BASIS)).orElse(PeakBasis.CHIP),
                parts(accelerator, "dies"), parts(accelerator, "cores"),
                one(accelerator, PowerStatement.class).flatMap(power -> values.amount(power.getPower(), Dimension.POWER)));
    }

    private static Optional<BigDecimal> parts(AcceleratorDeclaration accelerator, String word) {
        return all(accelerator, PartsStatement.class).filter(parts -> word.equals(parts.getWord())).findFirst()
                .map(PartsStatement::getParts);
    }

    private void peak(Statement statement, EStructuralFeature place, String word, Quantity quantity, Map<NumberFormat, FlopRate> peaks) {
        values.word(NumberFormat.class, "a number format", word, statement, place).ifPresent(format ->
                values.amount(quantity, Dimension.COMPUTE_RATE).ifPresent(rate -> peaks.putIfAbsent(format, new FlopRate(rate))));
    }

    private static List<String> aliases(Block block) {
        return one(block, AliasStatement.class).map(also -> also.getAliases().stream().filter(Objects::nonNull).toList())
                .orElse(List.of());
    }

    private Provenance provenance(Block block) {
        Optional<OriginStatement> origin = one(block, OriginStatement.class);
        Optional<ConfidenceStatement> confidence = one(block, ConfidenceStatement.class);
        return new Provenance(origin.map(source -> source.getSources().stream().filter(Objects::nonNull).toList()).orElse(List.of()),
                origin.flatMap(source -> values.first(source, TreePackage.Literals.ORIGIN_STATEMENT__READ)),
                confidence.flatMap(level -> values.word(Confidence.class, "a confidence", level.getConfidence(), level,
                        TreePackage.Literals.CONFIDENCE_STATEMENT__CONFIDENCE)),
                confidence.map(ConfidenceStatement::getDoubt));
    }
}
