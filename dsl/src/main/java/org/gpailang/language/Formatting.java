package org.gpailang.language;

import jakarta.inject.Inject;
import java.io.StringReader;
import java.util.Optional;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.parser.IParser;
import org.gpailang.language.syntax.SourceFile;
import org.eclipse.xtext.EcoreUtil2;

/** Lays out texts. */
public final class Formatting {

    private final IParser parser;

    @Inject
    Formatting(IParser parser) {
        this.parser = parser;
    }

    /** A formatter with the language set up for use outside an editor. */
    public static Formatting standalone() {
        return new GpaiStandaloneSetup().createInjectorAndDoEMFRegistration().getInstance(Formatting.class);
    }

    /** The text laid out; absent where it does not parse, because then a layout could lose something. */
    public Optional<String> format(String text) {
        IParseResult result = parser.parse(new StringReader(text));
        ICompositeNode root = result.getRootNode();
        boolean strays = EcoreUtil2.getAllContentsOfType(result.getRootASTElement(), org.gpailang.language.syntax.Stray.class).size() > 0
                || !((SourceFile) result.getRootASTElement()).getStrays().isEmpty();
        if (result.hasSyntaxErrors() || strays) {
            return Optional.empty();
        }
        StringBuilder formatted = new StringBuilder();
        int copied = 0;
        for (Layout.Gap gap : Layout.gaps(root)) {
            formatted.append(text, copied, gap.offset()).append(gap.text());
            copied = gap.offset() + gap.length();
        }
        return Optional.of(formatted.append(text, copied, text.length()).toString());
    }
}
