package org.gpailang.language;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
import org.gpailang.language.syntax.Element;
import org.gpailang.language.syntax.RulesetDeclaration;
import org.gpailang.language.syntax.SyntaxPackage;

/**
 * From parsed files to a reading: finds what their names mean, and then what each part states. Licences and accelerators come first, because
 * the facts of models hold them.
 *
 * <p>A file is looked at again when its text changed, when it mentions a name that came, went or moved, or a licence that says something
 * else. A part that stands where it stood and whose names mean what they meant states what it stated; it is not read again. Rulesets are
 * read each time: they extend each other, and there are few.
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
    private final Predicate<String> focus;
    private final Set<String> moved;
    private final Names names;
    private final Map<String, ParsedFile> now = new HashMap<>();
    private final Map<ParsedFile, Anew> anew = new LinkedHashMap<>();
    private final Map<RulesetDeclaration, Part> rulesetParts = new IdentityHashMap<>();
    private boolean settled = true;

    /**
     * @param parsed the files, in the order of their names
     * @param catalogue the shipped files; absent only while they are read themselves
     * @param before an earlier reading of files with these or other names
     * @param focus the files that matter now; the others, where their text is as it was, stay as they were read before
     */
    Linking(List<ParsedFile> parsed, Optional<Reading> catalogue, Optional<Reading> before, Predicate<String> focus) {
        this.parsed = parsed;
        this.catalogue = catalogue;
        this.before = before;
        this.focus = focus;
        Set<Declaration> gone = new LinkedHashSet<>();
        Set<Declaration> come = new LinkedHashSet<>();
        for (ParsedFile file : parsed) {
            now.put(file.name(), file);
            ReadFile version = then(file.name());
            if (version == null || version.parsedFile() != file && !version.declarations().equals(file.declarations())) {
                come.addAll(file.declarations());
            }
        }
        for (ReadFile version : before.map(Reading::files).orElse(List.of())) {
            ParsedFile file = now.get(version.source().name());
            if (file == null || file != version.parsedFile() && !file.declarations().equals(version.declarations())) {
                gone.addAll(version.declarations());
            }
        }
        Set<Declaration> stay = new HashSet<>(gone);
        stay.retainAll(come);
        gone.removeAll(stay);
        come.removeAll(stay);
        this.moved = Stream.concat(gone.stream(), come.stream()).flatMap(Linking::calls).collect(Collectors.toSet());
        Names earlier = before.or(() -> catalogue).map(Reading::names).orElseGet(Names::none);
        this.names = moved.isEmpty() ? earlier : earlier.with(gone, come);
    }

    /** The reading. */
    Reading reading() {
        catalogue.ifPresent(shipped -> shipped.files().forEach(file -> rulesetParts(file.parsedFile(), file.parts())));
        again(file -> !same(file) || !file.rulesets().isEmpty() || file.mentions(moved) || !moved.isEmpty() && then(file.name()).unresolved()
                || names.ambiguous().contains(file.name()) || before.get().names().ambiguous().contains(file.name()));
        Map<String, Ruleset> rulesets = rulesets();
        Set<String> contents = anew.values().stream().flatMap(Anew::contents).collect(Collectors.toSet());
        again(file -> file.mentions(contents));
        if (before.filter(reading -> reading.rulesets().equals(rulesets)).isEmpty()) {
            again(file -> true);
        }
        Map<ParsedFile, ReadFile> read = anew.values().stream().parallel().map(file -> file.read(rulesets))
                .collect(Collectors.toMap(ReadFile::parsedFile, Function.identity()));
        return new Reading(parsed.stream().map(file -> anew.containsKey(file) ? read.get(file) : then(file.name())).toList(),
                catalogue.map(Reading::files).orElse(List.of()), names, rulesets, settled);
    }

    /** Looks again at the files for which there is a reason to, unless they are out of focus. */
    private void again(Predicate<ParsedFile> reason) {
        List<ParsedFile> files = parsed.stream().filter(file -> !anew.containsKey(file) && reason.test(file)).toList();
        List<ParsedFile> wanted = files.stream()
                .filter(file -> !same(file) || !file.rulesets().isEmpty() || focus.test(file.name())).toList();
        settled &= wanted.size() == files.size();
        List<Anew> linked = wanted.stream().parallel().map(Anew::new).toList();
        linked.forEach(file -> rulesetParts(file.file, file.parts));
        linked.stream().parallel().forEach(Anew::readContents);
        linked.forEach(file -> anew.put(file.file, file));
    }

    /** A file as it was read before; null where it was not. */
    private ReadFile then(String name) {
        int index = before.isEmpty() ? -1 : before.get().index(name);
        return index < 0 ? null : before.get().files().get(index);
    }

    private boolean same(ParsedFile file) {
        ReadFile version = then(file.name());
        return version != null && version.parsedFile() == file;
    }

    private void rulesetParts(ParsedFile file, List<Part> parts) {
        file.rulesets().forEach((declaration, part) -> rulesetParts.put(declaration, parts.get(part)));
    }

    /** The licence or the accelerator that a declaration declares; null where it declares something else. */
    private Object content(Declaration declaration) {
        boolean licence = declaration.kind() == SyntaxPackage.Literals.LICENCE_DECLARATION;
        if (!licence && declaration.kind() != SyntaxPackage.Literals.ACCELERATOR_DECLARATION) {
            return null;
        }
        ParsedFile file = file(declaration);
        if (anew.containsKey(file)) {
            return anew.get(file).content(declaration);
        }
        Optional<ReadFile> version = (declaration.shipped() ? catalogue : before).flatMap(reading -> reading.file(declaration.file()));
        return version.flatMap(read -> licence ? read.licence(declaration) : read.accelerator(declaration)).orElse(null);
    }

    /** A file that is looked at again, with what is known of its parts from before. */
    private final class Anew {

        private final ParsedFile file;
        private final Optional<ReadFile> version;
        private final Map<Fragment, PartFacts> known = new IdentityHashMap<>();
        private final List<Part> parts;
        private final Map<Integer, PartFacts> contents = new HashMap<>();

        Anew(ParsedFile file) {
            this.file = file;
            this.version = Optional.ofNullable(then(file.name()));
            version.ifPresent(earlier -> earlier.partFacts().forEach(facts -> known.put(facts.part().fragment(), facts)));
            this.parts = file.parts().stream().map(this::link).toList();
        }

        /** Reads the parts with licences and accelerators. They hold no others themselves, but for what is broken, which is read once more. */
        void readContents() {
            file.contents().forEach(part -> contents.put(part, facts(parts.get(part), declaration -> null)));
        }

        private Part link(Part part) {
            List<Optional<Declaration>> targets = part.fragment().references().stream()
                    .map(reference -> names.find(reference.feature().getEReferenceType(), reference.name(), file.layers())).toList();
            return new Part(part.fragment(), part.file(), part.packageName(), part.offset(), part.line(), part.column(), targets);
        }

        /** The names of the licences and accelerators that say something else than before. */
        Stream<String> contents() {
            return contents.values().stream().filter(facts -> known.get(facts.part().fragment()) != facts)
                    .flatMap(facts -> facts.part().fragment().tree().getElements().stream()).map(file::declaration).filter(Objects::nonNull)
                    .flatMap(Linking::calls);
        }

        Object content(Declaration declaration) {
            PartFacts facts = contents.get(file.indexOf(declaration));
            Element element = file.element(declaration);
            return facts.licences().containsKey(element) ? facts.licences().get(element) : facts.accelerators().get(element);
        }

        private PartFacts facts(Part part, Function<Declaration, Object> contents) {
            PartFacts earlier = known.get(part.fragment());
            boolean ruleset = part.fragment().tree().getElements().stream().anyMatch(RulesetDeclaration.class::isInstance);
            // what was probably meant by a name that is not found may be another name by now
            boolean guessed = !moved.isEmpty() && part.unresolved();
            if (earlier != null && earlier.part().statesWhat(part) && !ruleset && !guessed && holds(earlier, contents)) {
                return earlier;
            }
            PartFacts facts = Linking.this.read(part, contents, earlier != null && earlier.problems().isEmpty() && !ruleset);
            return facts.equals(earlier) ? earlier : facts;
        }

        ReadFile read(Map<String, Ruleset> rulesets) {
            List<PartFacts> facts = IntStream.range(0, parts.size()).parallel()
                    .mapToObj(part -> contents.containsKey(part) && parts.get(part).targets().isEmpty() ? contents.get(part)
                            : facts(parts.get(part), Linking.this::content)).toList();
            Ruleset ruleset = file.assessments().entrySet().stream().findFirst()
                    .flatMap(assess -> parts.get(assess.getValue()).target(assess.getKey(), SyntaxPackage.Literals.ASSESS_UNDER__RULESET))
                    .map(Declaration::name).map(rulesets::get).orElse(rulesets.get(Catalogue.DEFAULT_RULESET));
            List<Finding> ofWhole = ofWhole(file, facts);
            if (version.filter(earlier -> earlier.parsedFile() == file && earlier.ofWhole().equals(ofWhole)
                    && earlier.ruleset().equals(ruleset) && identical(earlier.partFacts(), facts)).isPresent()) {
                return version.get();
            }
            return new ReadFile(file, parts, facts, Linking.facts(file, facts), ruleset, ofWhole);
        }
    }

    /** What a declaration can be called in a reference: its simple name, and the keys of its aliases. */
    private static Stream<String> calls(Declaration declaration) {
        return Stream.concat(Stream.of(declaration.simpleName()), declaration.aliases().stream().map(Alias::key));
    }

    /** Whether the licences and accelerators that a part was read with are still the ones that its references name. */
    private static boolean holds(PartFacts earlier, Function<Declaration, Object> contents) {
        for (int i = 0; i < earlier.inlined().size(); i++) {
            if (earlier.part().targets().get(i).map(contents).orElse(null) != earlier.inlined().get(i).orElse(null)) {
                return false;
            }
        }
        return true;
    }

    private static boolean identical(List<PartFacts> earlier, List<PartFacts> parts) {
        for (int i = 0; i < parts.size(); i++) {
            if (earlier.get(i) != parts.get(i)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Reads a part.
     *
     * @param sound whether its structure is known to be without fault
     */
    private PartFacts read(Part part, Function<Declaration, Object> contents, boolean sound) {
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
        if (!sound) {
            checks.check(part.fragment().tree());
        }
        return new FactsMapper(part, problems, contents).map(checks.brokenLines(), values -> new RulesetReader(values, this::extended));
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
        names.nearest(type, reference.name(), now.get(at.file()).layers()).ifPresentOrElse(
                nearest -> problems.error(UNRESOLVED, at, message + " Did you mean '" + nearest + "'?", nearest),
                () -> problems.error(UNRESOLVED, at, message + (type == SyntaxPackage.Literals.PACKAGE_DECLARATION
                        ? " Read the file that declares it together with this one, or mend the name."
                        : " Declare it, or import the package that does.")));
    }

    private static FileFacts facts(ParsedFile file, List<PartFacts> parts) {
        String name = file.name();
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
            problems.error("syntax/nothing-declared", Locator.start(file.name()),
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
        return declaration.shipped() && catalogue.isPresent() ? catalogue.get().file(declaration.file()).orElseThrow().parsedFile()
                : now.get(declaration.file());
    }

    /** The declaration that another extends; null where it extends none that is found. */
    private RulesetDeclaration extended(RulesetDeclaration declaration) {
        return rulesetParts.get(declaration).target(declaration, SyntaxPackage.Literals.RULESET_DECLARATION__EXTENDED)
                .map(target -> (RulesetDeclaration) file(target).element(target)).orElse(null);
    }

    /** The rulesets that can be chosen, by simple and by qualified name: the catalogue's and the files' own. */
    private Map<String, Ruleset> rulesets() {
        Map<String, Ruleset> rulesets = catalogue.map(Reading::rulesets).map(LinkedHashMap::new).orElseGet(LinkedHashMap::new);
        parsed.stream().flatMap(file -> file.rulesets().keySet().stream()).filter(declaration -> declaration.getName() != null)
                .forEach(declaration -> {
                    Part part = rulesetParts.get(declaration);
                    Ruleset ruleset = new RulesetReader(new ValueReader(part, new Problems()), this::extended)
                            .read(declaration, Optional.ofNullable(rulesets.get(Catalogue.DEFAULT_RULESET)));
                    rulesets.put(ruleset.name(), ruleset);
                    rulesets.put(part.qualified(ruleset.name()), ruleset);
                });
        return rulesets;
    }
}
