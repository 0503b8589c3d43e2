package org.gpailang.syntax;

import java.io.Writer;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.conversion.IValueConverterService;
import org.eclipse.xtext.parser.IParser;
import org.eclipse.xtext.parser.antlr.ISyntaxErrorMessageProvider;
import org.eclipse.xtext.resource.SaveOptions;
import org.eclipse.xtext.serializer.ISerializer;
import org.eclipse.xtext.util.ReplaceRegion;
import org.gpailang.syntax.recovery.RepairingParser;
import org.gpailang.syntax.token.GpaiValueConverters;
import org.gpailang.syntax.token.SyntaxMessages;

/** What the language does differently from Xtext's defaults. */
public class GpaiRuntimeModule extends AbstractGpaiRuntimeModule {

    /** A brace too few or too many costs a message and no element. */
    @Override
    public Class<? extends IParser> bindIParser() {
        return RepairingParser.class;
    }

    @Override
    public Class<? extends IValueConverterService> bindIValueConverterService() {
        return GpaiValueConverters.class;
    }

    /** Syntax errors in words. */
    public Class<? extends ISyntaxErrorMessageProvider> bindISyntaxErrorMessageProvider() {
        return SyntaxMessages.class;
    }

    /** Xtext's resources ask for a serializer; syntax trees are never written back, so none is generated. */
    @Override
    public Class<? extends ISerializer> bindISerializer() {
        return NoSerializer.class;
    }

    /** Refuses to write a syntax tree. */
    static final class NoSerializer implements ISerializer {

        private static IllegalStateException refusal() {
            return new IllegalStateException("Syntax trees are not written back to text.");
        }

        @Override
        public String serialize(EObject tree) {
            throw refusal();
        }

        @Override
        public String serialize(EObject tree, SaveOptions options) {
            throw refusal();
        }

        @Override
        public void serialize(EObject tree, Writer writer, SaveOptions options) {
            throw refusal();
        }

        @Override
        public ReplaceRegion serializeReplacement(EObject tree, SaveOptions options) {
            throw refusal();
        }
    }
}
