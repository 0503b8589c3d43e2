package org.gpailang.language.linking;

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
import org.gpailang.core.facts.FileFacts;
import org.gpailang.core.facts.Location;
import org.gpailang.core.facts.Stated;
import org.gpailang.core.facts.UnitMismatch;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.TextCode;
import org.gpailang.core.ruleset.Ruleset;
import org.gpailang.language.catalogue.Catalogue;
import org.gpailang.language.diagnostics.Diagnostics;
import org.gpailang.language.diagnostics.ExplainedErrors;
import org.gpailang.language.diagnostics.ParserErrors;
import org.gpailang.language.diagnostics.StructureChecks;
import org.gpailang.language.lowering.ChunkFacts;
import org.gpailang.language.lowering.Lowering;
import org.gpailang.language.lowering.RulesetReader;
import org.gpailang.language.lowering.ValueReader;
import org.gpailang.language.names.Declaration;
import org.gpailang.language.names.Locator;
import org.gpailang.language.names.PlacedChunk;
import org.gpailang.language.names.SymbolTable;
import org.gpailang.language.names.SyntaxTree;
import org.gpailang.syntax.chunk.Reference;
import org.gpailang.syntax.chunk.SyntaxChunk;
import org.gpailang.syntax.tree.Element;
import org.gpailang.syntax.tree.RulesetDeclaration;
import org.gpailang.syntax.tree.TreePackage;

/**
 * From parsed files to a reading: finds what their names mean, and then what each part states. Licences and accelerators come first, because
 * the facts of models hold them.
 *
 * <p>A file is looked at again when its text changed, when it mentions a name that came, went or moved, or a licence that says something
 * else. A part that stands where it stood and whose names mean what they meant states what it stated; it is not read again. Rulesets are
 * read each time: they extend each other, and there are few.
 */
final class Linking {

    private static final Map<EClass, String> KINDS = Map.of(TreePackage.Literals.ENTITY_DECLARATION, "entity",
            TreePackage.Literals.LICENCE_DECLARATION, "licence", TreePackage.Literals.ACCELERATOR_DECLARATION, "accelerator",
            TreePackage.Literals.RULESET_DECLARATION, "ruleset", TreePackage.Literals.PRETRAINING_DECLARATION, "pre-training run",
            TreePackage.Literals.TRAINED_MODEL, "model", TreePackage.Literals.PACKAGE_DECLARATION, "package");

    private final List<SyntaxTree> parsed;
    private final Optional<Program> catalogue;
    private final Optional<Program> before;
    private final Predicate<String> focus;
    private final Set<String> moved;
    private final SymbolTable names;
    private final Map<String, SyntaxTree> now = new HashMap<>();
    private final Map<SyntaxTree, Anew> anew = new LinkedHashMap<>();
    private final Map<RulesetDeclaration, PlacedChunk> rulesetParts = new IdentityHashMap<>();
    private boolean settled = true;

    /**
     * @param parsed the files, in the order of their names
     * @param catalogue the shipped files; absent only while they are read themselves
     * @param before an earlier reading of files with these or other names
     * @param focus the files that matter now; the others, where their text is as it was, stay as they were read before
     */
    Linking(List<SyntaxTree> parsed, Optional<Program> catalogue, Optional<Program> before, Predicate<String> focus) {
        this.parsed = parsed;
        this.catalogue = catalogue;
        this.before = before;
        this.focus = focus;
        Set<Declaration> gone = new LinkedHashSet<>();
        Set<Declaration> come = new LinkedHashSet<>();
        for (SyntaxTree file : parsed) {
            now.put(file.name(), file);
            LinkedFile version = then(file.name());
            if (version == null || version.parsedFile() != file && !version.declarations().equals(file.declarations())) {
                come.addAll(file.declarations());
            }
        }
        for (LinkedFile version : before.map(Program::files).orElse(List.of())) {
            SyntaxTree file = now.get(version.source().name());
            if (file == null || file != version.parsedFile() && !file.declarations().equals(version.declarations())) {
                gone.addAll(version.declarations());
            }
        }
        Set<Declaration> stay = new HashSet<>(gone);
        stay.retainAll(come);
        gone.removeAll(stay);
        come.removeAll(stay);
        this.moved = Stream.concat(gone.stream(), come.stream()).map(Declaration::simpleName).collect(Collectors.toSet());
        SymbolTable earlier = before.or(() -> catalogue).map(Program::names).orElseGet(SymbolTable::none);
        this.names = moved.isEmpty() ? earlier : earlier.with(gone, come);
    }

    /** The reading. */
    Program reading() {
        catalogue.ifPresent(shipped -> shipped.files().forEach(file -> rulesetParts(file.parsedFile(), file.parts())));
        again(file -> !same(file) || !file.rulesets().isEmpty() || file.mentions(moved) || !moved.isEmpty() && then(file.name()).unresolved()
                || names.ambiguous().contains(file.name()) || before.get().names().ambiguous().contains(file.name()));
        Map<String, Ruleset> rulesets = rulesets();
        Set<String> contents = anew.values().stream().flatMap(Anew::contents).collect(Collectors.toSet());
        again(file -> file.mentions(contents));
        if (before.filter(reading -> reading.rulesets().equals(rulesets)).isEmpty()) {
            again(file -> true);
        }
        Map<SyntaxTree, LinkedFile> read = anew.values().stream().parallel().map(file -> file.read(rulesets))
                .collect(Collectors.toMap(LinkedFile::parsedFile, Function.identity()));
        return new Program(parsed.stream().map(file -> anew.containsKey(file) ? read.get(file) : then(file.name())).toList(),
                catalogue.map(Program::files).orElse(List.of()), names, rulesets, settled);
    }

    /** Looks again at the files for which there is a reason to, unless they are out of focus. */
    private void again(Predicate<SyntaxTree> reason) {
        List<SyntaxTree> files = parsed.stream().filter(file -> !anew.containsKey(file) && reason.test(file)).toList();
        List<SyntaxTree> wanted = files.stream()
                .filter(file -> !same(file) || !file.rulesets().isEmpty() || focus.test(file.name())).toList();
        settled &= wanted.size() == files.size();
        List<Anew> linked = wanted.stream().parallel().map(Anew::new).toList();
        linked.forEach(file -> rulesetParts(file.file, file.parts));
        linked.stream().parallel().forEach(Anew::readContents);
        linked.forEach(file -> anew.put(file.file, file));
    }

    /** A file as it was read before; null where it was not. */
    private LinkedFile then(String name) {
        int index = before.isEmpty() ? -1 : before.get().index(name);
        return index < 0 ? null : before.get().files().get(index);
    }

    private boolean same(SyntaxTree file) {
        LinkedFile version = then(file.name());
        return version != null && version.parsedFile() == file;
    }

    private void rulesetParts(SyntaxTree file, List<PlacedChunk> parts) {
        file.rulesets().forEach((declaration, part) -> rulesetParts.put(declaration, parts.get(part)));
    }

    /** The licence or the accelerator that a declaration declares; null where it declares something else. */
    private Object content(Declaration declaration) {
        boolean licence = declaration.kind() == TreePackage.Literals.LICENCE_DECLARATION;
        if (!licence && declaration.kind() != TreePackage.Literals.ACCELERATOR_DECLARATION) {
            return null;
        }
        SyntaxTree file = file(declaration);
        if (anew.containsKey(file)) {
            return anew.get(file).content(declaration);
        }
        Optional<LinkedFile> version = (declaration.shipped() ? catalogue : before).flatMap(reading -> reading.file(declaration.file()));
        return version.flatMap(read -> licence ? read.licence(declaration) : read.accelerator(declaration)).orElse(null);
    }

    /** A file that is looked at again, with what is known of its parts from before. */
    private final class Anew {

        private final SyntaxTree file;
        private final Optional<LinkedFile> version;
        private final Map<SyntaxChunk, ChunkFacts> known = new IdentityHashMap<>();
        private final List<PlacedChunk> parts;
        private final Map<Integer, ChunkFacts> contents = new HashMap<>();

        Anew(SyntaxTree file) {
            this.file = file;
            this.version = Optional.ofNullable(then(file.name()));
            version.ifPresent(earlier -> earlier.partFacts().forEach(facts -> known.put(facts.part().fragment(), facts)));
            this.parts = file.parts().stream().map(this::link).toList();
        }

        /** Reads the parts with licences and accelerators. They hold no others themselves, but for what is broken, which is read once more. */
        void readContents() {
            file.contents().forEach(part -> contents.put(part, facts(parts.get(part), declaration -> null)));
        }

        private PlacedChunk link(PlacedChunk part) {
            List<Optional<Declaration>> targets = part.fragment().references().stream()
                    .map(reference -> names.find(reference.feature().getEReferenceType(), reference.name(), file.layers())).toList();
            return new PlacedChunk(part.fragment(), part.file(), part.packageName(), part.offset(), part.line(), part.column(), targets);
        }

        /** The simple names of the licences and accelerators that say something else than before. */
        Stream<String> contents() {
            return contents.values().stream().filter(facts -> known.get(facts.part().fragment()) != facts)
                    .flatMap(facts -> facts.part().fragment().tree().getElements().stream()).map(Element::getName).filter(Objects::nonNull);
        }

        Object content(Declaration declaration) {
            ChunkFacts facts = contents.get(file.indexOf(declaration));
            Element element = file.element(declaration);
            return facts.licences().containsKey(element) ? facts.licences().get(element) : facts.accelerators().get(element);
        }

        private ChunkFacts facts(PlacedChunk part, Function<Declaration, Object> contents) {
            ChunkFacts earlier = known.get(part.fragment());
            boolean ruleset = part.fragment().tree().getElements().stream().anyMatch(RulesetDeclaration.class::isInstance);
            // what was probably meant by a name that is not found may be another name by now
            boolean guessed = !moved.isEmpty() && part.unresolved();
            if (earlier != null && earlier.part().statesWhat(part) && !ruleset && !guessed && holds(earlier, contents)) {
                return earlier;
            }
            ChunkFacts facts = Linking.this.read(part, contents, earlier != null && earlier.problems().isEmpty() && !ruleset);
            return facts.equals(earlier) ? earlier : facts;
        }

        LinkedFile read(Map<String, Ruleset> rulesets) {
            List<ChunkFacts> facts = IntStream.range(0, parts.size()).parallel()
                    .mapToObj(part -> contents.containsKey(part) && parts.get(part).targets().isEmpty() ? contents.get(part)
                            : facts(parts.get(part), Linking.this::content)).toList();
            Ruleset ruleset = file.assessments().entrySet().stream().findFirst()
                    .flatMap(assess -> parts.get(assess.getValue()).target(assess.getKey(), TreePackage.Literals.ASSESS_UNDER__RULESET))
                    .map(Declaration::name).map(rulesets::get).orElse(rulesets.get(Catalogue.DEFAULT_RULESET));
            List<Finding> ofWhole = ofWhole(file, facts);
            if (version.filter(earlier -> earlier.parsedFile() == file && earlier.ofWhole().equals(ofWhole)
                    && earlier.ruleset().equals(ruleset) && identical(earlier.partFacts(), facts)).isPresent()) {
                return version.get();
            }
            return new LinkedFile(file, parts, facts, Linking.facts(file, facts), ruleset, ofWhole);
        }
    }

    /** Whether the licences and accelerators that a part was read with are still the ones that its references name. */
    private static boolean holds(ChunkFacts earlier, Function<Declaration, Object> contents) {
        for (int i = 0; i < earlier.inlined().size(); i++) {
            if (earlier.part().targets().get(i).map(contents).orElse(null) != earlier.inlined().get(i).orElse(null)) {
                return false;
            }
        }
        return true;
    }

    private static boolean identical(List<ChunkFacts> earlier, List<ChunkFacts> parts) {
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
    private ChunkFacts read(PlacedChunk part, Function<Declaration, Object> contents, boolean sound) {
        Diagnostics problems = new Diagnostics();
        Locator locator = new Locator(part);
        Set<Integer> brokenLines = new HashSet<>();
        for (INode node : part.fragment().errors()) {
            Finding problem = ParserErrors.of(node, locator);
            problems.findings().add(problem);
            brokenLines.add(problem.at().line());
        }
        part.fragment().references().stream().filter(reference -> part.target(reference).isEmpty())
                .forEach(reference -> unresolved(reference, locator.at(reference.node()), problems));
        StructureChecks checks = new StructureChecks(locator, problems, this::extended, brokenLines);
        if (!sound) {
            checks.check(part.fragment().tree());
        }
        ChunkFacts facts = lower(part, problems, contents, List.of());
        if (facts.problems().isEmpty() && facts.mismatches().isEmpty()) {
            return facts;
        }
        // what the errors leave of each declaration is known only once all of them are
        List<Finding> explained = ExplainedErrors.of(part, facts.problems());
        List<Location> errors = Stream.concat(explained.stream().map(Finding::at), facts.mismatches().stream().map(UnitMismatch::at)).toList();
        return lower(part, new Diagnostics(), contents, errors).with(explained);
    }

    private ChunkFacts lower(PlacedChunk part, Diagnostics problems, Function<Declaration, Object> contents, List<Location> errors) {
        return new Lowering(part, problems, contents, errors).map(values -> new RulesetReader(values, this::extended));
    }

    private void unresolved(Reference reference, Location at, Diagnostics problems) {
        EClass type = reference.feature().getEReferenceType();
        String kind = KINDS.get(type);
        String message = "No " + kind + " is called '" + reference.name() + "' here.";
        // the package of the file itself was not meant by what it imports
        names.nearest(type, reference.name(), now.get(at.file()).layers()).filter(near -> !isOwnPackage(type, near, at)).ifPresentOrElse(
                nearest -> problems.error(TextCode.UNRESOLVED, at, message + " Did you mean '" + nearest + "'?", nearest),
                () -> problems.error(TextCode.UNRESOLVED, at, message + (type == TreePackage.Literals.PACKAGE_DECLARATION
                        ? " Read the file that declares it together with this one, or correct the name."
                        : " Declare it, or import the package that does.")));
    }

    private boolean isOwnPackage(EClass type, String name, Location at) {
        return type == TreePackage.Literals.PACKAGE_DECLARATION
                && now.get(at.file()).packages().keySet().stream().anyMatch(own -> name.equals(own.getName()));
    }

    private static FileFacts facts(SyntaxTree file, List<ChunkFacts> parts) {
        String name = file.name();
        Location start = parts.stream().filter(facts -> !facts.part().fragment().tree().getElements().isEmpty()).findFirst()
                .map(facts -> new Locator(facts.part()).keyword(facts.part().fragment().tree().getElements().get(0)))
                .orElse(Locator.start(name));
        Optional<Stated<String>> assessUnder = file.assessments().entrySet().stream().findFirst().flatMap(assess ->
                new ValueReader(parts.get(assess.getValue()).part(), new Diagnostics())
                        .reference(assess.getKey(), TreePackage.Literals.ASSESS_UNDER__RULESET));
        return new FileFacts(name, assessUnder, start, all(parts, ChunkFacts::entities), all(parts, ChunkFacts::runs),
                all(parts, ChunkFacts::models), all(parts, ChunkFacts::systems), all(parts, ChunkFacts::waivers), all(parts, ChunkFacts::mismatches));
    }

    private static <T> List<T> all(List<ChunkFacts> parts, Function<ChunkFacts, List<T>> what) {
        return parts.stream().flatMap(part -> what.apply(part).stream()).toList();
    }

    /** What is wrong with the file as a whole: nothing stands in it, it declares itself twice, or a name is given twice. */
    private List<Finding> ofWhole(SyntaxTree file, List<ChunkFacts> parts) {
        Diagnostics problems = new Diagnostics();
        if (parts.stream().allMatch(part -> part.problems().isEmpty() && part.part().fragment().tree().eContents().isEmpty())) {
            problems.error(TextCode.NOTHING_DECLARED, Locator.start(file.name()),
                    "The file declares nothing. Start with 'model NAME by ENTITY { … }', or let 'gpai init' write a first file.");
        }
        again(file.packages(), file, "A file has one package; this is a second one.", problems);
        again(file.assessments(), file, "A file is assessed under one ruleset; this is a second one.", problems);
        for (Declaration declaration : file.declarations()) {
            names.twin(declaration).ifPresent(twin -> problems.error(TextCode.DUPLICATE_NAME, nameOf(declaration),
                    "The name '" + declaration.name() + "' is given twice. Rename one, or give the file a package of its own.", "the other",
                    nameOf(twin)));
        }
        return problems.findings();
    }

    private static void again(Map<? extends EObject, Integer> statements, SyntaxTree file, String message, Diagnostics problems) {
        if (statements.size() < 2) {
            return;
        }
        List<Location> places = statements.entrySet().stream()
                .map(statement -> new Locator(file.parts().get(statement.getValue())).at(statement.getKey())).toList();
        places.stream().skip(1).forEach(place -> problems.error(TextCode.REPEATED_STATEMENT, place, message, "the first", places.get(0)));
    }

    private Location nameOf(Declaration declaration) {
        SyntaxTree file = file(declaration);
        return new Locator(file.partOf(declaration)).name(file.element(declaration));
    }

    private SyntaxTree file(Declaration declaration) {
        return declaration.shipped() && catalogue.isPresent() ? catalogue.get().file(declaration.file()).orElseThrow().parsedFile()
                : now.get(declaration.file());
    }

    /** The declaration that another extends; null where it extends none that is found. */
    private RulesetDeclaration extended(RulesetDeclaration declaration) {
        return rulesetParts.get(declaration).target(declaration, TreePackage.Literals.RULESET_DECLARATION__EXTENDED)
                .map(target -> (RulesetDeclaration) file(target).element(target)).orElse(null);
    }

    /** The rulesets that can be chosen, by simple and by qualified name: the catalogue's and the files' own. */
    private Map<String, Ruleset> rulesets() {
        Map<String, Ruleset> rulesets = catalogue.map(Program::rulesets).map(LinkedHashMap::new).orElseGet(LinkedHashMap::new);
        parsed.stream().flatMap(file -> file.rulesets().keySet().stream()).filter(declaration -> declaration.getName() != null)
                .forEach(declaration -> {
                    PlacedChunk part = rulesetParts.get(declaration);
                    Ruleset ruleset = new RulesetReader(new ValueReader(part, new Diagnostics()), this::extended)
                            .read(declaration, Optional.ofNullable(rulesets.get(Catalogue.DEFAULT_RULESET)));
                    rulesets.put(ruleset.name(), ruleset);
                    rulesets.put(part.qualified(ruleset.name()), ruleset);
                });
        return rulesets;
    }
}
