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
import org.gpailang.core.facts.catalogue.Accelerator;
import org.gpailang.core.facts.catalogue.Licence;
import org.gpailang.core.ruleset.Ruleset;
import org.gpailang.language.records.RecordFormat;

/**
 * The content of the shipped files, encoded by the build, so that the program can use the catalogue without parsing it. An entry is decoded
 * when it is requested.
 *
 * @param rows the declarations of the files, in their order
 * @param rulesets the rulesets
 */
public record CatalogueImage(List<Row> rows, List<Ruleset> rulesets) {

    /** The resource that the build writes next to the shipped files. */
    public static final String FILE = "catalogue/catalogue.image";

    /**
     * A declaration of a shipped file.
     *
     * @param kind the name of its kind in the syntax tree
     * @param name its qualified name
     * @param file the file that declares it
     * @param ordinal its index among the file's elements of this name; -1 for a package
     * @param label the label of the chunk that contains it
     * @param occurrence the index of that chunk among those with this label
     * @param index its index among the chunk's elements; -1 for a package
     * @param aliases other names by which it can be referred to
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

        /** The licence or the accelerator; empty for other declarations. */
        public Optional<Object> entry() {
            return hasEntry() ? Optional.of(content.decode(isLicence() ? Licence.class : Accelerator.class)) : Optional.empty();
        }
    }

    /** An encoded licence or accelerator. */
    public static final class Content {

        private final byte[] bytes;

        private Content(byte[] bytes) {
            this.bytes = bytes;
        }

        /** Encodes a licence or an accelerator; null gives empty content. */
        public static Content of(Object entry) {
            return new Content(entry == null ? new byte[0] : RecordFormat.complete().encode(entry, entry.getClass()));
        }

        private Object decode(Class<?> type) {
            return RecordFormat.complete().decode(bytes, type);
        }
    }

    /** Encodes the image. */
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
                byte[] content = RecordFormat.complete().encode(ruleset, Ruleset.class);
                out.writeInt(content.length);
                out.write(content);
            }
        });
    }

    /** Reads the image that the build wrote. */
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
            rulesets.add(RecordFormat.complete().decode(in.readNBytes(in.readInt()), Ruleset.class));
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

    /** Writes to a stream. */
    private interface Writing {

        void to(DataOutputStream out) throws IOException;
    }
}
