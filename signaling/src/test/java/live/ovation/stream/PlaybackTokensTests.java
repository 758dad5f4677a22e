package live.ovation.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlaybackTokensTests {

    private static final Instant NOW = Instant.parse("2026-03-01T18:00:00Z");
    private static final UUID CHANNEL = UUID.randomUUID();
    private static final UUID STREAM = UUID.randomUUID();
    private static final UUID ADA = UUID.randomUUID();
    private static final AccessRule FOLLOWERS = new AccessRule(Visibility.FOLLOWERS, 0);

    private final PlaybackTokens tokens = at(NOW, 1);

    @Test
    void shouldSayWhatItWasGivenFor() {
        PlaybackClaims claims = tokens.read(issue(ADA));

        assertThat(claims)
                .isEqualTo(new PlaybackClaims(
                        CHANNEL, STREAM, ADA, true, Visibility.FOLLOWERS, 0, NOW, NOW.plusSeconds(300)));
    }

    @Test
    void shouldKeepTheVisitOfWhoIsNotSignedIn() {
        UUID visit = UUID.randomUUID();

        PlaybackClaims claims = tokens.read(tokens.issue(CHANNEL, STREAM, FOLLOWERS, null, visit));

        assertThat(claims).isNotNull();
        assertThat(claims.viewerId()).isEqualTo(visit);
        assertThat(claims.accountId()).isNull();
    }

    @Test
    void shouldExpire() {
        String token = issue(ADA);

        assertThat(at(NOW.plusSeconds(299), 1).read(token)).isNotNull();
        assertThat(at(NOW.plusSeconds(300), 1).read(token)).isNull();
    }

    @Test
    void shouldBeGoodForNoOtherStream() {
        assertThat(tokens.read(issue(ADA), STREAM)).isNotNull();
        assertThat(tokens.read(issue(ADA), UUID.randomUUID())).isNull();
    }

    @Test
    void shouldBeOursOnly() {
        assertThat(at(NOW, 2).read(issue(ADA))).isNull();
    }

    @Test
    void shouldNotBeChanged() {
        String token = issue(ADA);
        for (int at = 0; at < token.indexOf('.') - 1; at++) {
            char other = token.charAt(at) == 'A' ? 'B' : 'A';
            String changed = token.substring(0, at) + other + token.substring(at + 1);
            assertThat(tokens.read(changed)).as("changed at " + at).isNull();
        }
    }

    @Test
    void shouldRefuseWhatIsNone() {
        for (String token :
                new String[] {"", ".", "a.", ".a", "x.y", "a.b.c", "é.é", "A".repeat(98) + "." + "A".repeat(43)}) {
            assertThat(tokens.read(token)).as(token).isNull();
        }
        assertThat(tokens.read(null)).isNull();
        assertThat(tokens.read("A".repeat(100_000))).isNull();
    }

    @Test
    void shouldBeVoidForWhoWasRemovedAndForNobodyElse() {
        String before = issue(ADA);
        String ofAnother = issue(UUID.randomUUID());
        String elsewhere = tokens.issue(UUID.randomUUID(), STREAM, FOLLOWERS, ADA, ADA);

        tokens.revoke(CHANNEL, ADA);

        assertThat(tokens.read(before)).isNull();
        assertThat(tokens.read(ofAnother)).isNotNull();
        assertThat(tokens.read(elsewhere)).isNotNull();
    }

    @Test
    void shouldFitTheRuleThatItWasGivenUnder() {
        assertThat(fits(FOLLOWERS, FOLLOWERS)).isTrue();
        assertThat(fits(FOLLOWERS, new AccessRule(Visibility.SUBSCRIBERS, 0))).isFalse();
        assertThat(fits(new AccessRule(Visibility.PASSWORD, 1), new AccessRule(Visibility.PASSWORD, 1)))
                .isTrue();
        assertThat(fits(new AccessRule(Visibility.PASSWORD, 1), new AccessRule(Visibility.PASSWORD, 2)))
                .isFalse();
        assertThat(fits(FOLLOWERS, new AccessRule(Visibility.FOLLOWERS, 2))).isTrue();
    }

    @Test
    void shouldShowThePasswordForWhoItWasGivenToOnly() {
        AccessRule rule = new AccessRule(Visibility.PASSWORD, 3);

        assertThat(knows(rule, ADA, ADA)).isTrue();
        assertThat(knows(rule, null, ADA)).isTrue();
        assertThat(knows(rule, ADA, UUID.randomUUID())).isFalse();
        assertThat(knows(rule, ADA, null)).isFalse();
    }

    private boolean knows(AccessRule rule, @Nullable UUID givenTo, @Nullable UUID shownBy) {
        PlaybackClaims claims = tokens.read(tokens.issue(CHANNEL, STREAM, rule, givenTo, UUID.randomUUID()));
        assertThat(claims).isNotNull();
        return rule.isKnownBy(Viewer.of(shownBy).with(claims));
    }

    private boolean fits(AccessRule given, AccessRule now) {
        PlaybackClaims claims = tokens.read(tokens.issue(CHANNEL, STREAM, given, ADA, ADA));
        return claims != null && claims.fits(now);
    }

    private String issue(UUID account) {
        return tokens.issue(CHANNEL, STREAM, FOLLOWERS, account, UUID.randomUUID());
    }

    private static PlaybackTokens at(Instant now, int secret) {
        byte[] key = new byte[32];
        key[0] = (byte) secret;
        return new PlaybackTokens(key, Duration.ofMinutes(5), Clock.fixed(now, ZoneOffset.UTC));
    }
}
