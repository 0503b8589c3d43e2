package org.gpailang.syntax;

import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.XtextPackage;
import org.eclipse.xtext.parser.DefaultEcoreElementFactory;
import org.eclipse.xtext.parser.ITokenToStringConverter;
import org.eclipse.xtext.parser.antlr.AntlrTokenDefProvider;
import org.eclipse.xtext.parser.antlr.AntlrTokenToStringConverter;
import org.eclipse.xtext.parser.antlr.UnorderedGroupHelper;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.resource.impl.BinaryGrammarResourceFactoryImpl;
import org.eclipse.xtext.service.GrammarProvider;
import org.gpailang.syntax.parser.antlr.GpaiAntlrTokenFileProvider;
import org.gpailang.syntax.parser.antlr.internal.InternalGpaiLexer;
import org.gpailang.syntax.recovery.RepairingParser;
import org.gpailang.syntax.services.GpaiGrammarAccess;
import org.gpailang.syntax.token.GpaiValueConverters;
import org.gpailang.syntax.token.SyntaxMessages;
import org.gpailang.syntax.tree.TreePackage;

/**
 * The grammar and the parser. They are assembled here and not by Xtext's module with its hundred bindings for editors and builders, because
 * creating those would take longer than checking a file. Environments that need all of Xtext use {@link GpaiRuntimeModule}.
 */
public final class GpaiLanguage {

    private static final String NAME = "org.gpailang.syntax.Gpai";

    private GpaiLanguage() {}

    /** The grammar, which is read once. */
    public static GpaiGrammarAccess grammar() {
        return Shared.GRAMMAR;
    }

    /** The parser, which is thread-safe. */
    public static RepairingParser parser() {
        return Shared.PARSER;
    }

    /** Holder that creates the grammar and the parser on first use. */
    private static final class Shared {

        private static final GpaiGrammarAccess GRAMMAR = readGrammar();
        private static final RepairingParser PARSER = makeParser();

        private static GpaiGrammarAccess readGrammar() {
            Resource.Factory.Registry.INSTANCE.getExtensionToFactoryMap().putIfAbsent("xtextbin", new BinaryGrammarResourceFactoryImpl());
            EPackage.Registry.INSTANCE.putIfAbsent(XtextPackage.eNS_URI, XtextPackage.eINSTANCE);
            EPackage.Registry.INSTANCE.putIfAbsent(TreePackage.eNS_URI, TreePackage.eINSTANCE);
            GrammarProvider provider = new GrammarProvider(NAME, XtextResourceSet::new);
            provider.setClassLoader(GpaiLanguage.class.getClassLoader());
            return new GpaiGrammarAccess(provider);
        }

        private static RepairingParser makeParser() {
            AntlrTokenDefProvider tokens = new AntlrTokenDefProvider();
            tokens.setAntlrTokenFileProvider(new GpaiAntlrTokenFileProvider());
            DefaultEcoreElementFactory elements = new WordsAsText();
            elements.setConverterService(new GpaiValueConverters());
            RepairingParser parser = new RepairingParser();
            parser.setGrammarAccess(GRAMMAR);
            parser.setTokenDefProvider(tokens);
            parser.setElementFactory(elements);
            parser.setSyntaxErrorProvider(new SyntaxMessages(GRAMMAR));
            parser.setLexerProvider(() -> new InternalGpaiLexer(null));
            UnorderedGroupHelper.Collector groups = new UnorderedGroupHelper.Collector(GRAMMAR);
            parser.setUnorderedGroupHelper(() -> new UnorderedGroupHelper(groups));
            // initialises the lazily created fields of the parser before a second thread can use it
            parser.cut("").forEach(parser::parse);
            return parser;
        }
    }

    /** Xtext's factory for elements, with the token converter that otherwise only a module could set. */
    private static final class WordsAsText extends DefaultEcoreElementFactory {

        private static final ITokenToStringConverter TEXT = new AntlrTokenToStringConverter();

        @Override
        protected Object getTokenAsStringIfPossible(Object value) {
            return TEXT.getTokenAsStringIfPossible(value);
        }
    }
}
