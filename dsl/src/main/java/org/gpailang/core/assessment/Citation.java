package org.gpailang.core.assessment;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gpailang.core.ruleset.SourceText;

/**
 * A place in the law and in the texts that read it. A part that a text has nothing on is empty.
 *
 * @param act the provision of the AI Act, such as {@code Art. 51(2)}
 * @param consultation the section of the consultation, such as {@code 3.4.2}
 * @param guidelines the paragraph of the guidelines, such as {@code para. 17}
 */
public record Citation(String act, String consultation, String guidelines) {

    /** The citation under a ruleset that follows the text: {@code Art. 51(2) AI Act; consultation 3.4.2}. */
    public String in(SourceText text) {
        String place = text == SourceText.CONSULTATION ? consultation : guidelines;
        return Stream.of(act.isEmpty() ? "" : act + " AI Act", place.isEmpty() ? "" : text.word() + " " + place)
                .filter(part -> !part.isEmpty()).collect(Collectors.joining("; "));
    }
}
