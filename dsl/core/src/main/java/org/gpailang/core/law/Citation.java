package org.gpailang.core.law;

import java.util.List;

/**
 * The provisions that a conclusion or a finding rests on.
 *
 * @param provisions the provisions, those of the AI Act first
 */
public record Citation(List<Provision> provisions) {

    /** No provision: the conclusion restates a fact, or the finding is about the text of a file. */
    public static final Citation NONE = new Citation(List.of());

    /** Whether nothing is cited. */
    public boolean isEmpty() {
        return provisions.isEmpty();
    }

    /** The citation as text: {@code Art. 53(2), 54(6) AI Act; consultation 3.3.2}. Empty if nothing is cited. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < provisions.size(); i++) {
            text.append(provisions.get(i).text()).append(after(i));
        }
        return text.toString();
    }

    /** What separates a provision from the next one; empty after the last. */
    public String after(int index) {
        if (index == provisions.size() - 1) {
            return "";
        }
        return provisions.get(index + 1).ofAct() ? ", " : "; ";
    }

    @Override
    public String toString() {
        return text();
    }
}
