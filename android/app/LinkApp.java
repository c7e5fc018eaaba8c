import com.android.manifmerger.Merger;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes of manifests and resources what Android's build tools make of them, with aapt2 from the search path:
 * {@code java -cp MANIFEST_MERGER LinkApp.java FRAMEWORK_JAR LIB APP_MANIFEST MIN_SDK TARGET_SDK OUT RES…}.
 *
 * <p>OUT/AndroidManifest.xml is the merged manifest, OUT/res.apk holds it with all resources, OUT/r the R classes, and
 * OUT/test-config tells Robolectric where they are.
 */
class LinkApp {
    private static final String PACKAGE = "app.goldseam";
    private static final String SCREENS_PACKAGE = "app.goldseam.screens";

    /** Libraries that only tests see; what they declare is no part of the app. */
    private static final Pattern FOR_TESTS = Pattern.compile("androidx\\.test\\..*|.*\\.ui-test-.*");

    public static void main(String[] arguments) throws Exception {
        Path framework = Path.of(arguments[0]);
        List<Path> libraries = folders(Path.of(arguments[1]));
        Path manifest = Path.of(arguments[2]);
        Path out = Files.createDirectories(Path.of(arguments[5]));
        List<Path> own = List.of(arguments).subList(6, arguments.length).stream().map(Path::of).toList();

        Path merged = out.resolve("AndroidManifest.xml");
        merge(manifest, libraries, arguments[3], arguments[4], merged);
        link(framework, merged, compile(libraries, own, out.resolve("flat")), packages(libraries), out);

        Path config = Files.createDirectories(out.resolve("test-config/com/android/tools"));
        Files.writeString(config.resolve("test_config.properties"), String.join("\n",
                "android_resource_apk=" + property(out.resolve("res.apk")),
                "android_merged_manifest=" + property(merged),
                "android_custom_package=" + PACKAGE, ""));
    }

    private static void merge(Path manifest, List<Path> libraries, String minSdk, String targetSdk, Path merged)
            throws Exception {
        String manifests = libraries.stream()
                .filter(library -> !FOR_TESTS.matcher(library.getFileName().toString()).matches())
                .map(library -> library.resolve("AndroidManifest.xml").toString())
                .collect(Collectors.joining(File.pathSeparator));
        int code = new Merger().process(new String[] {
            "--main", manifest.toString(), "--libs", manifests, "--out", merged.toString(), "--log", "ERROR",
            "--remove-tools-declarations",
            "--property", "PACKAGE=" + PACKAGE,
            "--property", "MIN_SDK_VERSION=" + minSdk, "--property", "TARGET_SDK_VERSION=" + targetSdk,
        });
        if (code != 0) {
            throw new IOException("the manifests cannot be merged");
        }
    }

    /** The compiled resources of each library and of the app, which comes last: it may replace what a library says. */
    private static List<Path> compile(List<Path> libraries, List<Path> own, Path flat) throws Exception {
        Files.createDirectories(flat);
        List<Path> compiled = new ArrayList<>();
        for (Path library : libraries) {
            Path res = library.resolve("res");
            if (Files.isDirectory(res)) {
                Path file = flat.resolve(library.getFileName() + ".zip");
                if (!Files.exists(file)) {
                    run("aapt2", "compile", "--dir", res.toString(), "-o", file.toString());
                }
                compiled.add(file);
            }
        }
        for (Path res : own) {
            Path file = flat.resolve("own-" + compiled.size() + ".zip");
            run("aapt2", "compile", "--dir", res.toString(), "-o", file.toString());
            compiled.add(file);
        }
        return compiled;
    }

    private static void link(Path framework, Path manifest, List<Path> compiled, String packages, Path out)
            throws Exception {
        List<String> command = new ArrayList<>(List.of("aapt2", "link", "-o", out.resolve("res.apk").toString(),
                "-I", framework.toString(), "--manifest", manifest.toString(), "--auto-add-overlay",
                "--non-final-ids", "--java", out.resolve("r").toString(), "--extra-packages", packages));
        for (Path file : compiled) {
            command.add("-R");
            command.add(file.toString());
        }
        run(command.toArray(String[]::new));
    }

    /** Each library's code looks for its own R. */
    private static String packages(List<Path> libraries) throws IOException {
        Pattern declared = Pattern.compile("package=\"([^\"]+)\"");
        TreeSet<String> names = new TreeSet<>(List.of(SCREENS_PACKAGE));
        for (Path library : libraries) {
            var found = declared.matcher(Files.readString(library.resolve("AndroidManifest.xml")));
            if (found.find()) {
                names.add(found.group(1));
            }
        }
        return String.join(":", names);
    }

    private static List<Path> folders(Path parent) throws IOException {
        try (var children = Files.list(parent)) {
            return children.filter(Files::isDirectory).sorted().toList();
        }
    }

    private static String property(Path path) {
        return path.toAbsolutePath().toString().replace("\\", "\\\\");
    }

    private static void run(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (var lines = process.inputReader()) {
            // An older aapt2 does not know some parts of a newer framework, and need not.
            lines.lines().filter(line -> !line.contains("Unknown chunk type")).forEach(System.err::println);
        }
        if (process.waitFor() != 0) {
            throw new IOException("failed: " + String.join(" ", command));
        }
    }
}
