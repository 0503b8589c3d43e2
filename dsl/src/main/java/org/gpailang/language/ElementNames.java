package org.gpailang.language;

import jakarta.inject.Inject;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.naming.IQualifiedNameConverter;
import org.eclipse.xtext.naming.IQualifiedNameProvider;
import org.eclipse.xtext.naming.QualifiedName;
import org.gpailang.language.syntax.Element;
import org.gpailang.language.syntax.PackageDeclaration;
import org.gpailang.language.syntax.SourceFile;

/** The qualified name of an element is its name behind the package of its file; nothing else has one. */
class ElementNames extends IQualifiedNameProvider.AbstractImpl {

    @Inject
    private IQualifiedNameConverter converter;

    @Override
    public QualifiedName getFullyQualifiedName(EObject object) {
        if (object instanceof PackageDeclaration declaration && declaration.getName() != null) {
            return converter.toQualifiedName(declaration.getName());
        }
        if (object instanceof Element element && element.getName() != null) {
            QualifiedName name = QualifiedName.create(element.getName());
            QualifiedName packageName = packageOf(element);
            return packageName == null ? name : packageName.append(name);
        }
        return null;
    }

    /** The name of the package that the object's file declares, or null if it declares none. */
    QualifiedName packageOf(EObject object) {
        SourceFile file = EcoreUtil2.getContainerOfType(object, SourceFile.class);
        return file == null || file.getPackages().isEmpty() || file.getPackages().get(0).getName() == null ? null
                : converter.toQualifiedName(file.getPackages().get(0).getName());
    }
}
