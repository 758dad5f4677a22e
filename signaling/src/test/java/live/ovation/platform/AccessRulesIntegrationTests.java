package live.ovation.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import live.ovation.platform.AccessRules.Rule;
import live.ovation.platform.Routes.Route;
import live.ovation.support.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

class AccessRulesIntegrationTests extends IntegrationTest {

    @Autowired
    ApplicationContext context;

    @Test
    void shouldHaveARuleForEveryRoute() {
        List<Route> routes = routes();
        assertThat(routes)
                .as("what is looked through")
                .contains(
                        new Route(HttpMethod.POST, "/api/v1/auth/login"),
                        new Route(HttpMethod.GET, "/c/{slug}"),
                        new Route(HttpMethod.GET, "/ws"),
                        new Route(HttpMethod.GET, "/actuator/prometheus"));

        assertThat(routes)
                .as("routes without a line in AccessRules, which nobody can use")
                .filteredOn(
                        route -> AccessRules.of(route.method(), route.example()).isEmpty())
                .isEmpty();
    }

    @Test
    void shouldAskForATokenWhereTheTableSaysSo() {
        for (Route route : asking(Set.of(Rule.ENROLLING, Rule.SIGNED_IN, Rule.OWNER, Rule.ADMIN))) {
            expectProblem(http.method(route.method()).uri(route.example()).exchange(), 401, "login-required");
        }
    }

    @Test
    void shouldKeepTheHouseToItsAdministrators() {
        Person somebody = register();
        for (Route route : asking(Set.of(Rule.ADMIN))) {
            expectProblem(as(somebody, route.method(), route.example()), 403, "forbidden");
        }
    }

    @Test
    void shouldRefuseWhatHasNoRule() {
        Person somebody = register();
        expectProblem(as(somebody, HttpMethod.GET, "/api/v1/a-new-thing"), 403, "forbidden");
        expectProblem(http.get().uri("/api/v1/a-new-thing").exchange(), 401, "login-required");
        expectProblem(http.post().uri("/a-new-thing").exchange(), 401, "login-required");
        expectProblem(as(somebody, HttpMethod.GET, "/actuator/env"), 403, "forbidden");
    }

    private ResponseSpec as(Person person, HttpMethod method, String address) {
        return http.method(method)
                .uri(address)
                .headers(headers -> headers.setBearerAuth(person.accessToken()))
                .exchange();
    }

    private List<Route> asking(Set<Rule> rules) {
        List<Route> found = routes().stream()
                .filter(route -> AccessRules.of(route.method(), route.example())
                        .filter(rules::contains)
                        .isPresent())
                .toList();
        assertThat(found).isNotEmpty();
        return found;
    }

    /** Without the API's document, which is generated for tests only, and what says that nothing is there. */
    private List<Route> routes() {
        return Routes.of(context).stream()
                .filter(route ->
                        !route.pattern().startsWith("/generated/") && !route.equals(new Route(HttpMethod.GET, "/**")))
                .toList();
    }
}
