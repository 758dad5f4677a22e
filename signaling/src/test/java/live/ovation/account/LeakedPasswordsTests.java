package live.ovation.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import live.ovation.platform.Blocking;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeakedPasswordsTests {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final List<String> LEAKED =
            IntStream.range(0, 1000).mapToObj(i -> "stolen horse " + i).toList();

    @TempDir
    Path temp;

    private final Blocking blocking = new Blocking();

    @AfterEach
    void stop() {
        blocking.destroy();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void shouldFindEveryLineOfASortedFile(String lineEnd) throws Exception {
        Path file = temp.resolve("all.txt");
        Files.writeString(file, String.join(lineEnd, lines()) + lineEnd);

        LeakedPasswords leaked = new LeakedPasswords(file, blocking);

        assertThat(LEAKED).allMatch(password -> contains(leaked, password));
        assertThat(LEAKED).noneMatch(password -> contains(leaked, password + "!"));
    }

    @Test
    void shouldReadAFileThatEndsWithoutALineFeed() throws Exception {
        Path file = temp.resolve("all.txt");
        Files.writeString(file, String.join("\n", lines()));

        LeakedPasswords leaked = new LeakedPasswords(file, blocking);

        assertThat(LEAKED).allMatch(password -> contains(leaked, password));
    }

    @Test
    void shouldFindNothingInAnEmptyFile() throws Exception {
        LeakedPasswords leaked = new LeakedPasswords(Files.createFile(temp.resolve("all.txt")), blocking);

        assertThat(contains(leaked, LEAKED.getFirst())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".txt"})
    void shouldLookIntoAFolderOfPrefixes(String ending) throws Exception {
        for (String line : lines()) {
            Path file = temp.resolve(line.substring(0, 5) + ending);
            Files.writeString(
                    file,
                    Files.exists(file) ? Files.readString(file) + line.substring(5) + "\n" : line.substring(5) + "\n");
        }

        LeakedPasswords leaked = new LeakedPasswords(temp, blocking);

        assertThat(LEAKED).allMatch(password -> contains(leaked, password));
        assertThat(LEAKED).noneMatch(password -> contains(leaked, password + "!"));
    }

    @Test
    void shouldKnowNothingWhereThereIsNoList() {
        assertThat(contains(new LeakedPasswords((Path) null, blocking), LEAKED.getFirst()))
                .isFalse();
    }

    @Test
    void shouldNotStartWithAListThatIsNotThere() {
        assertThatThrownBy(() -> new LeakedPasswords(temp.resolve("nowhere"), blocking))
                .hasMessageContaining("can't be read");
    }

    private static boolean contains(LeakedPasswords leaked, String password) {
        return Boolean.TRUE.equals(leaked.contain(password).block(SOON));
    }

    private static List<String> lines() throws Exception {
        MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
        return LEAKED.stream()
                .map(password ->
                        HexFormat.of().withUpperCase().formatHex(sha1.digest(password.getBytes(StandardCharsets.UTF_8)))
                                + ":3")
                .sorted()
                .toList();
    }
}
