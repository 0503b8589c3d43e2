package org.gpailang.language;

import org.eclipse.xtext.conversion.IValueConverterService;
import org.eclipse.xtext.parser.IParser;
import org.eclipse.xtext.parser.antlr.ISyntaxErrorMessageProvider;

/** What the language does differently from Xtext's defaults. */
public class GpaiRuntimeModule extends AbstractGpaiRuntimeModule {

    /** A brace too few or too many costs a message and no element. */
    @Override
    public Class<? extends IParser> bindIParser() {
        return RepairingParser.class;
    }

    @Override
    public Class<? extends IValueConverterService> bindIValueConverterService() {
        return Values.class;
    }

    /** Syntax errors in words. */
    public Class<? extends ISyntaxErrorMessageProvider> bindISyntaxErrorMessageProvider() {
        return SyntaxMessages.class;
    }
}
