package live.ovation.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.validation.Validation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import live.ovation.platform.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MessageCodecTests {

    private static final Path MESSAGES = Path.of("src/test/resources/messages");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final MessageCodec codec =
            new MessageCodec(JSON, Validation.buildDefaultValidatorFactory().getValidator());

    static List<Path> golden() throws IOException {
        return files("client");
    }

    static List<Path> malformed() throws IOException {
        return files("malformed");
    }

    private static List<Path> files(String folder) throws IOException {
        try (Stream<Path> files = Files.list(MESSAGES.resolve(folder))) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("golden")
    void shouldReadEveryGoldenMessage(Path file) throws IOException {
        String text = Files.readString(file);

        ClientMessage message = codec.read(codec.parse(text));

        assertThat(message.getClass().getSimpleName()).isEqualTo(recordName(file));
        assertThat(withoutNulls(JSON.valueToTree(message))).isEqualTo(withoutNulls(JSON.readTree(text)));
    }

    @Test
    void shouldHaveAGoldenFileForEveryMessage() throws IOException {
        Set<String> messages = Stream.of(ClientMessage.class.getPermittedSubclasses())
                .flatMap(c -> c.isRecord() ? Stream.of(c) : Stream.of(c.getPermittedSubclasses()))
                .map(Class::getSimpleName)
                .collect(Collectors.toSet());

        assertThat(golden()).map(MessageCodecTests::recordName).containsAll(messages);
    }

    /** A malformed file's name begins with the code that it is refused with. */
    @ParameterizedTest
    @MethodSource("malformed")
    void shouldRefuseEveryMalformedMessageWithItsCode(Path file) throws IOException {
        String text = Files.readString(file);
        String code = file.getFileName().toString().split("\\.", -1)[0];

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> codec.read(codec.parse(text)))
                .satisfies(e -> {
                    assertThat(e.code()).isEqualTo(code);
                    assertThat(e.detail()).isNotBlank().doesNotContain("Exception", "tools.jackson", "live.ovation");
                });
    }

    @Test
    void shouldFindTheRequestIdOfAMessageItCannotRead() {
        assertThat(codec.parse("{\"type\":\"nope\",\"requestId\":\"r7\"}").requestId())
                .isEqualTo("r7");
        assertThat(codec.parse("{\"type\":\"nope\",\"requestId\":7}").requestId())
                .isNull();
    }

    @Test
    void shouldLeaveOutWhatIsAbsentButSayThatCandidatesAreOver() {
        assertThat(codec.write(new ServerMessage.Problem("x", "y", null, null, null)))
                .isEqualTo("{\"type\":\"problem\",\"code\":\"x\",\"detail\":\"y\"}");
        assertThat(codec.write(new ServerMessage.Trickle("m", null)))
                .isEqualTo("{\"type\":\"trickle\",\"mediaId\":\"m\",\"candidate\":null}");
    }

    @Test
    void shouldTellNothingOfAnUnexpectedError() {
        ServerMessage.Problem problem = MessageCodec.problem(new IllegalStateException("secret"), "r1");

        assertThat(problem.code()).isEqualTo("internal");
        assertThat(problem.detail()).doesNotContain("secret");
        assertThat(problem.requestId()).isEqualTo("r1");
    }

    private static String recordName(Path file) {
        String name = file.getFileName().toString().split("\\.", -1)[0];
        return Stream.of(name.split("-", -1))
                .map(word -> word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }

    private static JsonNode withoutNulls(JsonNode node) {
        if (node.isObject()) {
            var copy = JSON.createObjectNode();
            node.properties().stream()
                    .filter(p -> !p.getValue().isNull())
                    .forEach(p -> copy.set(p.getKey(), withoutNulls(p.getValue())));
            return copy;
        }
        return node;
    }
}
