package org.gpailang.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.SyntaxErrorMessage;
import org.gpailang.core.facts.FileFacts;
import org.gpailang.core.facts.Location;
import org.gpailang.core.facts.Stated;
import org.gpailang.core.rules.Finding;
import org.gpailang.core.rules.Fix;
import org.gpailang.core.rules.Severity;
import org.gpailang.core.ruleset.Ruleset;
import org.gpailang.language.syntax.RulesetDeclaration;
import org.gpailang.language.syntax.SyntaxPackage;

/**
 * From parsed files to a reading: finds what their names mean, and then what each part states. Licences and accelerators come first, because
 * the facts of models hold them.
 *
 * <p>A part that stands where it stood and whose names mean what they meant states what it stated; it is looked at and not read again.
 * Rulesets are read each time: they extend each other, and there are few.
 */
final class Linking {

    private static final String UNRESOLVED = "link/unresolved";

    private static final Map<EClass, String> KINDS = Map.of(SyntaxPackage.Literals.ENTITY_DECLARATION, "entity",
            SyntaxPackage.Literals.LICENCE_DECLARATION, "licence", SyntaxPackage.Literals.ACCELERATOR_DECLARATION, "accelerator",
            SyntaxPackage.Literals.RULESET_DECLARATION, "ruleset", SyntaxPackage.Literals.PRETRAINING_DECLARATION, "pre-training run",
            SyntaxPackage.Literals.TRAINED_MODEL, "model", SyntaxPackage.Literals.PACKAGE_DECLARATION, "package");

    private final List<ParsedFile> parsed;
    private final Optional<Reading> catalogue;
    private final Optional<Reading> before;
    private final Names names;
    private final boolean sameNames;
    private final Map<String, ReadFile> earlierFiles = new HashMap<>();
    private final Map<Fragment, PartFacts> earlier = new IdentityHashMap<>();
    private final Set<ReadFile> remembered = new HashSet<>();
    private final Map<String, ParsedFile> files = new HashMap<>();
    private final Map<Declaration, Object> inlined = new HashMap<>();
    private final Map<RulesetDeclaration, Part> rulesetParts = new IdentityHashMap<>();

    /**
     * @param catalogue the shipped files; absent only while they are read themselves
     * @param before an earlier reading of files with these or other names
     */
    Linking(List<ParsedFile> parsed, Optional<Reading> catalogue, Optional<Reading> before) {
        this.parsed = parsed;
        this.catalogue = catalogue;
        this.before = before;
        List<ReadFile> earlierInOrder = before.map(Reading::files).orElse(List.of());
        this.sameNames = before.isPresent() && sameNames(earlierInOrder);
        earlierInOrder.forEach(file -> earlierFiles.put(file.source().name(), file));
        parsed.forEach(file -> files.put(file.source().name(), file));
        this.names = sameNames ? before.orElseThrow().names() : new Names(Stream.concat(
                catalogue.stream().flatMap(reading -> reading.files().stream()).map(ReadFile::parsedFile), parsed.stream())
                .flatMap(file -> file.declarations().stream()).toList());
    }

    private boolean sameNames(List<ReadFile> inOrder) {
        if (inOrder.size() != parsed.size()) {
            return false;
        }
        for (int i = 0; i < parsed.size(); i++) {
            ParsedFile earlierFile = inOrder.get(i).parsedFile();
            if (parsed.get(i) != earlierFile && !parsed.get(i).declarations().equals(earlierFile.declarations())) {
                return false;
            }
        }
        return true;
    }

    /** The reading. */
    Reading reading() {
        Map<String, Ruleset> rulesets = new LinkedHashMap<>();
        catalogue.ifPresent(shipped -> {
            rulesets.putAll(shipped.rulesets());
            shipped.files().forEach(file -> {
                file.partFacts().forEach(facts -> inline(file.parsedFile(), facts));
                rulesetParts(file.parsedFile(), file.parts());
            });
        });
        List<List<Part>> linked = new ArrayList<>();
        for (ParsedFile file : parsed) {
            List<Part> parts = link(file);
            linked.add(parts);
            rulesetParts(file, parts);
        }
        boolean sameContents = sameNames && names.unique();
        for (int i = 0; i < parsed.size(); i++) {
            ParsedFile file = parsed.get(i);
            for (int content : file.contents()) {
                Part part = linked.get(i).get(content);
                PartFacts known = earlier.get(part.fragment());
                PartFacts facts = facts(part);
                sameContents &= facts == known;
                inline(file, facts);
            }
        }
        for (int i = 0; i < parsed.size(); i++) {
            addRulesets(parsed.get(i), linked.get(i), rulesets);
        }
        sameContents &= before.filter(reading -> reading.rulesets().equals(rulesets)).isPresent();
        List<ReadFile> read = new ArrayList<>();
        for (int i = 0; i < parsed.size(); i++) {
            ReadFile version = earlierFiles.get(parsed.get(i).source().name());
            if (sameContents && version != null && version.parsedFile() == parsed.get(i)) {
                read.add(version);
            } else {
                remember(version);
                read.add(file(parsed.get(i), linked.get(i).stream().map(this::facts).toList(), rulesets));
            }
        }
        return new Reading(List.copyOf(read), catalogue.map(Reading::files).orElse(List.of()), names, rulesets);
    }

    /** The parts of a file with what their references mean; a part that says and means what it did is the one that it was. */
    private List<Part> link(ParsedFile file) {
        ReadFile version = earlierFiles.get(file.source().name());
        boolean same = version != null && sameNames && version.parsedFile() == file;
        if (!same || !file.contents().isEmpty()) {
            remember(version);
        }
        return same ? version.parts() : file.parts().stream().map(part -> link(part, file.layers())).toList();
    }

    private void remember(ReadFile version) {
        if (version != null && remembered.add(version)) {
            version.partFacts().forEach(facts -> earlier.put(facts.part().fragment(), facts));
        }
    }

    private Part link(Part part, List<String> layers) {
        List<Optional<Declaration>> targets = part.fragment().references().stream()
                .map(reference -> names.find(reference.feature().getEReferenceType(), reference.name(), layers)).toList();
        Part linked = new Part(part.fragment(), part.file(), part.packageName(), part.offset(), part.line(), part.column(), targets);
        PartFacts known = earlier.get(part.fragment());
        return known != null && known.part().equals(linked) ? known.part() : linked;
    }

    private void inline(ParsedFile file, PartFacts facts) {
        facts.licences().forEach((element, licence) -> inlined.put(file.declaration(element), licence));
        facts.accelerators().forEach((element, accelerator) -> inlined.put(file.declaration(element), accelerator));
    }

    private void rulesetParts(ParsedFile file, List<Part> parts) {
        file.rulesets().forEach((declaration, part) -> rulesetParts.put(declaration, parts.get(part)));
    }

    private PartFacts facts(Part part) {
        PartFacts known = earlier.get(part.fragment());
        if (known != null && known.part() == part && sameInlined(known) && part.fragment().tree().getElements().stream()
                .noneMatch(RulesetDeclaration.class::isInstance)) {
            return known;
        }
        PartFacts facts = read(part);
        PartFacts kept = facts.equals(known) ? known : facts;
        earlier.put(part.fragment(), kept);
        return kept;
    }

    /** Whether the licences and accelerators that a part was read with are still the ones that its references name. */
    private boolean sameInlined(PartFacts known) {
        for (int i = 0; i < known.inlined().size(); i++) {
            if (known.part().targets().get(i).map(inlined::get).orElse(null) != known.inlined().get(i).orElse(null)) {
                return false;
            }
        }
        return true;
    }

    private PartFacts read(Part part) {
        Problems problems = new Problems();
        Locator locator = new Locator(part);
        Set<Integer> brokenLines = new HashSet<>();
        for (INode node : part.fragment().errors()) {
            Finding problem = problem(node, locator);
            problems.findings().add(problem);
            brokenLines.add(problem.at().line());
        }
        part.fragment().references().stream().filter(reference -> part.target(reference).isEmpty())
                .forEach(reference -> unresolved(reference, locator.at(reference.node()), problems));
        StructureChecks checks = new StructureChecks(locator, problems, this::extended, brokenLines);
        checks.check(part.fragment().tree());
        return new FactsMapper(part, problems, inlined::get).map(checks.brokenLines(), values -> new RulesetReader(values, this::extended));
    }

    private static Finding problem(INode node, Locator locator) {
        SyntaxErrorMessage error = node.getSyntaxErrorMessage();
        String code = Optional.ofNullable(error.getIssueCode()).filter(known -> known.startsWith("syntax/")).orElse(SyntaxMessages.SYNTAX);
        Location at = locator.at(node);
        Finding finding = new Finding(code, Severity.ERROR, error.getMessage(), "", "", at, List.of(), List.of());
        return error.getIssueData() == null || error.getIssueData().length == 0 ? finding
                : finding.withFix(new Fix.Replace("Change to '" + error.getIssueData()[0] + "'", at, error.getIssueData()[0]));
    }

    private void unresolved(Reference reference, Location at, Problems problems) {
        EClass type = reference.feature().getEReferenceType();
        String kind = KINDS.get(type);
        String message = "No " + kind + " is called '" + reference.name() + "' here.";
        names.nearest(type, reference.name(), files.get(at.file()).layers()).ifPresentOrElse(
                nearest -> problems.error(UNRESOLVED, at, message + " Did you mean '" + nearest + "'?", nearest),
                () -> problems.error(UNRESOLVED, at, message + (type == SyntaxPackage.Literals.PACKAGE_DECLARATION
                        ? " Read the file that declares it together with this one, or mend the name."
                        : " Declare it, or import the package that does.")));
    }

    private ReadFile file(ParsedFile file, List<PartFacts> parts, Map<String, Ruleset> rulesets) {
        Ruleset ruleset = file.assessments().entrySet().stream().findFirst()
                .flatMap(assess -> parts.get(assess.getValue()).part().target(assess.getKey(), SyntaxPackage.Literals.ASSESS_UNDER__RULESET))
                .map(Declaration::name).map(rulesets::get).orElse(rulesets.get(Catalogue.DEFAULT_RULESET));
        List<Finding> ofWhole = ofWhole(file, parts);
        ReadFile version = earlierFiles.get(file.source().name());
        if (version != null && version.parsedFile() == file && ofWhole.isEmpty() && version.ruleset().equals(ruleset)
                && same(version.partFacts(), parts)) {
            return version;
        }
        List<Finding> problems = Causes.of(Stream.concat(ofWhole.stream(), parts.stream().flatMap(part -> part.problems().stream())).toList());
        return new ReadFile(file, parts, facts(file, parts), ruleset, problems);
    }

    private static boolean same(List<PartFacts> earlier, List<PartFacts> parts) {
        for (int i = 0; i < parts.size(); i++) {
            if (earlier.get(i) != parts.get(i)) {
                return false;
            }
        }
        return true;
    }

    private static FileFacts facts(ParsedFile file, List<PartFacts> parts) {
        String name = file.source().name();
        Location start = parts.stream().filter(facts -> !facts.part().fragment().tree().getElements().isEmpty()).findFirst()
                .map(facts -> new Locator(facts.part()).keyword(facts.part().fragment().tree().getElements().get(0)))
                .orElse(Locator.start(name));
        Optional<Stated<String>> assessUnder = file.assessments().entrySet().stream().findFirst().flatMap(assess ->
                new ValueReader(parts.get(assess.getValue()).part(), new Problems())
                        .reference(assess.getKey(), SyntaxPackage.Literals.ASSESS_UNDER__RULESET));
        return new FileFacts(name, assessUnder, start, all(parts, PartFacts::entities), all(parts, PartFacts::runs),
                all(parts, PartFacts::models), all(parts, PartFacts::systems), all(parts, PartFacts::waivers), all(parts, PartFacts::mismatches));
    }

    private static <T> List<T> all(List<PartFacts> parts, Function<PartFacts, List<T>> what) {
        return parts.stream().flatMap(part -> what.apply(part).stream()).toList();
    }

    /** What is wrong with the file as a whole: nothing stands in it, it declares itself twice, or a name is given twice. */
    private List<Finding> ofWhole(ParsedFile file, List<PartFacts> parts) {
        Problems problems = new Problems();
        if (parts.stream().allMatch(part -> part.problems().isEmpty() && part.part().fragment().tree().eContents().isEmpty())) {
            problems.error("syntax/nothing-declared", Locator.start(file.source().name()),
                    "The file declares nothing. Start with 'model NAME by ENTITY { … }', or let 'gpai init' write a first file.");
        }
        again(file.packages(), file, "A file has one package; this is a second one.", problems);
        again(file.assessments(), file, "A file is assessed under one ruleset; this is a second one.", problems);
        for (Declaration declaration : file.declarations()) {
            names.twin(declaration).ifPresent(twin -> problems.error("link/duplicate-name", nameOf(declaration),
                    "The name '" + declaration.name() + "' is given twice. Rename one, or give the file a package of its own.", "the other",
                    nameOf(twin)));
        }
        return problems.findings();
    }

    private static void again(Map<? extends EObject, Integer> statements, ParsedFile file, String message, Problems problems) {
        if (statements.size() < 2) {
            return;
        }
        List<Location> places = statements.entrySet().stream()
                .map(statement -> new Locator(file.parts().get(statement.getValue())).at(statement.getKey())).toList();
        places.stream().skip(1).forEach(place -> problems.error("syntax/repeated-statement", place, message, "the first", places.get(0)));
    }

    private Location nameOf(Declaration declaration) {
        ParsedFile file = file(declaration);
        return new Locator(file.partOf(declaration)).name(file.element(declaration));
    }

    private ParsedFile file(Declaration declaration) {
        return declaration.shipped() && catalogue.isPresent() ? catalogue.get().files().stream().map(ReadFile::parsedFile)
                .filter(file -> file.source().name().equals(declaration.file())).findFirst().orElseThrow() : files.get(declaration.file());
    }

    /** The declaration that another extends; null where it extends none that is found. */
    private RulesetDeclaration extended(RulesetDeclaration declaration) {
        return rulesetParts.get(declaration).target(declaration, SyntaxPackage.Literals.RULESET_DECLARATION__EXTENDED)
                .map(target -> (RulesetDeclaration) file(target).element(target)).orElse(null);
    }

    /** Adds the rulesets of a file, by simple and by qualified name. */
    private void addRulesets(ParsedFile file, List<Part> parts, Map<String, Ruleset> rulesets) {
        file.rulesets().forEach((declaration, part) -> {
            if (declaration.getName() == null) {
                return;
            }
            Optional<Ruleset> standard = Optional.ofNullable(rulesets.get(Catalogue.DEFAULT_RULESET));
            Ruleset ruleset = new RulesetReader(new ValueReader(parts.get(part), new Problems()), this::extended).read(declaration, standard);
            rulesets.put(ruleset.name(), ruleset);
            rulesets.put(parts.get(part).qualified(ruleset.name()), ruleset);
        });
    }
}
