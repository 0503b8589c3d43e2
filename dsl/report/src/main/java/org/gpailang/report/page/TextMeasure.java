package org.gpailang.report.page;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** How wide a text is, by the font that ships with the program. */
final class TextMeasure {

    /** Where the fonts that ship with the program stand among its resources. */
    static final String FONTS = "/report/fonts/";

    private static final float SIZE = 12;
    private static final Optional<Font> FONT = load();

    private TextMeasure() {}

    /** The font of drawings; absent where Java can measure no text, because the machine lacks its font library, as some containers do. */
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
