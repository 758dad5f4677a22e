package live.ovation.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import live.ovation.platform.Grapevine;
import live.ovation.support.IntegrationTest;
import live.ovation.support.TestStack;
import org.junit.jupiter.api.Test;

/** Sockets of sign-ins that end, here and on other nodes. */
class SignInWatchIntegrationTests extends IntegrationTest {

    @Test
    void shouldCloseTheSocketsOfASignInThatIsEnded() throws ParseException {
        Person ada = register();
        Person eve = register();
        try (SocketPeer hers = SocketPeer.greeted(port, ada.accessToken());
                SocketPeer other = SocketPeer.greeted(port, eve.accessToken())) {
            http.delete()
                    .uri("/api/v1/me/sign-ins/" + signInOf(ada))
                    .headers(headers -> headers.setBearerAuth(ada.accessToken()))
                    .exchange()
                    .expectStatus()
                    .isNoContent();

            assertThat(hers.closed().getCode()).isEqualTo(SignInWatch.SIGNED_OUT.getCode());
            other.send("{\"type\":\"ping\",\"requestId\":\"1\"}");
            assertThat(other.next("pong")).isNotNull();
        }
    }

    @Test
    void shouldCloseThemWhenAnotherNodeEndsTheSignIn() throws ParseException {
        Person ada = register();
        try (SocketPeer hers = SocketPeer.greeted(port, ada.accessToken())) {
            TestStack.redis()
                    .convertAndSend(Grapevine.TOPIC + "ended-sign-ins", "another-node " + signInOf(ada))
                    .block(SOON);

            assertThat(hers.closed().getCode()).isEqualTo(SignInWatch.SIGNED_OUT.getCode());
        }
    }

    private static String signInOf(Person person) throws ParseException {
        return SignedJWT.parse(person.accessToken()).getJWTClaimsSet().getStringClaim("sid");
    }
}
