package live.ovation.hls;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import live.ovation.stream.AccessRule;
import live.ovation.stream.Visibility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who gets what of a live stream over HLS: playlists, sections, segments and parts, of a real packager. */
class HlsAccessIntegrationTests extends PublishedStream {

    private static final AccessRule FOLLOWERS = new AccessRule(Visibility.FOLLOWERS, 0);

    @ParameterizedTest
    @EnumSource(
            value = Visibility.class,
            names = {"PUBLIC", "UNLISTED"},
            mode = EnumSource.Mode.EXCLUDE)
    void shouldAskForATokenThatFits(Visibility visibility) {
        publishPictureAndSound();
        awaitSegments("high", 2);
        List<String> everything = everything();
        AccessRule rule = new AccessRule(visibility, 1);
        stream.gallery.rule(rule);

        for (String path : everything) {
            assertThat(told(path, null)).as(path).isEqualTo("playback-refused");
            assertThat(told(path, "nonsense")).as(path).isEqualTo("playback-refused");
            assertThat(told(path, ofAnotherStream(rule))).as(path).isEqualTo("playback-refused");
            assertThat(told(path, expired(rule))).as(path).isEqualTo("playback-refused");
            assertThat(told(path, token(new AccessRule(Visibility.UNLISTED, 1))))
                    .as(path)
                    .isEqualTo("playback-refused");
            assertThat(told(path, token(rule))).as(path).isEqualTo("in");
        }
    }

    @Test
    void shouldAskNobodyWhileItIsForEverybody() {
        publishPictureAndSound();
        awaitSegments("high", 2);
        for (String path : everything()) {
            stream.gallery.rule(new AccessRule(Visibility.UNLISTED, 0));
            assertThat(told(path, null)).as(path).isEqualTo("in");
            assertThat(told(path, "nonsense")).as(path).isEqualTo("in");
        }
    }

    @Test
    void shouldFollowTheRuleWithTheNextRequest() {
        publishPictureAndSound();
        awaitSegments("high", 1);
        stream.gallery.rule(new AccessRule(Visibility.PASSWORD, 1));
        String token = token(new AccessRule(Visibility.PASSWORD, 1));
        assertThat(told("/hls/evening/index.m3u8", token)).isEqualTo("in");

        stream.gallery.rule(new AccessRule(Visibility.PASSWORD, 2));

        assertThat(told("/hls/evening/index.m3u8", token)).isEqualTo("playback-refused");
    }

    @Test
    void shouldCarryTheTokenOnToEveryAddress() {
        publishPictureAndSound();
        awaitSegments("high", 2);
        stream.gallery.rule(FOLLOWERS);
        String token = token(FOLLOWERS);

        for (String path :
                List.of("/hls/evening/index.m3u8", folder() + "high/index.m3u8", folder() + "audio/index.m3u8")) {
            String playlist = stream.fetch(path + "?token=" + token).body();
            assertThat(addresses(playlist)).isNotEmpty().allMatch(address -> address.endsWith("?token=" + token));
            assertThat(addresses(
                            stream.fetch(path + "?token=" + token + "&bare=1").body()))
                    .isNotEmpty()
                    .noneMatch(address -> address.contains("token"));
        }
    }

    @Test
    void shouldLetNoSharedCacheKeepIt() {
        publishPictureAndSound();
        awaitSegments("high", 2);
        List<String> everything = everything();
        stream.gallery.rule(FOLLOWERS);
        for (String path : everything) {
            assertThat(cacheControl(path + "?token=" + token(FOLLOWERS)))
                    .as(path)
                    .startsWith("private, max-age=");
            assertThat(cacheControl(path)).as(path).isEqualTo("private, no-store");
        }
    }

    private List<String> everything() {
        long msn = lastMsn(stream.get("high/index.m3u8"));
        return List.of(
                "/hls/evening/index.m3u8",
                "/hls/evening/audio.m3u8",
                folder() + "high/index.m3u8",
                folder() + "audio/index.m3u8",
                folder() + "high/init-0.mp4",
                folder() + "high/" + msn + ".m4s",
                folder() + "high/" + msn + ".0.m4s");
    }

    private String folder() {
        return "/hls/evening/" + stream.id + "/";
    }

    private String told(String path, @org.jspecify.annotations.Nullable String token) {
        HttpResponse<String> answer = stream.fetch(token == null ? path : path + "?token=" + token);
        return answer.statusCode() == 200 ? "in" : answer.body().replaceAll("(?s).*\"code\":\"([a-z-]+)\".*", "$1");
    }

    private String cacheControl(String path) {
        return stream.fetch(path).headers().firstValue("cache-control").orElse("");
    }

    private String token(AccessRule rule) {
        return stream.tokens.issue(stream.channelId, stream.id, rule, null, UUID.randomUUID());
    }

    private String ofAnotherStream(AccessRule rule) {
        return stream.tokens.issue(stream.channelId, UUID.randomUUID(), rule, null, UUID.randomUUID());
    }

    private String expired(AccessRule rule) {
        return stream.tokens.issueForTheHouse(stream.channelId, stream.id, rule, Duration.ofSeconds(-1));
    }

    private static List<String> addresses(String playlist) {
        Matcher addresses =
                Pattern.compile("(?m)URI=\"([^\"]+)\"|^([^#\\n].*)$").matcher(playlist);
        return addresses
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .toList();
    }
}
