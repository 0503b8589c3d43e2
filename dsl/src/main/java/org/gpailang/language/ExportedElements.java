package org.gpailang.language;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.impl.DefaultResourceDescriptionStrategy;
import org.eclipse.xtext.util.IAcceptor;
import org.gpailang.language.syntax.SourceFile;

/** Elements and packages are seen from other files; what is inside an element is not. */
class ExportedElements extends DefaultResourceDescriptionStrategy {

    @Override
    public boolean createEObjectDescriptions(EObject object, IAcceptor<IEObjectDescription> acceptor) {
        super.createEObjectDescriptions(object, acceptor);
        return object instanceof SourceFile;
    }
}
