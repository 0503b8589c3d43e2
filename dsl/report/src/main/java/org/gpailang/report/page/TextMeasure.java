package org.gpailang.report.page;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The font that ships with the program, for measuring the width of text. */
final class TextMeasure {

    /** The resource folder of the fonts. */
    static final String FONTS = "/report/fonts/";

    private static final float SIZE = 12;
    private static final Optional<Font> FONT = load();

    private TextMeasure() {}

    /** The font for drawings; absent if Java cannot measure text because no font library is installed, as in some containers. */
    static Optional<Font> font() {
        return FONT;
    }

    private static Optional<Font> load() {
        try (InputStream in = TextMeasure.class.getResourceAsStream(FONTS + "Arimo-Regular.ttf")) {
            Font font = Font.createFont(Font.TRUETYPE_FONT, in).deriveFont(SIZE);
            font.getStringBounds("10²²", new FontRenderContext(null, true, true));
            return Optional.of(font);
        } catch (IOException | FontFormatException | LinkageError | InternalError e) {
            return Optional.empty();
        }
    }
}
