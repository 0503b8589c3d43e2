package org.gpailang.language;

import org.eclipse.xtext.naming.IQualifiedNameConverter;

/** Names join with a slash, as on model hubs. */
class SlashNames extends IQualifiedNameConverter.DefaultImpl {

    @Override
    public String getDelimiter() {
        return "/";
    }
}
