package org.gpailang.lsp.features;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.InsertTextFormat;
import org.eclipse.lsp4j.InsertTextMode;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.gpailang.core.finding.Fix;
import org.gpailang.language.catalogue.Catalogue;
import org.gpailang.language.completion.ContentAssist;
import org.gpailang.language.completion.Proposal;
import org.gpailang.language.names.Declaration;
import org.gpailang.language.names.SourceText;
import org.gpailang.lsp.convert.LineIndex;
import org.gpailang.lsp.state.FileView;
import org.gpailang.lsp.state.Snapshot;
import org.gpailang.report.RulePages;
import org.gpailang.syntax.Keywords;
import org.gpailang.syntax.tree.TreePackage;

/**
 * Completion. Syntax is proposed based on the current text; names come from a snapshot that may be slightly older.
 */
public final class Completions {

    private static final ContentAssist EXPECTATIONS = ContentAssist.standalone();

    private static final Map<EClass, CompletionItemKind> KINDS = Map.of(
            TreePackage.Literals.ENTITY_DECLARATION, CompletionItemKind.Interface,
            TreePackage.Literals.LICENCE_DECLARATION, CompletionItemKind.Constant,
            TreePackage.Literals.ACCELERATOR_DECLARATION, CompletionItemKind.Struct,
            TreePackage.Literals.RULESET_DECLARATION, CompletionItemKind.Module,
            TreePackage.Literals.PRETRAINING_DECLARATION, CompletionItemKind.Event,
            TreePackage.Literals.DATASET_DECLARATION, CompletionItemKind.Struct,
            TreePackage.Literals.PACKAGE_DECLARATION, CompletionItemKind.Folder);

    private final Snapshot snapshot;
    private final boolean snippets;
    private final CompletionDocumentation documentation;
    private final Range range;
    private final List<CompletionItem> items = new ArrayList<>();
    /** The statements of the element at the position that findings ask for. */
    private final List<String> wanted = new ArrayList<>();

    private Completions(Snapshot snapshot, boolean snippets, boolean late, Range range) {
        this.snapshot = snapshot;
        this.snippets = snippets;
        this.documentation = new CompletionDocumentation(snapshot, late);
        this.range = range;
    }

    /**
     * The completions at a position.
     *
     * @param source the current text
     * @param newest a snapshot of this text or of an earlier version
     * @param snippets whether the client supports snippets
     * @param late whether the client requests the documentation of a completion when it is selected
     */
    public static List<CompletionItem> at(SourceText source, Position position, Snapshot newest, boolean snippets, boolean late) {
        LineIndex lines = new LineIndex(source.text());
        Optional<ContentAssist.Place> found = EXPECTATIONS.at(source.text(), lines.offset(position));
        if (found.isEmpty()) {
            return List.of();
        }
        ContentAssist.Place place = found.get();
        Completions completions = new Completions(newest, snippets, late, lines.range(place.from(), place.to()));
        List<String> layers = newest.view(source.name()).map(view -> view.file().layers()).orElse(List.of("", Catalogue.PACKAGE + "/"));
        newest.view(source.name()).ifPresent(view -> completions.wanted.addAll(wanted(view, lines.offset(position))));
        // on a new line, a new statement is more likely than an optional part of the previous one
        completions.add(place.ownLine() ? place.begins() : place.goesOn(), "1", layers);
        completions.add(place.ownLine() ? place.goesOn() : place.begins(), "2", layers);
        return completions.items;
    }

    private void add(List<Proposal> expectations, String group, List<String> layers) {
        int order = 100;
        for (Proposal expectation : expectations) {
            String sort = group + order++;
            if (expectation instanceof Proposal.Words words) {
                words(words, sort);
            } else if (expectation instanceof Proposal.Name name) {
                names(name, sort, layers);
            } else if (expectation instanceof Proposal.Estimate) {
                estimates(sort);
            } else if (expectation instanceof Proposal.Code code) {
                codes(code.reasoned(), sort);
            } else if (expectation instanceof Proposal.Date) {
                CompletionItem item = item(snapshot.asOf().toString(), CompletionItemKind.Value, sort);
                item.setDetail("the as-of date");
            }
        }
    }

    /** The statements that findings about the element at an offset ask for. */
    private static List<String> wanted(FileView view, int offset) {
        return view.elementAt(offset).stream().flatMap(named -> view.findings().stream().flatMap(finding -> finding.fixes().stream())
                .filter(Fix.AddStatement.class::isInstance).map(Fix.AddStatement.class::cast)
                .filter(fix -> fix.element().equals(named.qualifiedName())).map(Fix.AddStatement::statement)).toList();
    }

    private void words(Proposal.Words words, String sort) {
        boolean missing = words.kind() == Proposal.Kind.STATEMENT
                && wanted.stream().anyMatch(statement -> statement.startsWith(words.text() + " "));
        CompletionItem item = item(words.text(), kind(words.kind()), (missing ? "0" : "") + sort);
        if (words.kind() == Proposal.Kind.COUNTRY) {
            String country = new Locale("", words.text()).getDisplayCountry(Locale.ENGLISH);
            item.setDetail(country);
            item.setFilterText(words.text() + " " + country);
        } else {
            documentation.add(item, CompletionDocumentation.About.word(words.text()));
        }
        Optional<String> snippet = words.kind() == Proposal.Kind.ELEMENT || words.kind() == Proposal.Kind.STATEMENT
                ? Snippets.of(words.kind(), words.text(), snapshot.asOf()) : Optional.empty();
        snippet.or(() -> Optional.of(words.text() + " \"$1\"").filter(text -> words.quoted())).ifPresent(text -> snippet(item, text));
    }

    private static CompletionItemKind kind(Proposal.Kind kind) {
        return switch (kind) {
            case ELEMENT -> CompletionItemKind.Class;
            case STATEMENT -> CompletionItemKind.Property;
            case KEYWORD -> CompletionItemKind.Keyword;
            case VALUE, COUNTRY -> CompletionItemKind.EnumMember;
            case UNIT -> CompletionItemKind.Unit;
        };
    }

    private void names(Proposal.Name wanted, String sort, List<String> layers) {
        snapshot.reading().names().visible(wanted.type(), layers).forEach((name, declaration) -> {
            String written = Arrays.stream(name.split("/")).map(word -> Keywords.all().contains(word) ? "^" + word : word)
                    .collect(Collectors.joining("/"));
            if (!wanted.given().contains(written)) {
                CompletionItem item = item(written, KINDS.getOrDefault(declaration.kind(), CompletionItemKind.Class),
                        sort + (declaration.shipped() ? "b" : "a") + name);
                item.setDetail(detail(declaration));
                if (!declaration.aliases().isEmpty()) {
                    // typing an alias finds the entry
                    item.setFilterText(written + " " + String.join(" ", declaration.aliases()));
                }
                documentation.add(item, CompletionDocumentation.About.entry(declaration));
            }
        });
    }

    private String detail(Declaration declaration) {
        String origin = declaration.shipped() ? "catalogue" : declaration.file();
        return snapshot.home(declaration).flatMap(home -> home.file().title(declaration)).map(title -> title + " · " + origin)
                .orElse(origin);
    }

    private void estimates(String sort) {
        Snippets.ESTIMATES.forEach((form, text) -> {
            if (snippets) {
                snippet(item(form, CompletionItemKind.Snippet, sort + form), text);
            }
        });
    }

    private void codes(boolean reasoned, String sort) {
        for (String code : RulePages.codes()) {
            CompletionItem item = item(code, CompletionItemKind.Constant, sort + code);
            documentation.add(item, CompletionDocumentation.About.code(code));
            if (reasoned) {
                snippet(item, code + " reason \"$1\"");
            }
        }
    }

    private CompletionItem item(String label, CompletionItemKind kind, String sort) {
        CompletionItem item = new CompletionItem(label);
        item.setKind(kind);
        item.setSortText(sort);
        item.setFilterText(label);
        item.setTextEdit(Either.forLeft(new TextEdit(range, label)));
        items.add(item);
        return item;
    }

    private void snippet(CompletionItem item, String text) {
        if (snippets) {
            item.setTextEdit(Either.forLeft(new TextEdit(range, text)));
            item.setInsertTextFormat(InsertTextFormat.Snippet);
            item.setInsertTextMode(InsertTextMode.AdjustIndentation);
        }
    }
}
