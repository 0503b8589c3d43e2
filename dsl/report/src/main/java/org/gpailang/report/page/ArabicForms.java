package org.gpailang.report.page;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * The contextual forms of Arabic letters. A PDF contains glyphs in the order in which they are seen, so each letter must have the form that
 * connects it with its neighbours. Unicode encodes these forms, in the order isolated, final, initial and medial.
 */
final class ArabicForms {

    private static final int ISOLATED = 0;
    private static final int FINAL = 1;
    private static final int INITIAL = 2;
    private static final int MEDIAL = 3;
    private static final int BOTH_SIDES = 4;

    private static final char TATWEEL = '\u0640';
    private static final char JOINER = '\u200D';

    private static final Map<String, char[]> FORMS = new HashMap<>();
    private static final Map<Character, String> LETTERS = new HashMap<>();

    static {
        // the second block has priority, because it has all forms of the letters of Arabic itself
        forms('\uFB50', '\uFBFF');
        forms('\uFE80', '\uFEFC');
    }

    private ArabicForms() {}

    private static void forms(char first, char last) {
        for (int form = first; form <= last;) {
            String letters = letters(form);
            int count = 1;
            while (form + count <= last && count < BOTH_SIDES && letters(form + count).equals(letters)) {
                count++;
            }
            char[] forms = new char[count];
            for (int i = 0; i < count; i++) {
                forms[i] = (char) (form + i);
                LETTERS.put(forms[i], letters);
            }
            if (Character.isDefined(form)) {
                FORMS.put(letters, forms);
            }
            form += count;
        }
    }

    private static String letters(int form) {
        return Normalizer.normalize(Character.toString(form), Normalizer.Form.NFKC);
    }

    /** The text in logical order with each letter in the form that its neighbours require; a lam before an alef is one form with it. */
    static String shaped(String text) {
        StringBuilder shaped = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            boolean ligature = at + 1 < text.length() && text.charAt(at) == '\u0644' && FORMS.containsKey(text.substring(at, at + 2));
            char[] forms = FORMS.get(text.substring(at, at + (ligature ? 2 : 1)));
            if (forms == null) {
                shaped.append(text.charAt(at));
                continue;
            }
            boolean before = forms.length > 1 && joinsNext(neighbour(text, at, -1));
            at += ligature ? 1 : 0;
            boolean after = forms.length == BOTH_SIDES && joinsPrevious(neighbour(text, at, 1));
            shaped.append(forms[before ? after ? MEDIAL : FINAL : after ? INITIAL : ISOLATED]);
        }
        return shaped.toString();
    }

    /** The text with letters instead of their forms. */
    static String letters(String shaped) {
        StringBuilder text = new StringBuilder();
        shaped.chars().forEach(form -> text.append(LETTERS.getOrDefault((char) form, Character.toString(form))));
        return text.toString();
    }

    /** The next character in a direction that is not a mark; 0 if there is none. */
    private static char neighbour(String text, int from, int step) {
        int at = from + step;
        while (at >= 0 && at < text.length() && Character.getType(text.charAt(at)) == Character.NON_SPACING_MARK) {
            at += step;
        }
        return at >= 0 && at < text.length() ? text.charAt(at) : 0;
    }

    private static boolean joinsNext(char letter) {
        return letter == TATWEEL || letter == JOINER || forms(letter) == BOTH_SIDES;
    }

    private static boolean joinsPrevious(char letter) {
        return letter == TATWEEL || letter == JOINER || forms(letter) > 1;
    }

    private static int forms(char letter) {
        char[] forms = FORMS.get(Character.toString(letter));
        return forms == null ? 0 : forms.length;
    }
}
