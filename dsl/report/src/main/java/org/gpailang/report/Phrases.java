package org.gpailang.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.assessment.Obligation;
import org.gpailang.core.assessment.Truth;
import org.gpailang.core.compute.ComputedEstimate;
import org.gpailang.core.compute.Total;
import org.gpailang.core.facts.entity.CodeOfPractice;
import org.gpailang.core.facts.entity.Entity;
import org.gpailang.core.facts.statement.Words;
import org.gpailang.core.facts.training.Approach;
import org.gpailang.core.quantity.Bounds;
import org.gpailang.core.quantity.Flop;
import org.gpailang.core.quantity.Notation;
import org.gpailang.core.ruleset.Guidance;

/** Phrases shared by all formats of a report. */
public final class Phrases {

    private static final int FIGURES = 3;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);
    private static final BigDecimal TRILLION = BigDecimal.valueOf(1_000_000_000_000L);

    private Phrases() {}

    /** The words for a constant, with spaces: {@code not yet due}. */
    public static String words(Enum<?> constant) {
        return Words.of(constant).replace('-', ' ');
    }

    /** The text with its first letter in upper case. */
    public static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** The text with its first letter in lower case. */
    public static String small(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }

    /** The number with its noun, in the plural unless the number is one: {@code 2 findings}. */
    public static String count(long number, String noun) {
        return number + " " + (number == 1 ? noun : noun + "s");
    }

    /** The answer to a question, in a word. */
    public static String answer(Truth truth) {
        return switch (truth) {
            case YES -> "yes";
            case NO -> "no";
            case UNDETERMINED -> "undetermined";
        };
    }

    /** Whether something applies. */
    public static String holds(Truth truth) {
        return switch (truth) {
            case YES -> "applies";
            case NO -> "does not apply";
            case UNDETERMINED -> "is undetermined";
        };
    }

    /** The name of a duty. */
    public static String duty(Obligation.Id id) {
        return switch (id) {
            case NOTIFICATION -> "Notification to the Commission";
            case TECHNICAL_DOCUMENTATION -> "Technical documentation";
            case DOWNSTREAM_INFORMATION -> "Information for downstream providers";
            case COPYRIGHT_POLICY -> "Copyright policy";
            case TRAINING_SUMMARY -> "Summary of the training content";
            case REPRESENTATIVE -> "Authorised representative";
            case MODEL_EVALUATION -> "Model evaluation";
            case RISK_ASSESSMENT -> "Assessment and mitigation of systemic risks";
            case INCIDENT_REPORTING -> "Reporting of serious incidents";
            case CYBERSECURITY -> "Cybersecurity protection";
        };
    }

    /** The reason for the status of a duty and, if the duty applies, its scope. */
    public static String why(Obligation duty) {
        boolean applies = duty.open() || duty.status() == Obligation.Status.FULFILLED;
        return duty.reasonWithPlace() + (applies ? "; scope: " + words(duty.scope()) : "")
                + (applies && duty.limitedToModification() ? ", limited to the modification" : "");
    }

    /** To whom the result of a duty is disclosed (Art. 53 to 55, 91). The AI Office treats the information as confidential (Art. 78). */
    public static String shownTo(Obligation.Id id) {
        return switch (id) {
            case NOTIFICATION -> "the Commission";
            case TECHNICAL_DOCUMENTATION -> "the AI Office and national authorities, on request";
            case REPRESENTATIVE -> "the AI Office, on request";
            case DOWNSTREAM_INFORMATION -> "downstream providers";
            case TRAINING_SUMMARY -> "the public";
            case INCIDENT_REPORTING -> "the AI Office and national authorities";
            case COPYRIGHT_POLICY, MODEL_EVALUATION, RISK_ASSESSMENT, CYBERSECURITY -> "the AI Office, if it requests it (Art. 91)";
        };
    }

    /** The consequences of the provider's statement about the code of practice, if there is one. */
    public static String codeOfPractice(ModelAssessment model) {
        Optional<CodeOfPractice> code = model.dutyHolder().flatMap(Entity::codeOfPractice);
        if (code.isEmpty()) {
            return "Whether the provider has signed the code of practice is not stated.";
        }
        return code.get().signed().map(day -> "The provider signed the code of practice on " + day + (code.get().chapters().isEmpty() ? ""
                        : " (" + code.get().chapters().stream().sorted().map(Words::of).collect(Collectors.joining(", ")) + ")")
                + (model.ruleset().text() == Guidance.GUIDELINES ? ". A signature is not adherence: if the provider adheres to the code,"
                        + " it can use that to show that the duties are met, and a fine may be reduced"
                        : "; adherence can be used to show that the duties are met and may reduce a fine")
                + " (Art. 53(4), 55(2), 101(1)). Its commitments are relevant from " + model.ruleset().appliesFrom() + "."
                + (model.systemicRisk().applies() ? ""
                        : " Commitments on systemic risk are monitored only once the provider has a model with systemic risk."))
                .orElse("The provider has not signed the code of practice. It is expected to show by other means, such as a gap analysis,"
                        + " that the duties are met, and may receive more requests for information (Art. 53(4), 55(2)).");
    }

    /** The formula of an approach, if it has one, with the symbols of the consultation (3.4.1) and the guidelines (annex A.2). */
    public static Optional<String> formula(Approach approach) {
        if (approach instanceof Approach.Architecture) {
            return Optional.of("C = 6·P·D");
        }
        if (approach instanceof Approach.Forward) {
            return Optional.of("C = 2·P·D");
        }
        if (approach instanceof Approach.Hardware) {
            return Optional.of("C = N·L·H·U");
        }
        if (approach instanceof Approach.Sum sum) {
            List<String> formulas = sum.summands().stream().flatMap(summand -> formula(summand).stream())
                    .map(formula -> formula.replace("C = ", "")).distinct().toList();
            return formulas.isEmpty() ? Optional.empty() : Optional.of("C = " + String.join(" + ", formulas));
        }
        if (approach instanceof Approach.Bounded bounded) {
            return bounded.upper().or(bounded::lower).flatMap(Phrases::formula);
        }
        return approach instanceof Approach.Passes ? Optional.of("C = passes × operations per pass") : Optional.empty();
    }

    /** The result of an estimate to three significant figures without its unit, its bounds, or a dash if it is unknown. */
    public static String figure(ComputedEstimate estimate) {
        return estimate.bounds().map(bounds -> bounds.toString().replace(" FLOP", "")).orElse("–");
    }

    /** A sum to three significant figures without its unit, its bounds, or "unknown". */
    public static String figure(Total total) {
        return total.stated().map(bounds -> bounds.toString().replace(" FLOP", "")).orElse("unknown");
    }

    /** A sum to three significant figures, its bounds, or "unknown" with the known part. */
    public static String amount(Total total) {
        return total.stated().map(Bounds::toString).orElse(total.known().value().signum() == 0 ? "unknown"
                : "unknown, of which " + total.known() + " is known");
    }

    /** The distance of a sum from a threshold: the multiple from twice the threshold on, otherwise the difference. */
    public static String headroom(Flop sum, Flop threshold) {
        if (threshold.exceeds(Flop.ZERO) && sum.value().compareTo(threshold.value().multiply(TWO)) >= 0) {
            return times(sum.value().divide(threshold.value(), Notation.DISPLAY)) + " times the threshold";
        }
        return sum.exceeds(threshold) ? "exceeded by " + new Flop(sum.value().subtract(threshold.value()))
                : "headroom " + new Flop(threshold.value().subtract(sum.value()));
    }

    /** A multiple to three significant figures: {@code 3.79}, {@code 4,290}, {@code 4 million}. */
    public static String times(BigDecimal multiple) {
        BigDecimal rounded = Notation.round(multiple, FIGURES);
        return rounded.compareTo(THOUSAND) < 0 ? Notation.plain(multiple, FIGURES)
                : rounded.compareTo(MILLION) < 0 ? String.format(Locale.ROOT, "%,d", rounded.toBigInteger())
                : rounded.compareTo(BILLION) < 0 ? Notation.plain(rounded.movePointLeft(6), FIGURES) + " million"
                : rounded.compareTo(TRILLION) < 0 ? Notation.plain(rounded.movePointLeft(9), FIGURES) + " billion"
                : Notation.threeFigures(multiple);
    }

    /** A sum, with enough figures to distinguish it from a threshold, and its distance from the threshold. */
    public static String against(Total total, Flop threshold) {
        return total.flop().map(sum -> Notation.besides(sum.value(), threshold.value()) + " FLOP: " + headroom(sum, threshold))
                .orElseGet(() -> amount(total) + total.stated().flatMap(bounds -> total.exceeds(threshold))
                        .map(exceeds -> exceeds ? ", exceeded in any case" : ", not exceeded in any case").orElse(""));
    }

    /** The range of a sum within its margins, or nothing if three significant figures do not show it. */
    public static String margins(Total total) {
        String lower = total.interval().lower().toString();
        String upper = total.interval().upper().toString();
        return total.flop().isEmpty() || lower.equals(upper) ? "" : "from " + lower + " to " + upper + " within the margins";
    }

    /** A number of parameters, in billions or millions if it is large enough: {@code 405 billion parameters}. */
    public static String size(BigDecimal parameters) {
        boolean billions = parameters.compareTo(BILLION) >= 0;
        boolean millions = parameters.compareTo(MILLION) >= 0;
        return Notation.plain(billions ? parameters.movePointLeft(9) : millions ? parameters.movePointLeft(6) : parameters, 4)
                + (billions ? " billion" : millions ? " million" : "") + " parameters";
    }

    /** An amount of money, rounded to whole euros. */
    public static String euros(BigDecimal amount) {
        return "EUR " + String.format(Locale.ROOT, "%,d", amount.setScale(0, RoundingMode.HALF_UP).toBigInteger());
    }

    /** The text as a web address, if it is one; nothing else becomes a link. */
    public static Optional<String> webAddress(String text) {
        try {
            URI address = new URI(text);
            boolean web = "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
            return web && address.getHost() != null ? Optional.of(address.toASCIIString()) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
