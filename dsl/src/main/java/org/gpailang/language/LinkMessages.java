package org.gpailang.language;

import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.diagnostics.DiagnosticMessage;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.linking.impl.LinkingDiagnosticMessageProvider;
import org.eclipse.xtext.naming.IQualifiedNameConverter;
import org.eclipse.xtext.scoping.IScopeProvider;

/** Says that a name was not found, and which is the nearest that is. */
class LinkMessages extends LinkingDiagnosticMessageProvider {

    /** The code of the finding; its data is the nearest name, if there is one. */
    static final String UNRESOLVED = "link/unresolved";

    private static final Map<String, String> KINDS = Map.of("EntityDeclaration", "entity", "LicenceDeclaration", "licence",
            "AcceleratorDeclaration", "accelerator", "RulesetDeclaration", "ruleset", "PretrainingDeclaration", "pre-training run",
            "TrainedModel", "model", "PackageDeclaration", "package");

    @Inject
    private IScopeProvider scopes;

    @Inject
    private IQualifiedNameConverter converter;

    @Override
    public DiagnosticMessage getUnresolvedProxyMessage(ILinkingDiagnosticContext context) {
        EReference reference = context.getReference();
        String name = context.getLinkText();
        TreeSet<String> known = new TreeSet<>();
        scopes.getScope(context.getContext(), reference).getAllElements()
                .forEach(description -> known.add(converter.toString(description.getName())));
        Optional<String> nearest = Suggestions.nearest(name, known);
        String kind = KINDS.getOrDefault(reference.getEReferenceType().getName(), "element");
        String question = nearest.map(candidate -> " Did you mean '" + candidate + "'?")
                .orElse(kind.equals("package") ? " Read the file that declares it together with this one, or mend the name."
                        : " Declare it, or import the package that does.");
        return new DiagnosticMessage("No " + kind + " is called '" + name + "' here." + question, Severity.ERROR, UNRESOLVED,
                nearest.stream().toArray(String[]::new));
    }
}
