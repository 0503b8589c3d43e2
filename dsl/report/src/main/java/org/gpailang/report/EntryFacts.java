package org.gpailang.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gpailang.core.facts.catalogue.Accelerator;
import org.gpailang.core.facts.catalogue.Licence;
import org.gpailang.core.facts.catalogue.Permission;
import org.gpailang.core.facts.catalogue.Provenance;
import org.gpailang.core.facts.catalogue.Right;
import org.gpailang.core.facts.statement.NumberFormat;
import org.gpailang.core.facts.statement.Words;
import org.gpailang.core.quantity.FlopRate;

/** Descriptions of licences and accelerators of the catalogue, as lists of short sentences. */
public final class EntryFacts {

    private static final int TERA = 12;

    private EntryFacts() {}

    /** What a licence allows, restricts and requires. */
    public static List<String> terms(Licence licence) {
        List<String> terms = new ArrayList<>();
        if (!licence.family().isEmpty()) {
            return List.of("A family of licences; state one of them: " + String.join(", ", licence.family()));
        }
        for (Right right : Right.values()) {
            Permission permission = licence.permissions().get(right);
            terms.add(Phrases.capital(Words.of(right)) + ": " + (permission == null ? "not mentioned" : permission.free() ? "free"
                    : "restricted" + permission.ground().map(ground -> " (" + Phrases.words(ground) + ")").orElse("")
                            + permission.clause().map(clause -> ": " + clause).orElse("")));
        }
        if (!licence.requirements().isEmpty()) {
            terms.add("Requires " + licence.requirements().stream().sorted().map(Phrases::words).collect(Collectors.joining(", ")));
        }
        return terms;
    }

    /** The dense peaks of an accelerator, and those for sparse matrices, which are not used in estimates. */
    public static List<String> peaks(Accelerator accelerator) {
        List<String> peaks = new ArrayList<>();
        accelerator.peaks().forEach((format, peak) -> peaks.add(Words.of(format) + ": " + exact(peak)
                + (accelerator.usualFormat().filter(usual -> usual == format).isPresent() ? ", used if no format is stated" : "")));
        if (!accelerator.sparsePeaks().isEmpty()) {
            peaks.add("For sparse matrices, never used: " + accelerator.sparsePeaks().entrySet().stream()
                    .map(EntryFacts::peak).collect(Collectors.joining(", ")));
        }
        return peaks;
    }

    private static String peak(Map.Entry<NumberFormat, FlopRate> peak) {
        return Words.of(peak.getKey()) + " " + exact(peak.getValue());
    }

    /** A peak as the entry states it, without rounding. */
    public static String exact(FlopRate peak) {
        return plain(peak.perSecond().movePointLeft(TERA)) + " TFLOP/s";
    }

    /** The unit that the peaks of an accelerator refer to. */
    public static String basis(Accelerator accelerator) {
        return switch (accelerator.basis()) {
            case CHIP -> "Dense peak performance of one chip" + accelerator.dies().map(dies -> " (of " + plain(dies) + " dies)").orElse("");
            case MODULE -> "Dense peak performance of one module"
                    + accelerator.dies().map(dies -> " of " + plain(dies) + " dies").orElse("");
            case DIE -> "Dense peak performance of one die";
        };
    }

    /** Further facts about a licence, with its other names. */
    public static List<String> about(Licence licence) {
        return about(identity(licence), licence.aliases(), licence.provenance());
    }

    /** Further facts about an accelerator, with its other names. */
    public static List<String> about(Accelerator accelerator) {
        return about(identity(accelerator), accelerator.aliases(), accelerator.provenance());
    }

    private static List<String> about(List<String> identity, List<String> aliases, Provenance provenance) {
        List<String> facts = new ArrayList<>(identity);
        if (!aliases.isEmpty()) {
            facts.add("Also: " + String.join(", ", aliases));
        }
        facts.addAll(provenance(provenance));
        return facts;
    }

    /** The version of a licence that an entry describes, with its sources. */
    public static List<String> origin(Licence licence) {
        return about(identity(licence), List.of(), licence.provenance());
    }

    /** The unit for which the peaks of an accelerator are stated, its manufacturer and the sources. */
    public static List<String> origin(Accelerator accelerator) {
        List<String> facts = new ArrayList<>(List.of(basis(accelerator)));
        facts.addAll(about(identity(accelerator), List.of(), accelerator.provenance()));
        return facts;
    }

    private static List<String> identity(Licence licence) {
        List<String> facts = new ArrayList<>();
        licence.version().ifPresent(version -> facts.add("Version: " + version));
        licence.dated().ifPresent(date -> facts.add("Dated: " + date));
        return facts;
    }

    private static List<String> identity(Accelerator accelerator) {
        List<String> facts = new ArrayList<>();
        accelerator.maker().ifPresent(maker -> facts.add("Maker: " + maker));
        accelerator.released().ifPresent(date -> facts.add("Released: " + date));
        accelerator.cores().ifPresent(cores -> facts.add("Cores: " + plain(cores)));
        accelerator.power().ifPresent(power -> facts.add("Power: " + watts(power)));
        return facts;
    }

    /** The power of an accelerator, with its unit. */
    public static String watts(BigDecimal power) {
        return plain(power) + " W";
    }

    private static List<String> provenance(Provenance provenance) {
        List<String> facts = new ArrayList<>();
        if (!provenance.sources().isEmpty()) {
            facts.add("Source: " + String.join(", ", provenance.sources())
                    + provenance.read().map(date -> " (read on " + date + ")").orElse(""));
        }
        provenance.confidence().ifPresent(confidence -> facts.add("Confidence: " + Words.of(confidence)
                + provenance.doubt().map(doubt -> ", as " + doubt).orElse("")));
        return facts;
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
