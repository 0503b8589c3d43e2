package org.gpailang.core.law;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The provisions that a conclusion or a finding rests on.
 *
 * @param provisions the provisions, those of the AI Act first
 */
public record Citation(List<Provision> provisions) {

    /** No provision: the conclusion restates a fact, or the finding is about the text of a file. */
    public static final Citation NONE = new Citation(List.of());

    /** All provisions of several citations, without repetition. */
    public static Citation joined(List<Citation> citations) {
        List<Provision> all = citations.stream().flatMap(citation -> citation.provisions().stream()).toList();
        List<String> act = all.stream().filter(Provision::ofAct).map(Provision::words).distinct().toList();
        Stream<Provision> ofAct = IntStream.range(0, act.size()).mapToObj(i -> Provision.ofAct(i == 0 ? act.get(0)
                : Provision.number(act.get(i)), i == act.size() - 1));
        return new Citation(Stream.concat(ofAct, all.stream().filter(provision -> !provision.ofAct()).distinct()).toList());
    }

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

    /**
     * The citation as Markdown, in which each provision is a link. Empty if nothing is cited.
     *
     * @param escape escapes markup in a text
     */
    public String markdown(UnaryOperator<String> escape) {
        StringBuilder links = new StringBuilder();
        for (int i = 0; i < provisions.size(); i++) {
            links.append('[').append(escape.apply(provisions.get(i).text())).append("](").append(provisions.get(i).url()).append(')')
                    .append(after(i));
        }
        return links.toString();
    }

    /**
     * A citation in words with links to the texts that are known, as Markdown: {@code Art. 53(2), 54(6) AI Act; consultation 3.3.2}. Of
     * several provisions of the AI Act the first is linked.
     */
    public static String linked(String words) {
        return Arrays.stream(words.split("; ")).map(part -> Provision.page(part).map(page -> "[" + part + "](" + page + ")").orElse(part))
                .collect(Collectors.joining("; "));
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
