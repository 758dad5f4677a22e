package live.ovation.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import live.ovation.audience.Rank;
import live.ovation.audience.Seating;
import live.ovation.channel.Channel;
import live.ovation.channel.Channels;
import live.ovation.support.IntegrationTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.StatusAssertions;
import tools.jackson.databind.JsonNode;

class SeatIntegrationTests extends IntegrationTest {

    @Autowired
    Seating seating;

    @Autowired
    Channels channels;

    private Person ada;
    private String slug;

    @BeforeEach
    void aFloorOfOne() {
        ada = register();
        slug = channelOf(ada);
        rules(ada, Map.of("mode", "class", "floorPlaces", 1)).isOk();
    }

    @Test
    void shouldSendTheSecondToTheGalleryAndCallThemDownWhenThereIsRoom() {
        try (SocketPeer first = seated("auto");
                SocketPeer second = SocketPeer.greeted(port, null)) {
            assertThat(seat(first)).isEqualTo("floor usual");
            take(second, "auto");
            assertThat(seat(second)).isEqualTo("gallery floor-full");

            first.send("{\"type\":\"leave\",\"requestId\":\"l\",\"channel\":\"" + slug + "\"}");

            assertThat(seat(second)).isEqualTo("floor usual");
        }
    }

    @Test
    void shouldFollowAWishAndATrouble() {
        try (SocketPeer peer = seated("stable")) {
            assertThat(seat(peer)).isEqualTo("gallery chosen");

            peer.send("{\"type\":\"take-seat\",\"requestId\":\"w\",\"channel\":\"" + slug
                    + "\",\"wish\":\"low-latency\"}");
            assertThat(seat(peer)).isEqualTo("floor chosen");
            trouble(peer, "floor-failed");
            assertThat(seat(peer)).isEqualTo("gallery floor-failed");
            trouble(peer, "recovered");
            assertThat(seat(peer)).isEqualTo("floor chosen");
        }
    }

    @Test
    void shouldAskTheLastToGoForAModerator() {
        try (SocketPeer first = seated("auto");
                SocketPeer moderator = SocketPeer.open(port)) {
            assertThat(seat(first)).isEqualTo("floor usual");
            moderator.send("{\"type\":\"hello\",\"requestId\":\"hello\"}");
            String id = moderator.next("welcome").path("participantId").asString();
            take(moderator, "auto");
            assertThat(seat(moderator)).isEqualTo("gallery floor-full");
            Channel channel = channels.find(slug).block(SOON);
            assertThat(channel).isNotNull();

            seating.rank(channel.id(), "participant:" + id, Rank.MODERATOR);

            assertThat(seat(moderator)).isEqualTo("floor usual");
            assertThat(seat(first)).isEqualTo("gallery outranked");
        }
    }

    @Test
    void shouldApplyNewRulesToWhoIsThere() {
        try (SocketPeer peer = seated("auto")) {
            assertThat(seat(peer)).isEqualTo("floor usual");

            rules(ada, Map.of("mode", "concert")).isOk();

            assertThat(seat(peer)).isEqualTo("gallery concert");
        }
    }

    @Test
    void shouldCountWhoeverWatches() {
        try (SocketPeer first = seated("stable");
                SocketPeer second = seated("auto")) {
            seat(first);
            seat(second);
            Awaitility.await()
                    .atMost(SOON)
                    .until(() -> joined(first).path("viewers").asInt() == 2);
        }
    }

    @Test
    void shouldGoOnTellingWhoJoinsAgain() {
        try (SocketPeer peer = SocketPeer.greeted(port, null)) {
            joined(peer);
            joined(peer);
            try (SocketPeer viewer = seated("stable")) {
                assertThat(seat(viewer)).isEqualTo("gallery chosen");
                assertThat(peer.next("viewers").path("viewers").asInt()).isEqualTo(1);
            }
        }
    }

    @Test
    void shouldRefuseASeatInAChannelThatWasNotJoined() {
        try (SocketPeer peer = SocketPeer.greeted(port, null)) {
            peer.send("{\"type\":\"take-seat\",\"requestId\":\"s\",\"channel\":\"" + slug + "\",\"wish\":\"auto\"}");
            assertThat(peer.problem()).isEqualTo("invalid-message");
        }
    }

    @Test
    void shouldNotTakeAStallForTheViewersWhileNobodySends() {
        try (SocketPeer peer = seated("auto")) {
            assertThat(seat(peer)).isEqualTo("floor usual");
            trouble(peer, "stalled");
            trouble(peer, "network");
            assertThat(seat(peer)).isEqualTo("gallery network");
        }
    }

    @Test
    void shouldTakeReportsOfOnesOwnReceptionOnly() {
        try (SocketPeer peer = seated("auto")) {
            peer.send("{\"type\":\"reception\",\"mediaId\":\"somebody-elses\",\"loss\":0.5,\"hidden\":false}");
            assertThat(peer.problem()).isEqualTo("media-not-found");
            peer.send("{\"type\":\"reception\",\"mediaId\":\"m\",\"loss\":1.5,\"hidden\":false}");
            assertThat(peer.problem()).isEqualTo("invalid-message");
        }
    }

    @Test
    void shouldLeaveOutWhatTheOwnerHasNotDecided() {
        http.get()
                .uri("/api/v1/channels/" + slug + "/house-rules")
                .header("Authorization", "Bearer " + ada.accessToken())
                .exchange()
                .expectBody(String.class)
                .isEqualTo("{\"mode\":\"class\",\"floorPlaces\":1}");
    }

    @Test
    void shouldLetNobodyElseMakeTheRules() {
        rules(register(), Map.of("mode", "concert")).isEqualTo(HttpStatus.FORBIDDEN);
        rules(ada, Map.of("mode", "circus")).isBadRequest();
        rules(ada, Map.of("mode", "class", "floorPlaces", -1)).isBadRequest();
    }

    private SocketPeer seated(String wish) {
        SocketPeer peer = SocketPeer.greeted(port, null);
        take(peer, wish);
        return peer;
    }

    private void take(SocketPeer peer, String wish) {
        peer.send("{\"type\":\"join\",\"requestId\":\"j\",\"channel\":\"" + slug + "\"}");
        peer.send(
                "{\"type\":\"take-seat\",\"requestId\":\"s\",\"channel\":\"" + slug + "\",\"wish\":\"" + wish + "\"}");
    }

    private JsonNode joined(SocketPeer peer) {
        peer.send("{\"type\":\"join\",\"requestId\":\"again\",\"channel\":\"" + slug + "\"}");
        return peer.next("joined");
    }

    private void trouble(SocketPeer peer, String trouble) {
        peer.send("{\"type\":\"seat-trouble\",\"channel\":\"" + slug + "\",\"trouble\":\"" + trouble + "\"}");
    }

    private static String seat(SocketPeer peer) {
        JsonNode told = peer.next("seat");
        return told.path("seat").asString() + " " + told.path("reason").asString();
    }

    private StatusAssertions rules(Person who, Map<String, Object> rules) {
        return http.put()
                .uri("/api/v1/channels/" + slug + "/house-rules")
                .header("Authorization", "Bearer " + who.accessToken())
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(rules)
                .exchange()
                .expectStatus();
    }
}
