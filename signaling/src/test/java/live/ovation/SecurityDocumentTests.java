package live.ovation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A promise in {@code docs/security.md} names the test that keeps it. */
class SecurityDocumentTests {

    private static final Pattern NAMED = Pattern.compile("`(\\w+Tests)(?:#(\\w+))?`");

    @Test
    void shouldNameTestsThatThereAre() throws IOException {
        Map<String, String> sources = sources();
        List<String> missing = NAMED.matcher(Files.readString(Path.of("docs", "security.md")))
                .results()
                .filter(named -> {
                    String source = sources.getOrDefault(named.group(1), "");
                    return source.isEmpty()
                            || (named.group(2) != null && !source.contains("void " + named.group(2) + "("));
                })
                .map(named -> named.group())
                .toList();
        assertThat(sources).containsKey("SecurityDocumentTests");
        assertThat(missing).isEmpty();
    }

    private static Map<String, String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "test", "java"))) {
            return files.filter(file -> file.toString().endsWith("Tests.java"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""),
                            SecurityDocumentTests::read,
                            String::concat));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
