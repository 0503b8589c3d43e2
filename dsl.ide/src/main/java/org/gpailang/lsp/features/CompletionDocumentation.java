package org.gpailang.lsp.features;

import com.google.gson.Gson;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.gpailang.language.glossary.Glossary;
import org.gpailang.language.names.Declaration;
import org.gpailang.lsp.state.Snapshot;
import org.gpailang.report.EntryFacts;
import org.gpailang.report.RulePages;
import org.gpailang.syntax.tree.TreePackage;

/** The documentation of completions: the meaning of a word, the facts about a catalogue entry, or the summary of a code. */
public final class CompletionDocumentation {

    /** What is documented. */
    enum Kind { WORD, ENTRY, CODE }

    /**
     * What a completion is about.
     *
     * @param type the kind of element, if it is an entry
     */
    record About(Kind kind, String name, String type) {

        About {
            Objects.requireNonNull(kind);
            Objects.requireNonNull(name);
            Objects.requireNonNull(type);
        }

        static About word(String words) {
            return new About(Kind.WORD, words, "");
        }

        static About entry(Declaration declaration) {
            return new About(Kind.ENTRY, declaration.name(), declaration.kind().getName());
        }

        static About code(String code) {
            return new About(Kind.CODE, code, "");
        }
    }

    private final Snapshot snapshot;
    private final boolean late;

    /**
     * @param late whether the client requests the documentation of a completion when it is selected; otherwise, it is sent with each
     */
    CompletionDocumentation(Snapshot snapshot, boolean late) {
        this.snapshot = snapshot;
        this.late = late;
    }

    /** Documents a completion, or notes what its documentation is about. */
    void add(CompletionItem item, About about) {
        if (late) {
            item.setData(new Gson().toJsonTree(about));
        } else {
            of(snapshot, about).ifPresent(item::setDocumentation);
        }
    }

    /** The completion with its documentation, if there is any. */
    public static CompletionItem completed(Snapshot snapshot, CompletionItem item) {
        ReturnedData.of(item.getData(), About.class).flatMap(about -> of(snapshot, about)).ifPresent(item::setDocumentation);
        return item;
    }

    private static Optional<MarkupContent> of(Snapshot snapshot, About about) {
        return switch (about.kind()) {
            case WORD -> Glossary.text(about.name()).or(() -> Glossary.text(about.name().split(" ")[0]))
                    .map(meaning -> new MarkupContent(MarkupKind.MARKDOWN, meaning));
            case ENTRY -> entry(snapshot, about).map(facts -> new MarkupContent(MarkupKind.PLAINTEXT, String.join("\n", facts)));
            case CODE -> Optional.of(new MarkupContent(MarkupKind.MARKDOWN, RulePages.summary(about.name())));
        };
    }

    /** The facts about a licence or an accelerator. */
    private static Optional<List<String>> entry(Snapshot snapshot, About about) {
        return snapshot.reading().names().find((EClass) TreePackage.eINSTANCE.getEClassifier(about.type()), about.name(), List.of(""))
                .flatMap(declaration -> snapshot.home(declaration).flatMap(home -> home.file().licence(declaration)
                .map(licence -> Stream.concat(EntryFacts.terms(licence).stream(), EntryFacts.about(licence).stream()).toList())
                .or(() -> home.file().accelerator(declaration).map(accelerator -> Stream.of(List.of(EntryFacts.basis(accelerator) + ":"),
                        EntryFacts.peaks(accelerator), EntryFacts.about(accelerator)).flatMap(List::stream).toList()))));
    }
}
