package live.ovation.account;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import live.ovation.platform.WebProperties;
import live.ovation.support.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Tokens that were not made by us, or not for this, or not for now. Each is as good as ours but for one thing. */
class AccessTokenAttackIntegrationTests extends IntegrationTest {

    @Autowired
    KeyRing keys;

    @Autowired
    WebProperties web;

    private String victim = "";

    @BeforeEach
    void somebodyToBe() throws ParseException {
        victim = SignedJWT.parse(register().accessToken()).getJWTClaimsSet().getSubject();
    }

    @Test
    void shouldTakeTheTokenThatTheOthersAreMadeFrom() throws JOSEException {
        http.get()
                .uri("/api/v1/me")
                .headers(headers -> headers.setBearerAuth(ours(good().build())))
                .exchange()
                .expectStatus()
                .isOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "None", "nOnE", "NONE"})
    void shouldNotTakeATokenThatNobodySigned(String algorithm) {
        String header = encoded("{\"alg\":\"" + algorithm + "\",\"typ\":\"JWT\"}");
        String claims = good().build().toPayload().toBase64URL().toString();
        expectRefused(header + "." + claims + ".");
        expectRefused(header + "." + claims + "." + ours(good().build()).split("\\.")[2]);
    }

    @Test
    void shouldNotTakeThePublicKeyForASharedSecret() throws JOSEException {
        ECKey published = keys.signing().toPublicJWK();
        byte[] point = published.toECPublicKey().getEncoded();
        List<byte[]> secrets = List.of(
                published.toJSONString().getBytes(StandardCharsets.UTF_8),
                point,
                ("-----BEGIN PUBLIC KEY-----\n" + com.nimbusds.jose.util.Base64.encode(point)
                                + "\n-----END PUBLIC KEY-----\n")
                        .getBytes(StandardCharsets.UTF_8),
                Arrays.copyOf(published.getX().decode(), 64));
        for (byte[] secret : secrets) {
            expectRefused(signed(
                    new JWSHeader.Builder(JWSAlgorithm.HS256)
                            .keyID(published.getKeyID())
                            .build(),
                    new MACSigner(secret),
                    good().build()));
        }
    }

    @Test
    void shouldNotTakeSomebodyElsesKey() throws JOSEException {
        ECKey theirs = new ECKeyGenerator(Curve.P_256).keyID("theirs").generate();
        JWSSigner signer = new ECDSASigner(theirs);
        JWSHeader.Builder es256 = new JWSHeader.Builder(JWSAlgorithm.ES256);
        String ourId = keys.signing().getKeyID();

        expectRefused(signed(es256.keyID("theirs").build(), signer, good().build()));
        expectRefused(signed(es256.keyID(ourId).build(), signer, good().build()));
        expectRefused(signed(es256.keyID(null).build(), signer, good().build()));
        expectRefused(signed(es256.keyID("../../../../dev/null").build(), signer, good().build()));
        expectRefused(signed(es256.keyID(ourId).jwk(theirs.toPublicJWK()).build(), signer, good().build()));
        expectRefused(signed(
                es256.jwk(null)
                        .jwkURL(URI.create("http://127.0.0.1:" + port + "/keys"))
                        .build(),
                signer,
                good().build()));
    }

    @Test
    void shouldNotTakeAnotherAlgorithmOfTheSameKind() throws JOSEException {
        ECKey theirs = new ECKeyGenerator(Curve.P_384).generate();
        expectRefused(signed(
                new JWSHeader.Builder(JWSAlgorithm.ES384)
                        .keyID(keys.signing().getKeyID())
                        .build(),
                new ECDSASigner(theirs),
                good().build()));
    }

    @Test
    void shouldNotTakeATokenForSomethingElse() {
        expectRefused(ours(good().issuer("https://elsewhere.example").build()));
        expectRefused(ours(good().issuer(null).build()));
        expectRefused(ours(good().audience("elsewhere").build()));
        expectRefused(ours(good().audience((String) null).build()));
        expectRefused(ours(good().claim(AccessTokens.SIGN_IN, null).build()));
    }

    @Test
    void shouldNotTakeATokenForAnotherTime() {
        Instant now = Instant.now();
        expectRefused(ours(good().expirationTime(Date.from(now.minus(Duration.ofMinutes(2))))
                .build()));
        expectRefused(ours(
                good().notBeforeTime(Date.from(now.plus(Duration.ofMinutes(5)))).build()));
        expectRefused(ours(good().expirationTime(null).build()));
    }

    @Test
    void shouldNotTakeATokenThatSomebodyChanged() {
        String[] parts = ours(good().build()).split("\\.");
        String another = good().subject(UUID.randomUUID().toString())
                .build()
                .toPayload()
                .toBase64URL()
                .toString();
        byte[] signature = Base64URL.from(parts[2]).decode();
        signature[10] ^= 1;

        expectRefused(parts[0] + "." + another + "." + parts[2]);
        expectRefused(parts[0] + "." + parts[1] + "." + Base64URL.encode(signature));
        expectRefused(parts[0] + "." + parts[1] + "." + Base64URL.encode(new byte[64]));
        expectRefused(parts[0] + "." + parts[1] + ".");
        expectRefused(parts[0] + "." + parts[1]);
        expectRefused(encoded("{\"alg\":\"ES256\",\"crit\":[\"exp\"]}") + "." + parts[1] + "." + parts[2]);
        expectRefused("nonsense");
    }

    @Test
    void shouldNotTakeATokenOutOfTheAddress() {
        expectProblem(
                http.get()
                        .uri("/api/v1/me?access_token={token}", ours(good().build()))
                        .exchange(),
                401,
                "login-required");
    }

    private void expectRefused(String token) {
        expectProblem(
                http.get()
                        .uri("/api/v1/me")
                        .headers(headers -> headers.setBearerAuth(token))
                        .exchange(),
                401,
                "invalid-token");
    }

    private JWTClaimsSet.Builder good() {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(web.origin())
                .audience(TokenConfiguration.AUDIENCE)
                .subject(victim)
                .claim(AccessTokens.SIGN_IN, UUID.randomUUID().toString())
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .notBeforeTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(5))));
    }

    private String ours(JWTClaimsSet claims) {
        ECKey key = keys.signing();
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .keyID(key.getKeyID())
                .type(JOSEObjectType.JWT)
                .build();
        try {
            return signed(header, new ECDSASigner(key), claims);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String signed(JWSHeader header, JWSSigner signer, JWTClaimsSet claims) throws JOSEException {
        SignedJWT token = new SignedJWT(header, claims);
        token.sign(signer);
        return token.serialize();
    }

    private static String encoded(String json) {
        return Base64URL.encode(json).toString();
    }
}
