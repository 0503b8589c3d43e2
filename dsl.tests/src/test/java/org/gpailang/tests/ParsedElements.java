package org.gpailang.tests;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.parser.IParser;
import org.gpailang.language.GpaiStandaloneSetup;
import org.gpailang.language.syntax.Element;
import org.gpailang.language.syntax.SourceFile;

/** The elements of a text with their words, as the parser sees them. */
final class ParsedElements {

    private static final IParser PARSER = new GpaiStandaloneSetup().createInjectorAndDoEMFRegistration().getInstance(IParser.class);

    /**
     * A word of an element.
     *
     * @param text the word
     * @param from where it begins in the text
     */
    record Word(String text, int from) {
        int to() {
            return from + text.length();
        }
    }

    /**
     * An element.
     *
     * @param kind its kind
     * @param name its name, or null where it has none
     * @param words its words
     */
    record Parsed(String kind, String name, List<Word> words) {
        /** What tells the element from others. */
        String identity() {
            return kind + " " + name;
        }
    }

    private ParsedElements() {}

    /** The elements of a text from top to bottom. */
    static List<Parsed> of(String text) {
        List<Parsed> elements = new ArrayList<>();
        for (Element element : ((SourceFile) PARSER.parse(new StringReader(text)).getRootASTElement()).getElements()) {
            List<Word> words = words(NodeModelUtils.findActualNodeFor(element));
            elements.add(new Parsed(element.eClass().getName(), element.getName(), words));
        }
        return elements;
    }

    /** Every word of a text, without blanks and comments. */
    static List<Word> words(String text) {
        return words(PARSER.parse(new StringReader(text)).getRootNode());
    }

    /** Every comment of a text. */
    static List<String> comments(String text) {
        IParseResult result = PARSER.parse(new StringReader(text));
        List<String> comments = new ArrayList<>();
        for (ILeafNode leaf : result.getRootNode().getLeafNodes()) {
            if (leaf.isHidden() && !leaf.getText().isBlank()) {
                comments.add(leaf.getText().strip());
            }
        }
        return comments;
    }

    private static List<Word> words(ICompositeNode node) {
        List<Word> words = new ArrayList<>();
        for (ILeafNode leaf : node.getLeafNodes()) {
            if (!leaf.isHidden() && leaf.getTotalLength() > 0) {
                words.add(new Word(leaf.getText(), leaf.getTotalOffset()));
            }
        }
        return words;
    }
}
