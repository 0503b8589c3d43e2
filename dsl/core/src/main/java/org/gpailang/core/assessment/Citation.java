package org.gpailang.core.assessment;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gpailang.core.ruleset.Guidance;

/**
 * A provision of the AI Act with the passage of the consultation and of the guidelines on it. Its text is composed once, because thousands
 * of conclusions cite it.
 */
public final class Citation {

    private final String inConsultation;
    private final String inGuidelines;

    /**
     * Creates a citation. An argument is empty if there is no such passage.
     *
     * @param act the provision of the AI Act, such as {@code Art. 51(2)}
     * @param consultation the section of the consultation, such as {@code 3.4.2}
     * @param guidelines the paragraph of the guidelines, such as {@code para. 17}
     */
    public Citation(String act, String consultation, String guidelines) {
        this.inConsultation = words(act, Guidance.CONSULTATION, consultation);
        this.inGuidelines = words(act, Guidance.GUIDELINES, guidelines);
    }

    private static String words(String act, Guidance text, String place) {
        return Stream.of(act.isEmpty() ? "" : act + " AI Act", place.isEmpty() ? "" : text.word() + " " + place)
                .filter(part -> !part.isEmpty()).collect(Collectors.joining("; "));
    }

    /** The citation for a ruleset that follows the given text: {@code Art. 51(2) AI Act; consultation 3.4.2}. */
    public String in(Guidance text) {
        return text == Guidance.CONSULTATION ? inConsultation : inGuidelines;
    }
}
