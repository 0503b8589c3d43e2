package org.gpailang.exchange.imports;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.gpailang.core.facts.training.ActivityKind;

/** What an input says about a model, with the place where it says it. */
public sealed interface Found {

    /** The place: the name of the file, and the line or the field. */
    String place();

    /**
     * A name.
     *
     * @param role what has this name
     * @param text the name as the input writes it
     */
    record Name(Role role, String text, String place) implements Found {}

    /** What a name is the name of. */
    enum Role {
        /** The model. */
        MODEL,
        /** Its provider. */
        PROVIDER,
        /** The country in which the provider is established; the text is its code. */
        COUNTRY,
        /** A model that it modifies. */
        ORIGINAL,
        /** A model from which it is initialised. */
        INITIAL,
        /** A model that is merged into it. */
        MERGED,
        /** A model that is an expert in it. */
        MIXED,
        /** A model on whose outputs it is trained. */
        TEACHER,
        /** How models are merged into it; the text is the method. */
        MERGED_BY,
        /** How models are combined in it; the text is the method. */
        MIXED_BY,
        /** How it is trained on the outputs of other models; the text is the method. */
        TAUGHT_BY;

        private static final Map<String, Role> OF_MODELS = Map.of("modification-of", ORIGINAL, "initialised-from", INITIAL, "merges",
                MERGED, "mixture-of", MIXED);
        private static final Map<String, Role> OTHERS = Map.of("distilled-from", TEACHER, "merges-method", MERGED_BY, "mixture-of-method",
                MIXED_BY, "distilled-from-method", TAUGHT_BY);

        /** What an export says with this word about the models from which one is made. */
        public static Optional<Role> of(String word) {
            return Optional.ofNullable(OF_MODELS.get(word)).or(() -> Optional.ofNullable(OTHERS.get(word)));
        }

        /** The roles of models on which another is based. */
        static Collection<Role> ofModels() {
            return OF_MODELS.values();
        }
    }

    /**
     * A statement that the input makes.
     *
     * @param part the part of the model that it belongs to
     * @param file the name of the input
     */
    record Stated(Part part, Statement statement, String place, String file) implements Found {}

    /**
     * Something that the input does not say clearly enough for a statement.
     *
     * @param part the part of the model that it belongs to
     * @param why what the input says, and what is doubtful about it; a sentence
     * @param nearest the statement that would say it, if there is one; a value that is missing is written as a word in capital letters
     */
    record Doubtful(Part part, String why, Optional<String> nearest, String place) implements Found {}

    /**
     * A part of a model: the model itself or an activity.
     *
     * @param activity whether it is an activity
     * @param kind the kind of activity; absent if the input does not say which
     * @param title the title of the activity, if it has one
     */
    record Part(boolean activity, Optional<ActivityKind> kind, Optional<String> title) {

        /** The model itself. */
        public static final Part MODEL = new Part(false, Optional.empty(), Optional.empty());

        /** An activity of which the input does not say which it is. */
        public static final Part RUN = new Part(true, Optional.empty(), Optional.empty());

        /** An activity without a title. */
        public static Part of(ActivityKind kind) {
            return new Part(true, Optional.of(kind), Optional.empty());
        }
    }
}
