package org.gpailang.tests.build;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The kinds of files that contain prose. Each knows which part of its files is prose; everything else is replaced, character by
 * character, so that positions stay the same.
 */
enum FileKind {

    /** Pages. Code in them is not prose, except for the comments of {@code .gpai} examples. */
    MARKDOWN("md") {
        @Override
        String prose(String file) {
            String text = replace(file, FENCED_CODE, code -> covered(code.group(1))
                    + (code.group(2).equals("gpai") ? comments(code.group(3)) : covered(code.group(3))) + covered(code.group(4)));
            return replace(replace(text, CODE_SPAN, code -> covered(code.group())), LINK_TARGET, target -> covered(target.group()));
        }
    },

    /** Models, and the catalogue: their comments. */
    GPAI("gpai") {
        @Override
        String prose(String file) {
            return comments(file);
        }
    },

    /** GitHub's action and the hooks for pre-commit: everything in them. */
    YAML("yml", "yaml") {
        @Override
        String prose(String file) {
            return file;
        }
    },

    /** Java: comments and string literals. */
    JAVA("java") {
        @Override
        String prose(String file) {
            return commentsAndStrings(file);
        }
    },

    /** The grammar: its comments. */
    GRAMMAR("xtext") {
        @Override
        String prose(String file) {
            return comments(file);
        }
    },

    /** Templates of the report: everything but expressions, directives and the names of elements. */
    TEMPLATE("jte") {
        @Override
        String prose(String file) {
            return replace(file, TEMPLATE_CODE, code -> covered(code.group()));
        }
    },

    /** The extension for Visual Studio Code: comments and string literals. */
    TYPESCRIPT("ts", "mjs") {
        @Override
        String prose(String file) {
            return commentsAndStrings(file);
        }
    };

    /** Stands for a character that is not prose. It is neither a letter nor a blank, so that no phrase reaches across it. */
    private static final char COVER = '\uFFFC';

    private static final Pattern FENCED_CODE = Pattern.compile("(?ms)(^ *```([a-z]*)$)(.*?)(^ *```$)");
    private static final Pattern CODE_SPAN = Pattern.compile("`[^`]+`");
    private static final Pattern LINK_TARGET = Pattern.compile("\\]\\([^)]*\\)");
    private static final Pattern TEMPLATE_CODE =
            Pattern.compile("\\$(?:unsafe)?\\{[^}]*+\\}|!\\{[^}]*+\\}|@[a-z.A-Z]+(?:\\([^\\n]*\\))?|</?[a-z][a-z0-9]*");
    private static final Pattern JAVADOC_CODE =
            Pattern.compile("\\{@(?:code|link|linkplain) ((?:[^{}]|\\{[^{}]*\\})*+)\\}|@param [\\w<>]+");
    /** A comment, a text block, or a literal in any kind of quotation marks. */
    private static final Pattern COMMENT_OR_STRING = Pattern.compile("(?s)//[^\\n]*+|/\\*.*?\\*/|\"\"\".*?(?<!\\\\)\"\"\""
            + "|\"[^\"\\\\\\n]*+(?:\\\\.[^\"\\\\\\n]*+)*+\"|'[^'\\\\\\n]*+(?:\\\\.[^'\\\\\\n]*+)*+'|`[^`\\\\]*+(?:\\\\.[^`\\\\]*+)*+`");

    private final List<String> extensions;

    FileKind(String... extensions) {
        this.extensions = List.of(extensions);
    }

    /** Whether files of this name are of this kind. */
    boolean includes(String fileName) {
        return extensions.contains(fileName.substring(fileName.lastIndexOf('.') + 1));
    }

    /** The file with everything but its prose replaced; as long as the file, with the same line breaks. */
    abstract String prose(String file);

    private static String comments(String file) {
        return replaceAllBut(file, token -> token.startsWith("/") ? comment(token) : covered(token));
    }

    private static String commentsAndStrings(String file) {
        return replaceAllBut(file, token -> token.startsWith("/") ? comment(token) : string(token));
    }

    /** Comments and literals as given; code between them is covered, except for the plus signs that join literals to one sentence. */
    private static String replaceAllBut(String file, UnaryOperator<String> replacement) {
        StringBuilder prose = new StringBuilder(file.length());
        Matcher token = COMMENT_OR_STRING.matcher(file);
        int end = 0;
        while (token.find()) {
            prose.append(covered(file.substring(end, token.start()).replace('+', ' '))).append(replacement.apply(token.group()));
            end = token.end();
        }
        return prose.append(covered(file.substring(end))).toString();
    }

    private static String comment(String token) {
        String text = replace(token, JAVADOC_CODE, code -> covered(code.group()));
        return replace(text, Pattern.compile("^//|^/\\*+|\\*/$|(?m)^ *\\*"), mark -> " ".repeat(mark.group().length()));
    }

    private static String string(String token) {
        return replace(token, Pattern.compile("\\\\.|[\"'`]"), mark -> " ".repeat(mark.group().length()));
    }

    /** The text with each character but blanks and line breaks replaced. */
    private static String covered(String text) {
        return text.replaceAll("\\S", String.valueOf(COVER));
    }

    private static String replace(String text, Pattern pattern, Function<MatchResult, String> replacement) {
        return pattern.matcher(text).replaceAll(match -> Matcher.quoteReplacement(replacement.apply(match)));
    }
}
