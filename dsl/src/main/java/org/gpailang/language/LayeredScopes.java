package org.gpailang.language;

import com.google.common.collect.Iterables;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.naming.IQualifiedNameConverter;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.IResourceDescriptions;
import org.eclipse.xtext.resource.impl.AliasedEObjectDescription;
import org.eclipse.xtext.resource.impl.ResourceDescriptionsProvider;
import org.eclipse.xtext.scoping.IScope;
import org.eclipse.xtext.scoping.IScopeProvider;
import org.gpailang.language.syntax.ImportDeclaration;
import org.gpailang.language.syntax.SourceFile;
import org.gpailang.language.syntax.SyntaxPackage;

/**
 * What a name means: first the file's own package, then the packages it imports, then the packages around its own, then names from the
 * root, and last the catalogue. So a definition of the user's shadows the catalogue's. A name is looked up in the index once per layer; the
 * elements of other files are never walked through.
 */
class LayeredScopes implements IScopeProvider {

    @Inject
    private ResourceDescriptionsProvider descriptions;

    @Inject
    private ElementNames names;

    @Inject
    private IQualifiedNameConverter converter;

    @Override
    public IScope getScope(EObject context, EReference reference) {
        IResourceDescriptions index = descriptions.getResourceDescriptions(context.eResource());
        List<QualifiedName> layers = reference == SyntaxPackage.Literals.IMPORT_DECLARATION__PACKAGE
                ? List.of(QualifiedName.EMPTY) : layers(context);
        return new LayeredScope(index, layers, reference.getEReferenceType());
    }

    private List<QualifiedName> layers(EObject context) {
        List<QualifiedName> layers = new ArrayList<>();
        QualifiedName own = names.packageOf(context);
        if (own != null) {
            layers.add(own);
        }
        for (ImportDeclaration declaration : EcoreUtil2.getContainerOfType(context, SourceFile.class).getImports()) {
            // the text, not the link: a link is resolved through this scope
            String text = NodeModelUtils.findNodesForFeature(declaration, SyntaxPackage.Literals.IMPORT_DECLARATION__PACKAGE).stream()
                    .map(NodeModelUtils::getTokenText).collect(Collectors.joining());
            if (!text.isEmpty()) {
                layers.add(converter.toQualifiedName(text));
            }
        }
        for (QualifiedName around = own; around != null && around.getSegmentCount() > 1;) {
            around = around.skipLast(1);
            layers.add(around);
        }
        layers.add(QualifiedName.EMPTY);
        layers.add(Catalogue.PACKAGE);
        return layers;
    }

    private record LayeredScope(IResourceDescriptions index, List<QualifiedName> layers, EClass type) implements IScope {

        @Override
        public IEObjectDescription getSingleElement(QualifiedName name) {
            for (QualifiedName layer : layers) {
                IEObjectDescription found = Iterables.getFirst(index.getExportedObjects(type, layer.append(name), false), null);
                if (found != null) {
                    return found;
                }
            }
            return null;
        }

        @Override
        public Iterable<IEObjectDescription> getElements(QualifiedName name) {
            IEObjectDescription found = getSingleElement(name);
            return found == null ? List.of() : List.of(found);
        }

        @Override
        public IEObjectDescription getSingleElement(EObject object) {
            return Iterables.getFirst(getElements(object), null);
        }

        @Override
        public Iterable<IEObjectDescription> getElements(EObject object) {
            URI uri = EcoreUtil.getURI(object);
            return StreamSupport.stream(getAllElements().spliterator(), false)
                    .filter(description -> description.getEObjectURI().equals(uri)).toList();
        }

        /** Every name that would be found, under the shortest form in which it would be found. */
        @Override
        public Iterable<IEObjectDescription> getAllElements() {
            List<IEObjectDescription> all = new ArrayList<>();
            for (IEObjectDescription description : index.getExportedObjectsByType(type)) {
                layers.stream().filter(layer -> description.getQualifiedName().startsWith(layer))
                        .map(layer -> description.getQualifiedName().skipFirst(layer.getSegmentCount()))
                        .filter(name -> !name.isEmpty())
                        .filter(name -> {
                            IEObjectDescription found = getSingleElement(name);
                            return found != null && found.getEObjectURI().equals(description.getEObjectURI());
                        })
                        .min((one, other) -> Integer.compare(one.getSegmentCount(), other.getSegmentCount()))
                        .ifPresent(name -> all.add(new AliasedEObjectDescription(name, description)));
            }
            return all;
        }
    }
}
