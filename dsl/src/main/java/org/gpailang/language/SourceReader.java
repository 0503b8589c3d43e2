package org.gpailang.language;

import com.google.inject.Injector;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.resource.impl.ResourceDescriptionsData;
import org.eclipse.xtext.resource.impl.ResourceDescriptionsProvider;
import org.eclipse.xtext.diagnostics.AbstractDiagnostic;
import org.gpailang.core.facts.Location;
import org.gpailang.core.rules.Finding;
import org.gpailang.core.rules.Fix;
import org.gpailang.core.rules.Severity;
import org.gpailang.core.ruleset.Ruleset;
import org.gpailang.language.syntax.AssessUnder;
import org.gpailang.language.syntax.Element;
import org.gpailang.language.syntax.RulesetDeclaration;
import org.gpailang.language.syntax.SourceFile;

/** Reads texts together with the catalogue: parses and links them and maps them to facts. Texts see each other's packages. */
public final class SourceReader {

    private final Provider<XtextResourceSet> resourceSets;
    private final IResourceDescription.Manager descriptionManager;
    private final ResourceDescriptionsProvider descriptions;
    private final ElementNames names;
    private Shipped shipped;

    @Inject
    SourceReader(Provider<XtextResourceSet> resourceSets, IResourceDescription.Manager descriptionManager,
            ResourceDescriptionsProvider descriptions, ElementNames names) {
        this.resourceSets = resourceSets;
        this.descriptionManager = descriptionManager;
        this.descriptions = descriptions;
        this.names = names;
    }

    /** A reader with the language set up for use outside an editor. */
    public static SourceReader standalone() {
        Injector injector = new GpaiStandaloneSetup().createInjectorAndDoEMFRegistration();
        return injector.getInstance(SourceReader.class);
    }

    /**
     * Reads the texts, in the order of their names, whatever the order in which they are given. Whatever they say, a reading comes back;
     * what is wrong with a text stands in its problems.
     */
    public Reading read(List<Source> given) {
        List<Source> sources = given.stream().sorted(Comparator.comparing(Source::name)).toList();
        Shipped catalogue = shipped();
        XtextResourceSet resourceSet = resourceSets.get();
        List<XtextResource> resources = new ArrayList<>();
        for (int i = 0; i < sources.size(); i++) {
            resources.add(load(resourceSet, URI.createURI("gpai-source:/" + i + ".gpai"), sources.get(i).name(),
                    sources.get(i).text().getBytes(StandardCharsets.UTF_8)));
        }
        List<IResourceDescription> exported = new ArrayList<>(catalogue.exported());
        resources.forEach(resource -> exported.add(descriptionManager.getResourceDescription(resource)));
        ResourceDescriptionsData.ResourceSetAdapter.installResourceDescriptionsData(resourceSet, new ResourceDescriptionsData(exported));
        Map<String, Ruleset> rulesets = new LinkedHashMap<>(catalogue.rulesets());
        Ruleset base = rulesets.get(Catalogue.DEFAULT_RULESET);
        resources.forEach(resource -> rulesets(resource, Optional.of(base), rulesets));
        List<ReadFile> files = new ArrayList<>();
        for (int i = 0; i < sources.size(); i++) {
            files.add(file(sources.get(i), resources.get(i), base));
        }
        return new Reading(List.copyOf(files), rulesets);
    }

    /** The catalogue, read once: its elements never change, and texts may refer to them from any number of resource sets. */
    private synchronized Shipped shipped() {
        if (shipped == null) {
            XtextResourceSet resourceSet = resourceSets.get();
            List<XtextResource> resources = Catalogue.FILES.stream().map(file -> shipped(resourceSet, file)).toList();
            List<IResourceDescription> exported = new ArrayList<>();
            resources.forEach(resource -> exported.add(descriptionManager.getResourceDescription(resource)));
            ResourceDescriptionsData.ResourceSetAdapter.installResourceDescriptionsData(resourceSet, new ResourceDescriptionsData(exported));
            resources.forEach(EcoreUtil::resolveAll);
            Map<String, Ruleset> rulesets = new LinkedHashMap<>();
            rulesets(resources.get(0), Optional.empty(), rulesets);
            shipped = new Shipped(exported, rulesets);
        }
        return shipped;
    }

    private record Shipped(List<IResourceDescription> exported, Map<String, Ruleset> rulesets) {}

    private static XtextResource shipped(XtextResourceSet resourceSet, String file) {
        try (InputStream in = SourceReader.class.getClassLoader().getResourceAsStream(file)) {
            return load(resourceSet, URI.createURI(Catalogue.SCHEME + ":/" + file), file, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static XtextResource load(XtextResourceSet resourceSet, URI uri, String name, byte[] text) {
        XtextResource resource = (XtextResource) resourceSet.createResource(uri);
        resource.eAdapters().add(new SourceName(name));
        try {
            resource.load(new ByteArrayInputStream(text), Map.of(XtextResource.OPTION_ENCODING, "UTF-8"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return resource;
    }

    private ReadFile file(Source source, XtextResource resource, Ruleset base) {
        Problems problems = new Problems();
        Locator locator = new Locator(source.name());
        EcoreUtil.resolveAll(resource);
        Set<Integer> brokenLines = new HashSet<>();
        for (Resource.Diagnostic diagnostic : resource.getErrors()) {
            Finding problem = problem(diagnostic, locator, resource);
            problems.findings().add(problem);
            if (problem.code().startsWith("syntax/")) {
                brokenLines.add(problem.at().line());
            }
        }
        FactsMapper mapper = new FactsMapper(source.name(), problems, names);
        SourceFile tree = (SourceFile) resource.getContents().get(0);
        StructureChecks checks = new StructureChecks(locator, problems, brokenLines);
        checks.check(tree);
        checks.names(tree, descriptions.getResourceDescriptions(resource), names);
        Ruleset ruleset = tree.getAssessments().stream().findFirst().map(AssessUnder::getRuleset).filter(chosen -> !chosen.eIsProxy())
                .map(chosen -> ruleset(chosen, Optional.of(base))).orElse(base);
        return new ReadFile(source, mapper.map(tree, checks.brokenLines()), ruleset, Causes.of(problems.findings()));
    }

    /** Reads the rulesets of a file into the map, by simple and by qualified name. */
    private void rulesets(XtextResource resource, Optional<Ruleset> base, Map<String, Ruleset> rulesets) {
        Ruleset standard = base.orElse(null);
        for (Element element : ((SourceFile) resource.getContents().get(0)).getElements()) {
            if (element instanceof RulesetDeclaration declaration && declaration.getName() != null) {
                Ruleset ruleset = ruleset(declaration, Optional.ofNullable(standard));
                rulesets.put(ruleset.name(), ruleset);
                rulesets.put(names.getFullyQualifiedName(declaration).toString("/"), ruleset);
                if (standard == null && ruleset.name().equals(Catalogue.DEFAULT_RULESET)) {
                    standard = ruleset;
                }
            }
        }
    }

    private Ruleset ruleset(RulesetDeclaration declaration, Optional<Ruleset> base) {
        return new RulesetReader(new ValueReader(new Locator(""), new Problems(), names)).read(declaration, base);
    }

    private static Finding problem(Resource.Diagnostic diagnostic, Locator locator, XtextResource resource) {
        String code = diagnostic instanceof AbstractDiagnostic known && known.getCode() != null
                && (known.getCode().startsWith("syntax/") || known.getCode().startsWith("link/")) ? known.getCode() : SyntaxMessages.SYNTAX;
        Location at = locator.start();
        Optional<Fix> fix = Optional.empty();
        if (diagnostic instanceof AbstractDiagnostic known) {
            at = locator.at(resource.getParseResult().getRootNode(), known.getOffset(), known.getLength());
            String[] data = known.getData();
            if (data != null && data.length > 0) {
                fix = Optional.of(new Fix.Replace("Change to '" + data[0] + "'", at, data[0]));
            }
        }
        Finding finding = new Finding(code, Severity.ERROR, diagnostic.getMessage(), "", "", at, List.of(), List.of());
        return fix.map(finding::withFix).orElse(finding);
    }
}
