package org.gpailang.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.JSRInlinerAdapter;

/**
 * Rewrites the jars of libraries so that all their classes fit in Java's class archive (CDS), which accepts neither classes from signed
 * jars nor class files older than Java 6. Signatures are removed, and old class files are converted to the format of Java 6 with the
 * required stack maps; the code stays the same. Jars with neither are left unchanged.
 */
public final class ArchivableJars {

    private static final Pattern SIGNATURE = Pattern.compile("META-INF/[^/]+\\.(SF|RSA|DSA|EC)");
    private static final int VERSION_OFFSET = 6;

    private final ClassLoader libraries;

    private ArchivableJars(ClassLoader libraries) {
        this.libraries = libraries;
    }

    /**
     * Rewrites the jars in a folder.
     *
     * @param arguments the folder, and the file for the names of the jars that changed, a line for each
     */
    public static void main(String[] arguments) throws IOException {
        List<Path> jars;
        List<String> changed = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
            jars = files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
        }
        try (URLClassLoader loader = new URLClassLoader(jars.stream().map(ArchivableJars::address).toArray(URL[]::new))) {
            ArchivableJars rewriting = new ArchivableJars(loader);
            for (Path jar : jars) {
                if (fits(jar)) {
                    continue;
                }
                Path rewritten = jar.resolveSibling(jar.getFileName() + ".new");
                if (rewriting.rewrite(jar, rewritten)) {
                    Files.move(rewritten, jar, StandardCopyOption.REPLACE_EXISTING);
                    changed.add(jar.getFileName().toString());
                } else {
                    Files.delete(rewritten);
                }
            }
        }
        Files.write(Path.of(arguments[1]), changed);
    }

    private static URL address(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether a jar is not signed and has no old class files. */
    private static boolean fits(Path jar) throws IOException {
        try (ZipFile in = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : Collections.list(in.entries())) {
                if (SIGNATURE.matcher(entry.getName()).matches()) {
                    return false;
                }
                if (entry.getName().endsWith(".class")) {
                    try (InputStream bytes = in.getInputStream(entry)) {
                        if (version(bytes.readNBytes(VERSION_OFFSET + 2)) < Opcodes.V1_6) {
                            return false;
                        }
                    }
                }
            }
            return true;
        }
    }

    /** Writes a copy of a jar, and returns whether it differs. */
    private boolean rewrite(Path jar, Path copy) throws IOException {
        boolean differs = false;
        try (ZipFile in = new ZipFile(jar.toFile()); OutputStream file = Files.newOutputStream(copy);
                ZipOutputStream out = new ZipOutputStream(file)) {
            for (ZipEntry entry : new ArrayList<>(Collections.list(in.entries()))) {
                if (SIGNATURE.matcher(entry.getName()).matches()) {
                    differs = true;
                    continue;
                }
                byte[] content;
                try (InputStream bytes = in.getInputStream(entry)) {
                    content = bytes.readAllBytes();
                }
                byte[] raised = entry.getName().endsWith(".class") && version(content) < Opcodes.V1_6 ? raised(content) : content;
                differs |= raised != content;
                ZipEntry written = new ZipEntry(entry.getName());
                written.setTimeLocal(LocalDateTime.of(2025, 8, 2, 0, 0));
                out.putNextEntry(written);
                out.write(raised);
                out.closeEntry();
            }
        }
        return differs;
    }

    private static int version(byte[] content) {
        return (content[VERSION_OFFSET] & 0xff) << 8 | content[VERSION_OFFSET + 1] & 0xff;
    }

    /**
     * Converts a class file to the format of Java 6. It is left unchanged if it uses classes of a library that is not bundled, because then
     * it is never loaded.
     */
    private byte[] raised(byte[] content) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES) {
            @Override
            protected ClassLoader getClassLoader() {
                return libraries;
            }
        };
        try {
            new ClassReader(content).accept(new Raising(writer), 0);
            return writer.toByteArray();
        } catch (TypeNotPresentException | LinkageError missing) {
            return content;
        }
    }

    private static final class Raising extends ClassVisitor {

        Raising(ClassVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public void visit(int version, int access, String name, String signature, String superName, String[] interfaces) {
            super.visit(Opcodes.V1_6, access, name, signature, superName, interfaces);
        }

        @Override
        public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] exceptions) {
            // the new format has no subroutines, which old compilers generated for 'finally'
            return new JSRInlinerAdapter(super.visitMethod(access, name, descriptor, signature, exceptions), access, name, descriptor,
                    signature, exceptions);
        }
    }
}
