package org.gpailang.server;

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
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.gpailang.language.Catalogue;
import org.gpailang.language.Declaration;
import org.gpailang.language.Expectation;
import org.gpailang.language.Glossary;
import org.gpailang.language.Expectations;
import org.gpailang.language.Keywords;
import org.gpailang.language.Source;
import org.gpailang.language.syntax.SyntaxPackage;
import org.gpailang.report.RulePages;

/**
 * What can be written next. What the grammar and the block allow follows from the text as it is now; what names there are is taken from a
 * snapshot that may be a moment older.
 */
final class Completions {

    private static final Expectations EXPECTATIONS = Expectations.standalone();

    private static final Map<EClass, CompletionItemKind> KINDS = Map.of(
            SyntaxPackage.Literals.ENTITY_DECLARATION, CompletionItemKind.Interface,
            SyntaxPackage.Literals.LICENCE_DECLARATION, CompletionItemKind.Constant,
            SyntaxPackage.Literals.ACCELERATOR_DECLARATION, CompletionItemKind.Struct,
            SyntaxPackage.Literals.RULESET_DECLARATION, CompletionItemKind.Module,
            SyntaxPackage.Literals.PRETRAINING_DECLARATION, CompletionItemKind.Event,
            SyntaxPackage.Literals.PACKAGE_DECLARATION, CompletionItemKind.Folder);

    private final Snapshot snapshot;
    private final boolean snippets;
    private final Range range;
    private final List<CompletionItem> items = new ArrayList<>();

    private Completions(Snapshot snapshot, boolean snippets, Range range) {
        this.snapshot = snapshot;
        this.snippets = snippets;
        this.range = range;
    }

    /**
     * What can be written at a position.
     *
     * @param source the text as it is now
     * @param newest a snapshot of this or an older text
     * @param snippets whether the client fills in snippets
     */
    static List<CompletionItem> at(Source source, Position position, Snapshot newest, boolean snippets) {
        Lines lines = new Lines(source.text());
        Optional<Expectations.Place> found = EXPECTATIONS.at(source.text(), lines.offset(position));
        if (found.isEmpty()) {
            return List.of();
        }
        Expectations.Place place = found.get();
        Completions completions = new Completions(newest, snippets, lines.range(place.from(), place.to()));
        List<String> layers = newest.view(source.name()).map(view -> view.file().layers()).orElse(List.of("", Catalogue.PACKAGE + "/"));
        // on a new line something new is likelier than an optional part of the statement before it
        completions.add(place.ownLine() ? place.begins() : place.goesOn(), "1", layers);
        completions.add(place.ownLine() ? place.goesOn() : place.begins(), "2", layers);
        return completions.items;
    }

    private void add(List<Expectation> expectations, String group, List<String> layers) {
        int order = 100;
        for (Expectation expectation : expectations) {
            String sort = group + order++;
            if (expectation instanceof Expectation.Words words) {
                words(words, sort);
            } else if (expectation instanceof Expectation.Name name) {
                names(name, sort, layers);
            } else if (expectation instanceof Expectation.Estimate) {
                estimates(sort);
            } else if (expectation instanceof Expectation.Code) {
                codes(sort);
            } else if (expectation instanceof Expectation.Date) {
                CompletionItem item = item(snapshot.asOf().toString(), CompletionItemKind.Value, sort);
                item.setDetail("the day of the assessment");
            }
        }
    }

    private void words(Expectation.Words words, String sort) {
        CompletionItem item = item(words.text(), kind(words.kind()), sort);
        if (words.kind() == Expectation.Kind.COUNTRY) {
            String country = new Locale("", words.text()).getDisplayCountry(Locale.ENGLISH);
            item.setDetail(country);
            item.setFilterText(words.text() + " " + country);
        } else {
            Glossary.text(words.text()).or(() -> Glossary.text(words.text().split(" ")[0]))
                    .ifPresent(meaning -> item.setDocumentation(new MarkupContent(MarkupKind.MARKDOWN, meaning)));
        }
        Optional<String> snippet = words.kind() == Expectation.Kind.ELEMENT || words.kind() == Expectation.Kind.STATEMENT
                ? Snippets.of(words.kind(), words.text()) : Optional.empty();
        snippet.or(() -> Optional.of(words.text() + " \"$1\"").filter(text -> words.quoted())).ifPresent(text -> snippet(item, text));
    }

    private static CompletionItemKind kind(Expectation.Kind kind) {
        return switch (kind) {
            case ELEMENT -> CompletionItemKind.Class;
            case STATEMENT -> CompletionItemKind.Property;
            case KEYWORD -> CompletionItemKind.Keyword;
            case VALUE, COUNTRY -> CompletionItemKind.EnumMember;
            case UNIT -> CompletionItemKind.Unit;
        };
    }

    private void names(Expectation.Name wanted, String sort, List<String> layers) {
        snapshot.reading().names().visible(wanted.type(), layers).forEach((name, declaration) -> {
            String written = Arrays.stream(name.split("/")).map(word -> Keywords.all().contains(word) ? "^" + word : word)
                    .collect(Collectors.joining("/"));
            if (!wanted.given().contains(written)) {
                CompletionItem item = item(written, KINDS.getOrDefault(declaration.kind(), CompletionItemKind.Class),
                        sort + (declaration.shipped() ? "b" : "a") + name);
                item.setDetail(detail(declaration));
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

    private void codes(String sort) {
        for (String code : RulePages.codes()) {
            CompletionItem item = item(code, CompletionItemKind.Constant, sort + code);
            item.setDocumentation(new MarkupContent(MarkupKind.MARKDOWN, RulePages.summary(code)));
            snippet(item, code + " reason \"$1\"");
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
