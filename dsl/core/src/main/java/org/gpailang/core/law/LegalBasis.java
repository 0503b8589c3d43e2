package org.gpailang.core.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gpailang.core.ruleset.Guidance;

/** What a conclusion rests on: provisions of the AI Act and, depending on the ruleset, of the consultation or the guidelines. */
public final class LegalBasis {

    private final String act;
    private final String consultation;
    private final List<Guideline> guidelines;
    /** Made when they are needed, because a check needs few of them; several threads at once make equal ones. */
    private Citation inConsultation;
    private Citation inGuidelines;

    /**
     * A basis; a part on which a text has nothing is empty.
     *
     * @param act the provisions of the AI Act, such as {@code Art. 53(2), 54(6), recital 103}
     * @param consultation the section of the consultation, such as {@code 3.4.2}
     * @param guidelines the paragraphs of the guidelines
     */
    public LegalBasis(String act, String consultation, Guideline... guidelines) {
        this.act = act;
        this.consultation = consultation;
        this.guidelines = List.of(guidelines);
    }

    private List<Provision> guidance(Guidance text) {
        if (text == Guidance.CONSULTATION) {
            return consultation.isEmpty() ? List.of() : List.of(new Provision("consultation/" + consultation,
                    Guidance.CONSULTATION.word() + " " + consultation, Provision.CONSULTATION));
        }
        return guidelines.isEmpty() ? List.of() : List.of(new Provision(guidelines.stream()
                .map(each -> each.name().toLowerCase(Locale.ROOT).replace('_', '-')).collect(Collectors.joining("+", "guidelines/", "")),
                Guidance.GUIDELINES.word() + " " + Guideline.cite(guidelines), Provision.GUIDELINES));
    }

    private static Citation cite(String act, List<Provision> guidance) {
        List<Provision> provisions = new ArrayList<>();
        String[] words = act.isEmpty() ? new String[0] : act.split(", ");
        for (int i = 0; i < words.length; i++) {
            provisions.add(Provision.ofAct(words[i], i == words.length - 1));
        }
        provisions.addAll(guidance);
        return new Citation(List.copyOf(provisions));
    }

    /** The citation under a ruleset that follows the text: {@code Art. 51(2) AI Act; consultation 3.4.2}. */
    public Citation in(Guidance text) {
        Citation known = text == Guidance.CONSULTATION ? inConsultation : inGuidelines;
        if (known == null) {
            known = cite(act, guidance(text));
            if (text == Guidance.CONSULTATION) {
                inConsultation = known;
            } else {
                inGuidelines = known;
            }
        }
        return known;
    }
}
