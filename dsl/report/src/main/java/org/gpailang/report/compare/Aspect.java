package org.gpailang.report.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gpailang.core.assessment.Exemption;
import org.gpailang.core.assessment.MaximumFine;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.assessment.Modifier;
import org.gpailang.core.assessment.Obligation;
import org.gpailang.core.assessment.Reason;
import org.gpailang.core.assessment.Subject;
import org.gpailang.core.facts.statement.Words;
import org.gpailang.core.quantity.Notation;

/**
 * One conclusion about a subject, in words that can be compared with those of another assessment.
 *
 * @param what the topic
 * @param value the conclusion
 * @param reasons the reasons, the most general one first
 */
record Aspect(String what, String value, List<Reason> reasons) {

    /** All conclusions about a subject. */
    static List<Aspect> of(Subject subject) {
        List<Aspect> aspects = new ArrayList<>();
        if (subject instanceof ModelAssessment model) {
            aspects.add(of("training compute", compute(model), model.systemicRisk().reason()));
            aspects.add(of("general-purpose", Words.of(model.generalPurpose().status()), model.generalPurpose().reason()));
            aspects.add(of("systemic risk", Words.of(model.systemicRisk().status()), model.systemicRisk().reason()));
            aspects.add(of("lifecycle", Words.of(model.lifecycle().status()) + model.lifecycle().of().map(name -> " of " + name).orElse(""),
                    model.lifecycle().reason()));
            aspects.add(new Aspect("roles", roles(model), model.modifier().map(Modifier::reason).stream().flatMap(Reason::flatten)
                    .toList()));
            aspects.add(of("open-source exemption", exemption(model.exemption()), model.exemption().reason()));
        } else {
            aspects.add(new Aspect("roles", roles(subject), subject.reasons().stream().flatMap(Reason::flatten).toList()));
        }
        subject.provided().forEach(model -> {
            model.obligations().stream().filter(duty -> duty.id() != Obligation.Id.NOTIFICATION).forEach(duty -> aspects.add(of(duty)));
            aspects.add(of("notification", Words.of(model.notification().status()) + due(model.notification().due()),
                    model.notification().reason()));
            aspects.add(new Aspect("maximum fine", fine(model.exposure()), List.of()));
        });
        return aspects;
    }

    private static Aspect of(String what, String value, Reason reason) {
        return new Aspect(what, value, reason.flatten().toList());
    }

    private static Aspect of(Obligation duty) {
        String scope = duty.status() == Obligation.Status.NOT_APPLICABLE ? "" : ", " + Words.of(duty.scope()).replace('-', ' ')
                + (duty.limitedToModification() ? ", limited to the modification" : "");
        return new Aspect("Art. " + duty.id().provision(), Words.of(duty.status()) + due(duty.due()) + scope,
                List.of(duty.at().map(at -> Reason.fact(duty.reason(), at)).orElseGet(() -> Reason.absence(duty.reason()))));
    }

    private static String due(Optional<?> day) {
        return day.map(date -> ", due " + date).orElse("");
    }

    private static String compute(ModelAssessment model) {
        return model.compute().cumulative().flop().map(sum -> Notation.threeFigures(sum.value()) + " FLOP").orElse("unknown");
    }

    private static String roles(Subject subject) {
        return subject.roles().stream().map(role -> role.entity() + " " + Words.of(role.kind()).replace('-', ' '))
                .collect(Collectors.joining(", "));
    }

    private static String exemption(Exemption exemption) {
        if (!exemption.claimed() || exemption.holds().yes()) {
            return exemption.claimed() ? "claimed, all conditions met" : "not claimed";
        }
        return "claimed, conditions not met: " + exemption.conditions().stream().filter(condition -> condition.met().no())
                .map(condition -> Words.of(condition.id()).replace('-', ' ')).distinct().collect(Collectors.joining(", "));
    }

    private static String fine(Optional<MaximumFine> exposure) {
        return exposure.map(found -> found.maximumFine().map(fine -> String.format(Locale.ROOT, "EUR %,d", fine.toBigInteger()))
                .orElse("depends on the turnover, which is not stated") + ", from " + found.from()).orElse("none");
    }
}
