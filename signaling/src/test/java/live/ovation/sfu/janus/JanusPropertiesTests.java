package live.ovation.sfu.janus;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class JanusPropertiesTests {

    private static final URI ONE = URI.create("ws://192.0.2.1:8188");
    private static final URI TWO = URI.create("ws://192.0.2.2:8188");

    @Test
    void shouldHaveOneNodeWhereOnlyAnUrlIsSet() {
        assertThat(bind(Map.of()).addresses()).containsExactly(new JanusAddress("janus", ONE));
    }

    @Test
    void shouldTakeTheNodesThatAreNamedInTheEnvironment() {
        assertThat(bind(Map.of("OVATION_JANUS_NODES_B", TWO, "OVATION_JANUS_NODES_A", ONE))
                        .addresses())
                .containsExactly(new JanusAddress("a", ONE), new JanusAddress("b", TWO));
    }

    @Test
    void shouldKeepSecretsOutOfLogs() {
        assertThat(bind(Map.of())).asString().doesNotContain("secret-of-tests");
    }

    private static JanusProperties bind(Map<String, Object> nodes) {
        Map<String, Object> variables = new HashMap<>(nodes);
        variables.put("OVATION_JANUS_URL", ONE);
        for (String secret : new String[] {"API_SECRET", "ADMIN_KEY", "ROOM_SECRET"}) {
            variables.put("OVATION_JANUS_" + secret, "secret-of-tests");
        }
        return new Binder(ConfigurationPropertySources.from(new SystemEnvironmentPropertySource(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables)))
                .bind("ovation.janus", JanusProperties.class)
                .get();
    }
}
