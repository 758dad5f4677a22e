package live.ovation.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import live.ovation.support.Contract;
import live.ovation.support.IntegrationTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes {@code contract/openapi.json} and {@code docs/fields.md} from the controllers, or fails when they are not what is committed. */
class OpenApiIntegrationTests extends IntegrationTest {

    /** It is made when it is first asked for. */
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(2);

    private static final Path FIELDS = Path.of("docs", "fields.md");

    @Test
    void shouldMatchTheCommittedOpenApiDocumentAndSayWhoReadsAndWritesEachField() throws IOException {
        ObjectNode api = generated();
        assertThat(Contract.differenceWith("openapi.json", api)).isEmpty();

        String fields = new FieldsDocument(api).text();
        if (Boolean.getBoolean("contract.write")) {
            Files.writeString(FIELDS, fields);
        }
        assertThat(Files.readString(FIELDS))
                .as("%s, which is written with -Dcontract.write", FIELDS)
                .isEqualTo(fields);
    }

    @Test
    void shouldShowTheReference() {
        http.get().uri("/docs").exchange().expectStatus().isOk();
        http.get()
                .uri("/openapi.json")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.openapi")
                .isEqualTo("3.1.0");
        http.get().uri("/docs/swagger-ui-bundle.js").exchange().expectStatus().isOk();
    }

    private ObjectNode generated() {
        String document = http.mutate()
                .responseTimeout(LONG_ENOUGH)
                .build()
                .get()
                .uri("/generated/openapi.json")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        ObjectNode api = (ObjectNode) JsonMapper.shared().readTree(document);
        api.remove("servers");
        return api;
    }
}
