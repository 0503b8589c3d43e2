package org.gpailang.exchange.imports;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.parser.IParseResult;
import org.gpailang.core.facts.statement.Words;
import org.gpailang.language.formatting.Formatter;
import org.gpailang.syntax.GpaiLanguage;
import org.gpailang.syntax.tree.ActivityStatement;
import org.gpailang.syntax.tree.Block;
import org.gpailang.syntax.tree.EntityDeclaration;
import org.gpailang.syntax.tree.OriginsStatement;
import org.gpailang.syntax.tree.SourceFile;
import org.gpailang.syntax.tree.TrainedModel;
import org.gpailang.syntax.tree.UnexpectedToken;

/**
 * An existing file with what it does not state yet. Text is only inserted, so that nothing is lost or changed. A statement is missing if
 * its block has none with the same keyword; an activity is missing if the model has none of its kind.
 */
public final class CompletedFile {

    private final String before;
    private final SourceFile tree;
    private final List<Insertion> insertions = new ArrayList<>();
    private final List<String> left = new ArrayList<>();

    private record Insertion(int offset, String text) {}

    private CompletedFile(String text, SourceFile tree) {
        this.before = text;
        this.tree = tree;
    }

    /**
     * Completes a file.
     *
     * @param name the name of the file, for messages
     * @throws UnreadableInput if the file has syntax errors
     */
    static CompletedFile of(String name, String text, List<ImportedModel> models) throws UnreadableInput {
        IParseResult parsed = GpaiLanguage.parser().parse(new StringReader(text));
        SourceFile tree = (SourceFile) parsed.getRootASTElement();
        if (parsed.hasSyntaxErrors() || hasUnexpectedTokens(tree)) {
            throw new UnreadableInput(name + ": has syntax errors; correct them first ('gpai check' shows them)");
        }
        CompletedFile file = new CompletedFile(text, tree);
        List<ImportedModel> others = models.stream().filter(model -> !file.complete(model, models.size() == 1)).toList();
        if (!others.isEmpty()) {
            file.insert(text.length(), (text.endsWith("\n") || text.isEmpty() ? "" : "\n")
                    + ImportedFile.of(others, TakenNames.in(tree.getElements())));
        }
        return file;
    }

    private static boolean hasUnexpectedTokens(EObject tree) {
        for (var contents = EcoreUtil.getAllContents(tree, true); contents.hasNext();) {
            if (contents.next() instanceof UnexpectedToken) {
                return true;
            }
        }
        return false;
    }

    /** The text of the file; formatted if it was. */
    public String text() {
        StringBuilder text = new StringBuilder(before);
        insertions.stream().sorted(Comparator.comparingInt(Insertion::offset).reversed())
                .forEach(insertion -> text.insert(insertion.offset(), insertion.text()));
        Formatter formatter = Formatter.standalone();
        boolean formatted = formatter.format(before).filter(before::equals).isPresent();
        return formatted ? formatter.format(text.toString()).orElse(text.toString()) : text.toString();
    }

    /** What was not added because the file states it already, one sentence each. */
    public List<String> left() {
        return left;
    }

    /** Whether the file has the model, which is then completed. */
    private boolean complete(ImportedModel model, boolean only) {
        List<TrainedModel> models = tree.getElements().stream().filter(TrainedModel.class::isInstance).map(TrainedModel.class::cast)
                .toList();
        Optional<String> title = model.name(Found.Role.MODEL).map(Found.Name::text);
        Optional<TrainedModel> meant = title.isEmpty() && only && models.size() == 1 ? Optional.of(models.get(0))
                : title.flatMap(name -> models.stream()
                        .filter(declared -> name.equals(declared.getTitle()) || identifier(name).equals(declared.getName())).findFirst());
        if (meant.isEmpty()) {
            if (!models.isEmpty()) {
                left.add("the file has no model " + title.map(Statement::quoted).orElse("whose name is known")
                        + ", so it is added as another model; --model states which model is meant");
            }
            return false;
        }
        reportNames(model, meant.get());
        List<String> stated = statements(meant.get());
        StringBuilder added = new StringBuilder();
        model.lines().forEach(line -> added.append(missing(line, stated, "    ", meant.get().getName())));
        model.activities().forEach(activity -> added.append(activity(model, activity, meant.get())));
        insertIntoBlock(meant.get(), added.toString(), "");
        return true;
    }

    /** Says which names in the inputs the file does not have: a declaration that exists is not changed. */
    private void reportNames(ImportedModel model, TrainedModel declared) {
        List<String> providers = referredTo(declared, "provider");
        List<String> originals = Stream.concat(Stream.of(declared), declared.getStatements().stream())
                .flatMap(element -> Stream.of("original", "originals").flatMap(feature -> referredTo(element, feature).stream())).toList();
        List<String> methods = declared.getStatements().stream().filter(OriginsStatement.class::isInstance)
                .flatMap(origins -> Stream.ofNullable(((OriginsStatement) origins).getMethod())).toList();
        List<String> countries = tree.getElements().stream().filter(EntityDeclaration.class::isInstance)
                .filter(entity -> providers.contains(entity.getName())).flatMap(entity -> statements(entity).stream())
                .filter(statement -> statement.startsWith("established in ")).map(statement -> statement.split(" ")[2]).toList();
        for (Found.Role role : Found.Role.values()) {
            List<String> stated = switch (role) {
                case PROVIDER -> providers;
                case COUNTRY -> countries;
                case MODEL, ORIGINAL, INITIAL, MERGED, MIXED, TEACHER -> originals;
                case MERGED_BY, MIXED_BY, TAUGHT_BY -> methods;
            };
            String what = switch (role) {
                case PROVIDER -> "the provider ";
                case COUNTRY -> "the country of the provider, ";
                case MODEL, ORIGINAL, INITIAL, MERGED, MIXED -> "that it is based on ";
                case TEACHER -> "that it is distilled from ";
                case MERGED_BY, MIXED_BY, TAUGHT_BY -> "the method ";
            };
            model.names(role).stream().filter(name -> role != Found.Role.MODEL && stated.stream()
                    .noneMatch(other -> other.equals(name.text()) || means(other, name.text())))
                    .forEach(name -> left.add(declared.getName() + ": " + what + Statement.quoted(name.text()) + " ("
                            + name.place() + ") is not added, because the declaration is not changed" + (stated.isEmpty() ? ""
                            : "; it states '" + String.join(", ", stated) + "'")));
        }
    }

    /** The names, without their packages, by which something refers to others. */
    private static List<String> referredTo(EObject element, String feature) {
        return Stream.ofNullable(element.eClass().getEStructuralFeature(feature))
                .flatMap(reference -> NodeModelUtils.findNodesForFeature(element, reference).stream())
                .map(NodeModelUtils::getTokenText).map(name -> name.substring(name.lastIndexOf('/') + 1)).toList();
    }

    /** Whether a name in the file means what an input calls by a title. */
    private boolean means(String name, String title) {
        return name.equals(identifier(title)) || tree.getElements().stream().anyMatch(element -> name.equals(element.getName())
                && title.equals(element.getTitle()));
    }

    private static String identifier(String title) {
        return Statement.identifier(title.substring(title.lastIndexOf('/') + 1));
    }

    /** The text of an activity that the model does not have; one that it has is completed. */
    private String activity(ImportedModel model, Found.Part activity, TrainedModel declared) {
        String kind = Words.of(activity.kind().orElseThrow());
        List<ActivityStatement> same = declared.getStatements().stream().filter(ActivityStatement.class::isInstance)
                .map(ActivityStatement.class::cast)
                .filter(statement -> kind.equals(statement.getKind())).toList();
        if (same.isEmpty()) {
            return ImportedFile.activity(model, activity, "    ");
        }
        if (same.size() > 1 || same.get(0).getRun() != null || brace(same.get(0)).isEmpty()) {
            left.add(declared.getName() + ": " + kind + " is not completed, because the file has "
                    + (same.size() > 1 ? "several" : "it without a block"));
            return "";
        }
        List<String> stated = statements(same.get(0));
        StringBuilder added = new StringBuilder();
        model.lines(activity).forEach(line -> added.append(missing(line, stated, "        ", declared.getName())));
        insertIntoBlock(same.get(0), added.toString(), "    ");
        return "";
    }

    /** The line, unless the block has a statement with the same keyword or the file has the same comment. */
    private String missing(ImportedModel.Line line, List<String> stated, String indent, String model) {
        String text = ImportedFile.line(line, indent);
        String wanted = line.statement().map(Statement::text).or(line::nearest).orElse("");
        Optional<String> same = stated.stream().filter(other -> sameKeyword(line.statement().map(Statement::keyword)
                .orElseGet(() -> wanted.split(" ", 2)[0]), other)).findFirst();
        if (same.isPresent()) {
            // a statement without a place stands for what no input states
            if (line.statement().isPresent() && !line.places().isEmpty() && !same.get().equals(wanted)) {
                left.add(model + ": '" + wanted + "' (" + String.join("; ", line.places()) + ") is not added, because the file states '"
                        + same.get() + "'");
            }
            return "";
        }
        return before.contains(text.lines().findFirst().orElse("").strip()) && line.statement().isEmpty() ? "" : text;
    }

    private static boolean sameKeyword(String keyword, String statement) {
        String other = statement.startsWith("license ") ? statement.replaceFirst("license", "licence") : statement;
        return !keyword.isEmpty() && (other.equals(keyword) || other.startsWith(keyword + " "));
    }

    /** The statements of a block as they are written, with single spaces. */
    private static List<String> statements(Block block) {
        return block.getStatements().stream().map(NodeModelUtils::findActualNodeFor).filter(node -> node != null)
                .map(node -> NodeModelUtils.getTokenText(node).replaceAll("\\s+", " ").strip()).toList();
    }

    private void insertIntoBlock(Block block, String text, String indent) {
        if (text.isEmpty()) {
            return;
        }
        ICompositeNode node = NodeModelUtils.findActualNodeFor(block);
        Optional<ILeafNode> closing = brace(block);
        if (closing.isEmpty()) {
            insert(node.getTotalEndOffset(), " {\n" + text + indent + "}");
            return;
        }
        int offset = closing.get().getOffset();
        int line = before.lastIndexOf('\n', offset - 1) + 1;
        boolean alone = before.substring(line, offset).isBlank();
        insert(alone ? line : offset, alone ? text : "\n" + text + indent);
    }

    /** The brace that closes a block. */
    private static Optional<ILeafNode> brace(Block block) {
        return Stream.of(NodeModelUtils.findActualNodeFor(block)).flatMap(node -> {
            List<ILeafNode> leaves = new ArrayList<>();
            node.getLeafNodes().forEach(leaf -> {
                if (!leaf.isHidden()) {
                    leaves.add(leaf);
                }
            });
            return leaves.stream().skip(leaves.size() - 1L);
        }).filter(leaf -> leaf.getText().equals("}")).findFirst();
    }

    private void insert(int offset, String text) {
        insertions.add(new Insertion(offset, text));
    }
}
