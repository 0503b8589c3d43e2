package org.gpailang.report.page;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.fontbox.util.autodetect.FontFileFinder;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;

/**
 * The fonts that are installed on the machine, for scripts that the font of the program does not have. They are only searched if a text
 * needs them.
 *
 * @param fonts the fonts to embed, each with at least one character that no earlier font has
 * @param missing the characters that no font has
 */
record InstalledFonts(List<Installed> fonts, Set<Integer> missing) {

    /** Bit 1 of {@code fsType}: the font must not be embedded. */
    private static final int RESTRICTED = 0x2;
    private static final int RESTRICTION = 0xf;
    /** Bit 0 of {@code macStyle} is bold, bit 1 is italic. */
    private static final int BOLD_OR_ITALIC = 0x3;

    /**
     * An installed font.
     *
     * @param file the file, which can contain several fonts
     * @param name the PostScript name
     * @param characters the characters that it has
     */
    record Installed(Path file, String name, BitSet characters) {

        /** Reads the font, which the caller closes after use. */
        TrueTypeFont open() throws IOException {
            return collection(file) ? new TrueTypeCollection(file.toFile()).getFontByName(name)
                    : new TTFParser().parse(new RandomAccessReadBufferedFile(file.toFile()));
        }
    }

    /** The fonts for characters: those that have the most of them first, and Noto Sans before others that have as many. */
    static InstalledFonts of(Set<Integer> characters) {
        Set<Integer> left = new TreeSet<>(characters);
        List<Installed> chosen = new ArrayList<>();
        while (!left.isEmpty()) {
            Optional<Installed> best = Search.FOUND.stream().filter(font -> covered(font, left) > 0)
                    .max(Comparator.comparingLong((Installed font) -> covered(font, left))
                            .thenComparing(font -> font.name().startsWith("NotoSans"))
                            .thenComparing(Installed::name, Comparator.reverseOrder()));
            if (best.isEmpty()) {
                break;
            }
            chosen.add(best.get());
            left.removeIf(best.get().characters()::get);
        }
        return new InstalledFonts(chosen, left);
    }

    /** The scripts of the missing characters, such as "Han" and "Devanagari". */
    Set<String> missingScripts() {
        return missing.stream().map(character -> switch (Character.UnicodeScript.of(character)) {
            case COMMON, INHERITED, UNKNOWN -> "symbols";
            default -> script(Character.UnicodeScript.of(character));
        }).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String script(Character.UnicodeScript script) {
        String name = script.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static long covered(Installed font, Set<Integer> characters) {
        return characters.stream().filter(font.characters()::get).count();
    }

    private static boolean collection(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".ttc");
    }

    /** The search for fonts, which takes about a second, once. */
    private static final class Search {

        private static final List<Installed> FOUND = find();

        private static List<Installed> find() {
            List<Installed> found = new ArrayList<>();
            for (URI each : new FontFileFinder().find()) {
                Path file = Path.of(each);
                String name = file.toString().toLowerCase(Locale.ROOT);
                try {
                    if (collection(file)) {
                        try (TrueTypeCollection collection = new TrueTypeCollection(file.toFile())) {
                            collection.processAllFonts(font -> usable(file, font).ifPresent(found::add));
                        }
                    } else if (name.endsWith(".ttf")) {
                        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBufferedFile(file.toFile()))) {
                            usable(file, font).ifPresent(found::add);
                        }
                    }
                } catch (IOException | RuntimeException e) {
                    // a file that is not a font, or a damaged one, cannot be used
                }
            }
            return found;
        }

        /** The font, if it is upright and regular, has outlines of the kind that PDFBox can embed, and permits embedding. */
        private static Optional<Installed> usable(Path file, TrueTypeFont font) throws IOException {
            boolean regular = font.getHeader() != null && (font.getHeader().getMacStyle() & BOLD_OR_ITALIC) == 0;
            boolean embeddable = font.getOS2Windows() == null || (font.getOS2Windows().getFsType() & RESTRICTION) != RESTRICTED;
            CmapLookup codes = font.getUnicodeCmapLookup(false);
            if (!regular || !embeddable || !font.getTableMap().containsKey("glyf") || font.getName() == null || codes == null) {
                return Optional.empty();
            }
            BitSet characters = new BitSet();
            for (int glyph = 1; glyph < font.getNumberOfGlyphs(); glyph++) {
                Optional.ofNullable(codes.getCharCodes(glyph)).ifPresent(all -> all.forEach(characters::set));
            }
            return Optional.of(new Installed(file, font.getName(), characters));
        }
    }
}
