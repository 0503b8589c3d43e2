package org.gpailang.language;

import org.eclipse.xtext.conversion.IValueConverterService;
import org.eclipse.xtext.formatting2.IFormatter2;
import org.eclipse.xtext.linking.ILinkingDiagnosticMessageProvider;
import org.eclipse.xtext.naming.IQualifiedNameConverter;
import org.eclipse.xtext.naming.IQualifiedNameProvider;
import org.eclipse.xtext.parser.IParser;
import org.eclipse.xtext.parser.antlr.ISyntaxErrorMessageProvider;
import org.eclipse.xtext.resource.IDefaultResourceDescriptionStrategy;
import org.eclipse.xtext.scoping.IScopeProvider;

/** What the language does differently from Xtext's defaults. */
public class GpaiRuntimeModule extends AbstractGpaiRuntimeModule {

    /** A brace too few or too many costs a message and no element. */
    @Override
    public Class<? extends IParser> bindIParser() {
        return RepairingParser.class;
    }

    /** Names join with a slash. */
    public Class<? extends IQualifiedNameConverter> bindIQualifiedNameConverter() {
        return SlashNames.class;
    }

    @Override
    public Class<? extends IQualifiedNameProvider> bindIQualifiedNameProvider() {
        return ElementNames.class;
    }

    /** Only elements and packages are seen from other files. */
    public Class<? extends IDefaultResourceDescriptionStrategy> bindIDefaultResourceDescriptionStrategy() {
        return ExportedElements.class;
    }

    @Override
    public Class<? extends IScopeProvider> bindIScopeProvider() {
        return LayeredScopes.class;
    }

    @Override
    public Class<? extends IValueConverterService> bindIValueConverterService() {
        return Values.class;
    }

    /** Syntax errors in words. */
    public Class<? extends ISyntaxErrorMessageProvider> bindISyntaxErrorMessageProvider() {
        return SyntaxMessages.class;
    }

    /** Names that are not found, with the nearest that is. */
    public Class<? extends ILinkingDiagnosticMessageProvider.Extended> bindILinkingDiagnosticMessageProvider() {
        return LinkMessages.class;
    }

    /** One layout for every file. */
    public Class<? extends IFormatter2> bindIFormatter2() {
        return GpaiFormatter.class;
    }
}
