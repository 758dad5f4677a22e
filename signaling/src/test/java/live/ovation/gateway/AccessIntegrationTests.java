package live.ovation.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import live.ovation.channel.Channel;
import live.ovation.channel.Channels;
import live.ovation.platform.Grapevine;
import live.ovation.stream.AccessRule;
import live.ovation.stream.PlaybackTokens;
import live.ovation.stream.Streams;
import live.ovation.stream.Visibility;
import live.ovation.support.AccessTest;
import live.ovation.support.TestStack;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;

/**
 * Every way in to what is live, but HLS: the socket, WHEP, and the token that opens the rest. Nobody sends a picture here, so that
 * {@code stream-not-live} is what is told to who came through the door.
 */
class AccessIntegrationTests extends AccessTest {

    @Autowired
    PlaybackTokens tokens;

    @Autowired
    Channels channels;

    @Autowired
    Streams streams;

    private Person ada;
    private String slug;

    @BeforeEach
    void goLive() {
        ada = register();
        slug = channelOf(ada);
        http.post()
                .uri("/whip/{slug}", slug)
                .contentType(MediaType.valueOf(WebRtcHttp.SDP))
                .headers(h -> h.setBearerAuth(streamKeyOf(ada, slug)))
                .bodyValue(sdp("publisher-h264-simulcast"))
                .exchange()
                .expectStatus()
                .isCreated();
    }

    @Test
    void shouldDecideTheSameOnEveryWayIn() {
        List<Visitor> people = cast(slug, ada);
        TABLE.forEach((visibility, told) -> {
            open(slug, ada, visibility);
            forEach(people, told, this::expect);
        });
    }

    @Test
    void shouldListWhatIsPublicOnly() {
        for (String visibility :
                new String[] {"public", "unlisted", "followers", "subscribers", "ticket", "private", "password"}) {
            open(slug, ada, visibility);
            assertThat(live().contains("\"" + slug + "\"")).as(visibility).isEqualTo(visibility.equals("public"));
        }
    }

    @Test
    void shouldOpenWithThePassword() {
        open(slug, ada, "password");

        expectProblem(playback(slug, STRANGER, Map.of("password", "open barley")), 403, "wrong-password");
        String token = playbackToken(slug, STRANGER, Map.of("password", CHANNEL_PASSWORD));

        assertThat(join(STRANGER, token)).isEqualTo("in");
        assertThat(join(signedIn(), token)).isEqualTo("in");
        assertThat(watch(token)).isEqualTo("in");
        for (String part : List.of("messages", "people", "emotes", "modes")) {
            String chat = "/api/v1/channels/" + slug + "/chat/" + part;
            assertThat(told(request(HttpMethod.GET, chat, null).exchange()))
                    .as(part)
                    .isEqualTo("password-required");
            assertThat(told(request(HttpMethod.GET, chat + "?token=" + token, null)
                            .exchange()))
                    .as(part)
                    .isEqualTo("in");
        }
        String renewed = playbackToken(slug, STRANGER, Map.of("token", token));
        assertThat(join(STRANGER, renewed)).isEqualTo("in");
        open(slug, ada, "password");
        assertThat(join(STRANGER, renewed)).isEqualTo("password-required");
        assertThat(watch(renewed)).isEqualTo("password-required");
        assertThat(told(playback(slug, STRANGER, Map.of("token", renewed)))).isEqualTo("password-required");
    }

    @Test
    void shouldNotTakeATokenForAnybodyElse() {
        open(slug, ada, "password");
        String hers = playbackToken(slug, signedIn(), Map.of("password", CHANNEL_PASSWORD));

        assertThat(join(signedIn(), hers)).isEqualTo("password-required");
        assertThat(join(STRANGER, hers)).isEqualTo("password-required");
    }

    @Test
    void shouldBoundGuessesFromAnAddress() {
        open(slug, ada, "password");
        int wrong = 0;
        String told = "wrong-password";
        while (told.equals("wrong-password") && wrong++ < 100) {
            told = told(playback(slug, STRANGER, Map.of("password", "guess " + wrong)));
        }
        assertThat(told).isEqualTo("rate-limited");
        assertThat(told(playback(slug, STRANGER, Map.of("password", CHANNEL_PASSWORD))))
                .isEqualTo("rate-limited");
    }

    @Test
    void shouldTakeATokenOfThisStreamOnlyAndWhileItIsGood() {
        open(slug, ada, "followers");
        Visitor fan = follower(slug);
        Channel channel = channels.find(slug).block(SOON);
        assertThat(channel).isNotNull();
        UUID stream =
                streams.latest(channel.id()).map(live.ovation.stream.Stream::id).block(SOON);
        AccessRule rule = new AccessRule(Visibility.FOLLOWERS, 0);

        assertThat(watch(playbackToken(slug, fan, Map.of()))).isEqualTo("in");
        assertThat(watch(tokens.issue(channel.id(), UUID.randomUUID(), rule, fan.accountId(), UUID.randomUUID())))
                .isEqualTo("login-required");
        assertThat(watch(tokens.issueForTheHouse(channel.id(), stream, rule, Duration.ofSeconds(-1))))
                .isEqualTo("invalid-token");
    }

    @Test
    void shouldSendOutWhoMayNotAnyMore() {
        Visitor fan = follower(slug);
        try (SocketPeer stranger = SocketPeer.greeted(port, null);
                SocketPeer follower = SocketPeer.greeted(port, fan.accessToken())) {
            joined(stranger, null);
            joined(follower, null);

            open(slug, ada, "followers");

            JsonNode out = stranger.next("sent-out");
            assertThat(out.path("channel").asString()).isEqualTo(slug);
            assertThat(out.path("code").asString()).isEqualTo("login-required");
            assertThat(out.path("why").asString()).isEqualTo("followers");
            assertThat(follower.next("access").path("restricted").asBoolean()).isTrue();
            stranger.send(subscribe());
            assertThat(stranger.problem()).isEqualTo("login-required");
        }
    }

    @Test
    void shouldSendThemOutWhenAnotherNodeChangesTheRule() {
        Channel channel = channels.find(slug).block(SOON);
        assertThat(channel).isNotNull();
        try (SocketPeer stranger = SocketPeer.greeted(port, null)) {
            joined(stranger, null);
            database.sql("""
                            insert into access_rule (channel_id, visibility) values (:channel, 'followers')
                            on conflict (channel_id) do update set visibility = 'followers'""").bind("channel", channel.id()).then().block(SOON);

            TestStack.redis()
                    .convertAndSend(Grapevine.TOPIC + "access", "another-node " + channel.id() + " -")
                    .block(SOON);

            assertThat(stranger.next("sent-out").path("why").asString()).isEqualTo("followers");
        }
    }

    @Test
    void shouldSendOutAGuestWhoWasTakenOffTheList() {
        open(slug, ada, "private");
        Visitor guest = guest(slug, ada);
        String place = lastGuest(slug, ada);
        Visitor other = guest(slug, ada);
        String token = playbackToken(slug, guest, Map.of());
        try (SocketPeer first = SocketPeer.greeted(port, guest.accessToken());
                SocketPeer second = SocketPeer.greeted(port, other.accessToken())) {
            joined(first, null);
            joined(second, null);

            request(HttpMethod.DELETE, "/api/v1/channels/" + slug + "/access/guests/" + place, ada.accessToken())
                    .exchange()
                    .expectStatus()
                    .isNoContent();

            assertThat(first.next("sent-out").path("code").asString()).isEqualTo("access-denied");
            assertThat(watch(token)).isEqualTo("invalid-token");
            assertThat(join(guest, token)).isEqualTo("access-denied");
            assertThat(join(other, null)).isEqualTo("in");
        }
    }

    @Test
    void shouldTakeBackWhatWasGranted() {
        open(slug, ada, "ticket");
        Visitor admin = admin();
        Person bob = register();
        String grants = "/api/v1/admin/channels/" + slug + "/grants";
        send(
                        HttpMethod.POST,
                        grants,
                        admin.accessToken(),
                        Map.of("person", bob.email(), "kind", "ticket", "expiresAt", "2020-01-01T00:00:00Z"))
                .expectBody()
                .jsonPath("$.grants[0].kind")
                .isEqualTo("ticket");
        assertThat(join(visitor(bob), null)).isEqualTo("access-denied");
        send(HttpMethod.POST, grants, admin.accessToken(), Map.of("person", bob.email(), "kind", "ticket"));
        assertThat(join(visitor(bob), null)).isEqualTo("in");

        request(HttpMethod.DELETE, grants + "/" + visitor(bob).accountId() + "/ticket", admin.accessToken())
                .exchange()
                .expectStatus()
                .isNoContent();

        assertThat(join(visitor(bob), null)).isEqualTo("access-denied");
        expectProblem(request(HttpMethod.GET, grants, bob.accessToken()).exchange(), 403, "forbidden");
    }

    @Test
    void shouldLetNobodyButTheOwnerDecide() {
        Person eve = register();
        String access = "/api/v1/channels/" + slug + "/access";

        expectProblem(
                send(HttpMethod.PUT, access, eve.accessToken(), Map.of("visibility", "private")),
                403,
                "channel-not-owned");
        expectProblem(request(HttpMethod.GET, access, eve.accessToken()).exchange(), 403, "channel-not-owned");
        expectProblem(
                request(HttpMethod.GET, access + "/guests", eve.accessToken()).exchange(), 403, "channel-not-owned");
        expectProblem(request(HttpMethod.GET, access, null).exchange(), 401, "login-required");
        expectProblem(
                send(HttpMethod.PUT, access, ada.accessToken(), Map.of("visibility", "password")),
                400,
                "password-missing");
        expectProblem(
                send(HttpMethod.POST, access + "/guests", ada.accessToken(), Map.of("person", "no-such-channel")),
                404,
                "person-not-found");
    }

    /** On the socket, over WHEP and where tokens are given out. */
    private void expect(Visitor who, String expected) {
        assertThat(join(who, null)).isEqualTo(expected);
        // who is let in waits for a picture, which nobody sends here: one of them stands for all
        if (!expected.equals("in") || ada.accessToken().equals(who.accessToken())) {
            assertThat(subscribed(who)).isEqualTo(expected);
            assertThat(watch(who.accessToken())).isEqualTo(expected);
        }
        assertThat(told(playback(slug, who, Map.of()))).isEqualTo(expected);
    }

    private String join(Visitor who, @Nullable String token) {
        try (SocketPeer peer = SocketPeer.greeted(port, who.accessToken())) {
            return joined(peer, token);
        }
    }

    /** Without a join before it. */
    private String subscribed(Visitor who) {
        try (SocketPeer peer = SocketPeer.greeted(port, who.accessToken())) {
            peer.send(subscribe());
            return outcome(peer, "offer");
        }
    }

    private String joined(SocketPeer peer, @Nullable String token) {
        String shown = token == null ? "" : ",\"token\":\"" + token + "\"";
        peer.send("{\"type\":\"join\",\"requestId\":\"j\",\"channel\":\"" + slug + "\"" + shown + "}");
        return outcome(peer, "joined");
    }

    private static String outcome(SocketPeer peer, String good) {
        JsonNode answer = peer.nextOf(good, "problem");
        return answer.path("type").asString().equals(good)
                ? "in"
                : behindTheDoor(answer.path("code").asString());
    }

    private String subscribe() {
        return "{\"type\":\"subscribe\",\"requestId\":\"s\",\"channel\":\"" + slug + "\"}";
    }

    private String watch(@Nullable String bearer) {
        return behindTheDoor(told(request(HttpMethod.POST, "/whep/" + slug, bearer)
                .contentType(MediaType.valueOf(WebRtcHttp.SDP))
                .bodyValue(sdp("whep-player"))
                .exchange()));
    }

    private static String behindTheDoor(String told) {
        return told.equals("stream-not-live") ? "in" : told;
    }

    private String live() {
        return String.valueOf(http.get()
                .uri("/api/v1/live")
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    private static String sdp(String name) {
        try {
            return Files.readString(Path.of("src/test/resources/sdp", name + ".sdp"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
