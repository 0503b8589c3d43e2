package org.gpailang.report.page;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The order of characters in text from left to right with names that are written from right to left, by the Unicode bidirectional algorithm
 * as implemented by Java. The renderer places runs one after the other, so each run from right to left includes the numbers within it.
 */
final class TextDirection implements BidiSplitter, BidiReorderer {

    private static final String MIRRORED = "()[]{}<>«»‹›≤≥";

    private List<BidiTextRun> runs = List.of();

    /** Whether a text contains characters that are written from right to left. */
    static boolean matters(String text) {
        return Bidi.requiresBidi(text.toCharArray(), 0, text.length());
    }

    @Override
    public void setParagraph(String paragraph, byte direction) {
        Bidi bidi = new Bidi(paragraph, Bidi.DIRECTION_LEFT_TO_RIGHT);
        List<BidiTextRun> found = new ArrayList<>();
        int start = 0;
        while (start < paragraph.length()) {
            boolean backwards = bidi.getLevelAt(start) > 0;
            int end = start + 1;
            while (end < paragraph.length() && (bidi.getLevelAt(end) > 0 == backwards
                    || backwards && closes(paragraph.substring(start, end), paragraph.charAt(end)))) {
                end++;
            }
            found.add(new BidiTextRun(start, end - start, backwards ? RTL : LTR));
            start = end;
        }
        runs = found;
    }

    /** Whether a character closes a bracket in the text before it; Java gives it the direction of the text that follows. */
    private static boolean closes(String before, char character) {
        int bracket = MIRRORED.indexOf(character);
        if (bracket < 0 || bracket % 2 == 0) {
            return false;
        }
        char opening = MIRRORED.charAt(bracket - 1);
        return before.chars().filter(each -> each == opening).count() > before.chars().filter(each -> each == character).count();
    }

    @Override
    public int countTextRuns() {
        return runs.size();
    }

    @Override
    public BidiTextRun getVisualRun(int index) {
        return runs.get(index);
    }

    /** The pages are in English. */
    @Override
    public byte getBaseDirection(String paragraph) {
        return LTR;
    }

    @Override
    public String reorderRTLTextToLTR(String text) {
        if (text.isEmpty()) {
            return text;
        }
        Bidi bidi = new Bidi(text, Bidi.DIRECTION_RIGHT_TO_LEFT);
        byte[] levels = new byte[bidi.getRunCount()];
        IntStream.range(0, levels.length).forEach(run -> levels[run] = (byte) bidi.getRunLevel(run));
        Integer[] order = IntStream.range(0, levels.length).boxed().toArray(Integer[]::new);
        Bidi.reorderVisually(levels, 0, order, 0, levels.length);
        StringBuilder seen = new StringBuilder();
        for (int run : order) {
            String part = text.substring(bidi.getRunStart(run), bidi.getRunLimit(run));
            seen.append(levels[run] % 2 == 0 ? part : backwards(part));
        }
        return seen.toString();
    }

    private static String backwards(String text) {
        StringBuilder reversed = new StringBuilder(text).reverse();
        for (int at = 0; at < reversed.length(); at++) {
            int mirrored = MIRRORED.indexOf(reversed.charAt(at));
            if (mirrored >= 0) {
                reversed.setCharAt(at, MIRRORED.charAt(mirrored ^ 1));
            }
        }
        return reversed.toString();
    }

    @Override
    public String shapeText(String text) {
        return ArabicForms.shaped(text);
    }

    @Override
    public String deshapeText(String text) {
        return ArabicForms.letters(text);
    }

    @Override
    public boolean isLiveImplementation() {
        return true;
    }
}
