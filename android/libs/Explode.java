import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/**
 * Takes Android archives apart: {@code java Explode.java ARCHIVES CLASSES LIB}. The classes of all go into CLASSES;
 * resources, manifest and shrinker rules of each into LIB/its-name.
 */
class Explode {
    private static final Set<String> SINGLE_FILES = Set.of("AndroidManifest.xml", "R.txt", "proguard.txt");

    public static void main(String[] arguments) throws IOException {
        Path classes = Path.of(arguments[1]);
        Path lib = Path.of(arguments[2]);
        List<Path> archives;
        try (var files = Files.list(Path.of(arguments[0]))) {
            archives = files.filter(file -> file.toString().endsWith(".aar")).sorted().toList();
        }
        // Sums are checked before, so names say all about what was taken apart.
        Path done = lib.resolve("archives.txt");
        String names = String.join("\n", archives.stream().map(file -> file.getFileName().toString()).toList());
        if (Files.exists(done) && Files.readString(done).equals(names)) {
            return;
        }
        delete(classes);
        delete(lib);
        for (Path archive : archives) {
            String name = archive.getFileName().toString().replace(".aar", "");
            explode(archive, classes, lib.resolve(name));
        }
        Files.writeString(done, names);
    }

    private static void explode(Path archive, Path classes, Path lib) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                String name = entry.getName();
                if (entry.isDirectory()) {
                    continue;
                }
                if (name.equals("classes.jar") || name.startsWith("libs/") && name.endsWith(".jar")) {
                    unpack(zip.getInputStream(entry), classes);
                } else if (name.startsWith("res/") || SINGLE_FILES.contains(name)) {
                    write(zip.getInputStream(entry), inside(lib, name));
                }
            }
        }
    }

    private static void unpack(InputStream jar, Path classes) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(jar)) {
            for (ZipEntry entry; (entry = zip.getNextEntry()) != null; ) {
                String name = entry.getName();
                if (entry.isDirectory() || name.equals("META-INF/MANIFEST.MF")) {
                    continue;
                }
                Path file = inside(classes, name);
                if (!Files.exists(file)) {
                    write(zip, file);
                } else if (name.startsWith("META-INF/services/")) {
                    Files.write(file, zip.readAllBytes(), StandardOpenOption.APPEND);
                }
            }
        }
    }

    private static Path inside(Path folder, String name) throws IOException {
        Path file = folder.resolve(name).normalize();
        if (!file.startsWith(folder.normalize())) {
            throw new IOException(name + " leads out of its archive");
        }
        return file;
    }

    private static void write(InputStream in, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
