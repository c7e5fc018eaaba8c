import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;

/**
 * Writes Kotlin names for what strings.xml holds, so that a phrase is written once and a wrong name does not compile:
 * {@code java Phrases.java keys|ids STRINGS_XML FOLDER}. {@code keys} are the enums that screens ask for, {@code ids}
 * their resources on Android.
 */
class Phrases {
    private static final String HEADER = "// Written by Phrases.java from strings.xml.\n";

    public static void main(String[] arguments) throws Exception {
        var document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(Path.of(arguments[1]).toFile());
        List<String> plain = new ArrayList<>();
        List<String> counted = new ArrayList<>();
        var nodes = document.getDocumentElement().getChildNodes();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof Element element) {
                (element.getTagName().equals("plurals") ? counted : plain).add(element.getAttribute("name"));
            }
        }
        Path folder = Files.createDirectories(Path.of(arguments[2]));
        switch (arguments[0]) {
            case "keys" -> Files.writeString(folder.resolve("Phrase.kt"), keys(plain, counted));
            case "ids" -> Files.writeString(folder.resolve("PhraseIds.kt"), ids(plain, counted));
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private static String keys(List<String> plain, List<String> counted) {
        Function<String, String> entry = key -> "    " + name(key) + "(\"" + key + "\"),\n";
        return HEADER + "package app.goldseam.screens.strings\n\n"
                + "enum class Phrase(val key: String) {\n" + each(plain, entry) + "}\n\n"
                + "enum class CountedPhrase(val key: String) {\n" + each(counted, entry) + "}\n";
    }

    private static String ids(List<String> plain, List<String> counted) {
        return HEADER + "package app.goldseam\n\n"
                + "import app.goldseam.screens.R\n"
                + "import app.goldseam.screens.strings.CountedPhrase\n"
                + "import app.goldseam.screens.strings.Phrase\n\n"
                + "internal val Phrase.id: Int get() = when (this) {\n"
                + each(plain, key -> "    Phrase." + name(key) + " -> R.string." + key + "\n") + "}\n\n"
                + "internal val CountedPhrase.id: Int get() = when (this) {\n"
                + each(counted, key -> "    CountedPhrase." + name(key) + " -> R.plurals." + key + "\n") + "}\n";
    }

    private static String each(List<String> keys, Function<String, String> line) {
        return keys.stream().map(line).collect(Collectors.joining());
    }

    /** {@code promise_title} becomes {@code PromiseTitle}. */
    private static String name(String key) {
        return List.of(key.split("_")).stream()
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }
}
