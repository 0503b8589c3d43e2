package org.gpailang.language.catalogue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gpailang.core.facts.Accelerator;
import org.gpailang.core.facts.Licence;
import org.gpailang.core.ruleset.Ruleset;

/**
 * What the shipped files say, as the build has read them: with it, the program needs no parser to know the catalogue. An entry is decoded
 * when it is asked for.
 *
 * @param rows what the files declare, in their order
 * @param rulesets the rulesets
 */
public record CatalogueImage(List<Row> rows, List<Ruleset> rulesets) {

    /** The resource that the build writes, beside the shipped files. */
    public static final String FILE = "catalogue/catalogue.image";

    /**
     * A declaration of a shipped file.
     *
     * @param kind the name of its kind in the syntax tree
     * @param name its qualified name
     * @param file the file that declares it
     * @param ordinal which of the file's elements of this name it is, counted from 0; -1 for a package
     * @param label the label of the chunk in which it stands
     * @param occurrence which of the chunks with this label that is, counted from 0
     * @param index which of the chunk's elements it is, counted from 0; -1 for a package
     * @param aliases other names by which it is found
     * @param content the licence or the accelerator that it declares, encoded; empty for other declarations
     */
    public record Row(String kind, String name, String file, int ordinal, String label, int occurrence, int index, List<String> aliases,
            Content content) {

        private static final String LICENCE = "LicenceDeclaration";

        /** Whether it declares a licence. */
        public boolean isLicence() {
            return kind.equals(LICENCE);
        }

        /** Whether it declares a licence or an accelerator. */
        public boolean hasEntry() {
            return content.bytes.length > 0;
        }

        /** The licence or the accelerator; absent for other declarations. */
        public Optional<Object> entry() {
            return hasEntry() ? Optional.of(content.decode(isLicence() ? Licence.class : Accelerator.class)) : Optional.empty();
        }
    }

    /** A licence or an accelerator, encoded. */
    public static final class Content {

        private final byte[] bytes;

        private Content(byte[] bytes) {
            this.bytes = bytes;
        }

        /** A licence or an accelerator, or null, encoded. */
        public static Content of(Object entry) {
            return new Content(entry == null ? new byte[0] : CatalogueImage.bytes(out -> RecordFormat.write(entry, entry.getClass(), out)));
        }

        private Object decode(Class<?> type) {
            try {
                return RecordFormat.read(type, new DataInputStream(new ByteArrayInputStream(bytes)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The image as bytes. */
    public byte[] toBytes() {
        return bytes(out -> {
            out.writeInt(rows.size());
            for (Row row : rows) {
                out.writeUTF(row.kind);
                out.writeUTF(row.name);
                out.writeUTF(row.file);
                out.writeInt(row.ordinal);
                out.writeUTF(row.label);
                out.writeInt(row.occurrence);
                out.writeInt(row.index);
                out.writeInt(row.aliases.size());
                for (String alias : row.aliases) {
                    out.writeUTF(alias);
                }
                out.writeInt(row.content.bytes.length);
                out.write(row.content.bytes);
            }
            out.writeInt(rulesets.size());
            for (Ruleset ruleset : rulesets) {
                RecordFormat.write(ruleset, Ruleset.class, out);
            }
        });
    }

    /** The image that the build wrote. */
    public static CatalogueImage read() {
        try (InputStream resource = CatalogueImage.class.getClassLoader().getResourceAsStream(FILE)) {
            return read(new DataInputStream(new ByteArrayInputStream(Objects.requireNonNull(resource, FILE).readAllBytes())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CatalogueImage read(DataInputStream in) throws IOException {
        List<Row> rows = new ArrayList<>();
        for (int i = in.readInt(); i > 0; i--) {
            String kind = in.readUTF();
            String name = in.readUTF();
            String file = in.readUTF();
            int ordinal = in.readInt();
            String label = in.readUTF();
            int occurrence = in.readInt();
            int index = in.readInt();
            List<String> aliases = new ArrayList<>();
            for (int j = in.readInt(); j > 0; j--) {
                aliases.add(in.readUTF());
            }
            rows.add(new Row(kind, name, file, ordinal, label, occurrence, index, List.copyOf(aliases),
                    new Content(in.readNBytes(in.readInt()))));
        }
        List<Ruleset> rulesets = new ArrayList<>();
        for (int i = in.readInt(); i > 0; i--) {
            rulesets.add((Ruleset) RecordFormat.read(Ruleset.class, in));
        }
        return new CatalogueImage(rows, rulesets);
    }

    private static byte[] bytes(Writing content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            content.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Something that writes. */
    private interface Writing {

        void to(DataOutputStream out) throws IOException;
    }
}
