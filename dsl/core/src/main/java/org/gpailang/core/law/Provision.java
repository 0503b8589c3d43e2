package org.gpailang.core.law;

import java.util.Locale;
import java.util.Optional;
import org.gpailang.core.ruleset.Guidance;

/**
 * A place in the law or in a text that interprets it.
 *
 * @param id what identifies it, whatever its number is called: {@code ai-act/53(2)}, {@code consultation/3.4.2} or
 *     {@code guidelines/modifier-third}
 * @param text how it is cited
 * @param url where the text can be read; never fetched by the program
 */
public record Provision(String id, String text, String url) {

    private static final String IN_ACT = "ai-act/";
    private static final String ACT = " AI Act";
    private static final String ARTICLE = "Art. ";
    private static final String RECITAL = "recital ";
    private static final String ANNEX = "annex ";

    /** The page of the consultation. */
    static final String CONSULTATION = "https://ec.europa.eu/eusurvey/runner/GPAI_Guidelines_Consultation_2025";
    /** The Commission's page of the guidelines. */
    static final String GUIDELINES = "https://digital-strategy.ec.europa.eu/en/library/"
            + "guidelines-scope-obligations-providers-general-purpose-ai-models-under-ai-act";
    /** The AI Act as published, with its recitals. */
    private static final String PUBLISHED = "https://eur-lex.europa.eu/eli/reg/2024/1689/oj/eng";
    /** The AI Act as amended; a consolidated text has no recitals. */
    private static final String CONSOLIDATED = "https://eur-lex.europa.eu/eli/reg/2024/1689/2026-07-27/eng";

    /** The page of a text that a citation in words names, if it is the AI Act, the consultation or the guidelines. */
    static Optional<String> page(String words) {
        String small = words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
        return small.startsWith(Guidance.CONSULTATION.word() + " ") ? Optional.of(CONSULTATION)
                : small.startsWith(Guidance.GUIDELINES.word() + " ") ? Optional.of(GUIDELINES)
                : small.endsWith(ACT) ? Optional.of(ofAct(small.split(", | and | AI")[0].replaceFirst("^art", "Art"), true).url())
                : Optional.empty();
    }

    /** Whether it is a provision of the AI Act. */
    boolean ofAct() {
        return id.startsWith(IN_ACT);
    }

    /** The words of a provision of the AI Act in a list, without the name of the act. */
    String words() {
        return text.endsWith(ACT) ? text.substring(0, text.length() - ACT.length()) : text;
    }

    /** The words of a provision of the AI Act after another article, which has said that they are articles. */
    static String number(String words) {
        return words.startsWith(ARTICLE) ? words.substring(ARTICLE.length()) : words;
    }

    /** A provision of the AI Act, in the words in which it is listed: {@code Art. 53(2)}, {@code 54(6)}, {@code recital 103}. */
    static Provision ofAct(String words, boolean last) {
        String number = number(words);
        String place = number.substring(number.startsWith(RECITAL) ? RECITAL.length() : number.startsWith(ANNEX) ? ANNEX.length() : 0);
        int end = (int) place.chars().takeWhile(Character::isLetterOrDigit).count();
        String anchor = place.substring(0, end);
        String url = number.startsWith(RECITAL) ? PUBLISHED + "#rct_" + anchor
                : CONSOLIDATED + (number.startsWith(ANNEX) ? "#anx_" : "#art_") + anchor;
        return new Provision(IN_ACT + number.replace(' ', '-'), words + (last ? ACT : ""), url);
    }
}
