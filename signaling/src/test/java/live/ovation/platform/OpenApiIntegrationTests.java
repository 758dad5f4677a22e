package live.ovation.platform;

import static org.assertj.core.api.Assertions.assertThat;

import live.ovation.support.Contract;
import live.ovation.support.IntegrationTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes {@code contract/openapi.json} from the controllers, or fails when it is not what is committed. */
class OpenApiIntegrationTests extends IntegrationTest {

    @Test
    void shouldMatchTheCommittedOpenApiDocument() {
        String document = http.get()
                .uri("/generated/openapi.json")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        ObjectNode api = (ObjectNode) JsonMapper.shared().readTree(document);
        api.remove("servers");

        assertThat(Contract.differenceWith("openapi.json", api)).isEmpty();
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
}
