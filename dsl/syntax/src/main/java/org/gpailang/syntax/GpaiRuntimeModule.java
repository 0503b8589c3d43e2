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

/** Xtext's module for the language, with the bindings that differ from the defaults. */
public class GpaiRuntimeModule extends AbstractGpaiRuntimeModule {

    /** Binds the parser that recovers from missing and surplus braces. */
    @Override
    public Class<? extends IParser> bindIParser() {
        return RepairingParser.class;
    }

    @Override
    public Class<? extends IValueConverterService> bindIValueConverterService() {
        return GpaiValueConverters.class;
    }

    /** Binds syntax errors that are written for the user. */
    public Class<? extends ISyntaxErrorMessageProvider> bindISyntaxErrorMessageProvider() {
        return SyntaxMessages.class;
    }

    /** Binds a serializer, which Xtext's resources require, that throws: syntax trees are never written back to text. */
    @Override
    public Class<? extends ISerializer> bindISerializer() {
        return NoSerializer.class;
    }

    /** Throws {@link IllegalStateException} on every call. */
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
