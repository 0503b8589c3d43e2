package org.gpailang.lsp.features;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SemanticTokenModifiers;
import org.eclipse.lsp4j.SemanticTokenTypes;
import org.eclipse.lsp4j.SemanticTokensLegend;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.gpailang.language.names.Declaration;
import org.gpailang.language.names.PlacedChunk;
import org.gpailang.lsp.convert.LineIndex;
import org.gpailang.lsp.state.FileView;
import org.gpailang.syntax.chunk.Reference;
import org.gpailang.syntax.tree.Element;
import org.gpailang.syntax.tree.PackageDeclaration;
import org.gpailang.syntax.tree.Quantity;
import org.gpailang.syntax.tree.TreePackage;

/** Semantic tokens, so that editors colour names by their meaning. */
public final class SemanticTokenList {

    private static final List<String> TYPES = List.of(SemanticTokenTypes.Keyword, SemanticTokenTypes.String, SemanticTokenTypes.Number,
            SemanticTokenTypes.Comment, SemanticTokenTypes.Namespace, SemanticTokenTypes.Class, SemanticTokenTypes.Type,
            SemanticTokenTypes.Interface, SemanticTokenTypes.Struct, SemanticTokenTypes.Enum, SemanticTokenTypes.Function,
            SemanticTokenTypes.EnumMember, SemanticTokenTypes.Parameter);
    private static final List<String> MODIFIERS = List.of(SemanticTokenModifiers.Declaration, SemanticTokenModifiers.DefaultLibrary);

    /** The legend of the numbers in a list of tokens. */
    public static final SemanticTokensLegend LEGEND = new SemanticTokensLegend(TYPES, MODIFIERS);

    private static final Map<EClass, String> ELEMENTS = Map.of(
            TreePackage.Literals.ENTITY_DECLARATION, SemanticTokenTypes.Interface,
            TreePackage.Literals.LICENCE_DECLARATION, SemanticTokenTypes.Enum,
            TreePackage.Literals.ACCELERATOR_DECLARATION, SemanticTokenTypes.Struct,
            TreePackage.Literals.RULESET_DECLARATION, SemanticTokenTypes.Type,
            TreePackage.Literals.PRETRAINING_DECLARATION, SemanticTokenTypes.Function,
            TreePackage.Literals.MODEL_DECLARATION, SemanticTokenTypes.Class,
            TreePackage.Literals.MODIFICATION_DECLARATION, SemanticTokenTypes.Class,
            TreePackage.Literals.SYSTEM_DECLARATION, SemanticTokenTypes.Class,
            TreePackage.Literals.DATASET_DECLARATION, SemanticTokenTypes.Class,
            TreePackage.Literals.PACKAGE_DECLARATION, SemanticTokenTypes.Namespace);

    /** The types of what a grammar of the editor can colour too, and in more detail. */
    private static final Set<String> COLOURED_BY_GRAMMARS = Set.of(SemanticTokenTypes.Keyword, SemanticTokenTypes.String,
            SemanticTokenTypes.Number, SemanticTokenTypes.Comment, SemanticTokenTypes.Parameter);

    private final List<Integer> data = new ArrayList<>();
    private final LineIndex lines;
    private final boolean namesOnly;
    private int line;
    private int column;

    private SemanticTokenList(LineIndex lines, boolean namesOnly) {
        this.lines = lines;
        this.namesOnly = namesOnly;
    }

    /**
     * The tokens of a file, as five numbers each, in the encoding of the protocol.
     *
     * @param namesOnly whether to leave out what a grammar of the editor colours
     */
    public static List<Integer> of(FileView view, boolean namesOnly) {
        return in(view, 0, view.text().length(), namesOnly);
    }

    /** The tokens in a range of a file. */
    public static List<Integer> in(FileView view, Range range, boolean namesOnly) {
        return in(view, view.lines().offset(range.getStart()), view.lines().offset(range.getEnd()), namesOnly);
    }

    private static List<Integer> in(FileView view, int from, int to, boolean namesOnly) {
        SemanticTokenList tokens = new SemanticTokenList(view.lines(), namesOnly);
        for (PlacedChunk part : view.file().parts()) {
            if (part.end() < from || part.offset() > to) {
                continue;
            }
            for (ILeafNode leaf : part.fragment().root().getLeafNodes()) {
                int start = part.offset() + leaf.getTotalOffset();
                if (leaf.getTotalLength() > 0 && start + leaf.getTotalLength() > from && start < to) {
                    tokens.add(part, leaf, start);
                }
            }
        }
        return tokens.data;
    }

    private void add(PlacedChunk part, ILeafNode leaf, int start) {
        String text = leaf.getText();
        if (leaf.isHidden()) {
            if (!text.isBlank()) {
                comment(text, start);
            }
        } else if (leaf.getGrammarElement() instanceof Keyword keyword) {
            if (Character.isLetter(keyword.getValue().charAt(0))) {
                put(start, text.length(), SemanticTokenTypes.Keyword, false, false);
            }
        } else if (leaf.getGrammarElement() instanceof RuleCall call) {
            switch (call.getRule().getName()) {
                case "STRING" -> put(start, text.length(), SemanticTokenTypes.String, false, false);
                case "NUMBER", "DATE" -> put(start, text.length(), SemanticTokenTypes.Number, false, false);
                case "ID" -> name(part, leaf, start);
                default -> { }
            }
        }
    }

    /** Splits a comment over several lines, because tokens of the protocol cannot span lines. */
    private void comment(String text, int start) {
        int from = 0;
        for (String row : text.split("(?<=\n)")) {
            String visible = row.stripTrailing();
            int lead = visible.length() - visible.stripLeading().length();
            if (visible.length() > lead) {
                put(start + from + lead, visible.length() - lead, SemanticTokenTypes.Comment, false, false);
            }
            from += row.length();
        }
    }

    private void name(PlacedChunk part, ILeafNode leaf, int start) {
        FileView.Token token = new FileView.Token(part, leaf);
        Reference reference = token.reference().orElse(null);
        EObject object = token.object();
        if (reference != null) {
            Declaration target = part.target(reference).orElse(null);
            EClass kind = target == null ? reference.feature().getEReferenceType() : target.kind();
            put(start, leaf.getLength(), ELEMENTS.getOrDefault(kind, SemanticTokenTypes.Class), false, target != null && target.shipped());
        } else if (object instanceof Element element && element.getName() != null && leaf.getText().endsWith(element.getName())) {
            put(start, leaf.getLength(), ELEMENTS.get(element.eClass()), true, false);
        } else if (object instanceof PackageDeclaration) {
            put(start, leaf.getLength(), SemanticTokenTypes.Namespace, true, false);
        } else if (object instanceof Quantity) {
            put(start, leaf.getLength(), SemanticTokenTypes.Parameter, false, false);
        } else {
            put(start, leaf.getLength(), SemanticTokenTypes.EnumMember, false, false);
        }
    }

    private void put(int start, int length, String type, boolean declares, boolean shipped) {
        if (namesOnly && COLOURED_BY_GRAMMARS.contains(type)) {
            return;
        }
        Position at = lines.position(start);
        boolean sameLine = at.getLine() == line;
        data.add(at.getLine() - line);
        data.add(sameLine ? at.getCharacter() - column : at.getCharacter());
        data.add(length);
        data.add(TYPES.indexOf(type));
        data.add((declares ? 1 : 0) | (shipped ? 2 : 0));
        line = at.getLine();
        column = at.getCharacter();
    }
}
