import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Compares files with their recorded SHA-256: {@code java CheckSums.java LOCK FOLDER…}. Each line of LOCK is
 * {@code SUM group:artifact:version:type}; each file in a FOLDER must be in it, and each line must have its file.
 */
class CheckSums {
    record Artifact(String name, String sum) {
        /** As Maven names a copied file, with its group and without. */
        List<String> fileNames() {
            String[] part = name.split(":");
            String plain = part[1] + "-" + part[2] + "." + part[3];
            return List.of(part[0] + "." + plain, plain);
        }
    }

    public static void main(String[] arguments) throws Exception {
        List<Artifact> recorded = Files.readAllLines(Path.of(arguments[0])).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(" +"))
                .map(columns -> new Artifact(columns[1], columns[0]))
                .toList();
        Map<String, Path> present = new TreeMap<>();
        for (String folder : Arrays.asList(arguments).subList(1, arguments.length)) {
            try (var files = Files.list(Path.of(folder))) {
                files.forEach(file -> present.put(file.getFileName().toString(), file));
            }
        }

        List<String> problems = new ArrayList<>();
        for (Artifact artifact : recorded) {
            Path file = artifact.fileNames().stream().filter(present::containsKey).findFirst()
                    .map(present::remove).orElse(null);
            if (file == null) {
                problems.add(artifact.name() + " is recorded and not there");
            } else if (!sum(file).equals(artifact.sum())) {
                problems.add(artifact.name() + " is not the recorded file: its sum is " + sum(file));
            }
        }
        for (var extra : present.entrySet()) {
            problems.add(extra.getKey() + " is there and not recorded: its sum is " + sum(extra.getValue()));
        }
        if (!problems.isEmpty()) {
            problems.forEach(problem -> System.err.println("libs.sha256: " + problem));
            System.exit(1);
        }
    }

    static String sum(Path file) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
