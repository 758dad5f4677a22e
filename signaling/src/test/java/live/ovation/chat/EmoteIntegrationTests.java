package live.ovation.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import javax.imageio.ImageIO;
import live.ovation.picture.Uploads;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

class EmoteIntegrationTests extends ChatTest {

    @Autowired
    BanData data;

    @Test
    void shouldDrawAnEmoteAnewWithWhatIsTransparent() {
        byte[] drawn = shown(added("wave", ring(300), MediaType.IMAGE_PNG), MediaType.IMAGE_PNG);

        BufferedImage image = Uploads.decoded(drawn);
        assertThat(image.getWidth()).isEqualTo(112);
        assertThat(image.getHeight()).isEqualTo(112);
        assertThat(new Color(image.getRGB(1, 1), true).getAlpha()).isZero();
        assertThat(new Color(image.getRGB(56, 56), true)).isEqualTo(Color.RED);
        http.get().uri(path("/emotes")).exchange().expectBody().json("""
                        {"emotes": [{"code": "wave", "animated": false}]}""");
    }

    @Test
    void shouldLeaveASmallOneSmall() {
        BufferedImage image = Uploads.decoded(
                shown(added("tiny", Uploads.picture("png", 28, 28), MediaType.IMAGE_PNG), MediaType.IMAGE_PNG));

        assertThat(image.getWidth()).isEqualTo(28);
    }

    @Test
    void shouldTakeTheBeginningOfWhatMoves() {
        byte[] drawn = shown(added("moving", Uploads.picture("gif", 60, 60), MediaType.IMAGE_GIF), MediaType.IMAGE_PNG);

        assertThat(Uploads.decoded(drawn).getWidth()).isEqualTo(60);
    }

    @Test
    void shouldLeaveNothingOfTheFileButThePicture() {
        byte[] drawn = shown(added("poly", Uploads.polyglot(), MediaType.IMAGE_JPEG), MediaType.IMAGE_PNG);

        assertThat(new String(drawn, StandardCharsets.ISO_8859_1)).doesNotContain("script", "html");
    }

    @Test
    void shouldRefuseWhatIsNoPictureOrTooLarge() {
        expectProblem(add("svg", Uploads.svg(), MediaType.IMAGE_PNG), 422, "picture-unreadable");
        expectProblem(add("page", Uploads.pageWithJpegHeader(), MediaType.IMAGE_JPEG), 422, "picture-unreadable");
        expectProblem(add("none", new byte[0], MediaType.IMAGE_PNG), 422, "picture-unreadable");
        expectProblem(add("bomb", Uploads.png(50_000, 50_000, 1), MediaType.IMAGE_PNG), 413, "picture-too-large");
        expectProblem(add("gifbomb", hugeGif(), MediaType.IMAGE_GIF), 413, "picture-too-large");
        expectProblem(add("gifcut", cutGif(), MediaType.IMAGE_GIF), 422, "picture-unreadable");
        expectProblem(add("large", new byte[256 * 1024 + 1], MediaType.IMAGE_PNG), 413, "picture-too-large");
        add("type", Uploads.svg(), MediaType.valueOf("image/svg+xml"))
                .expectStatus()
                .isEqualTo(415);
        for (String code : new String[] {"a", "UPPER", "with-hyphen", "a".repeat(25), "..", "a b"}) {
            expectProblem(add(code, Uploads.picture("png", 8, 8), MediaType.IMAGE_PNG), 400, "invalid-message");
        }
    }

    @Test
    void shouldBeForTheOwnerOnly() {
        Visitor mod = moderator(slug);
        expectProblem(
                request(HttpMethod.POST, path("/emotes?code=mine"), mod.accessToken())
                        .contentType(MediaType.IMAGE_PNG)
                        .bodyValue(Uploads.picture("png", 8, 8))
                        .exchange(),
                403,
                "channel-not-owned");
        expectProblem(
                request(HttpMethod.DELETE, path("/emotes/mine"), mod.accessToken())
                        .exchange(),
                403,
                "channel-not-owned");
    }

    @Test
    void shouldCountInAChatForEmotesAsSoonAsItIsThere() {
        Visitor bob = signedIn();
        say(host, "/emoteonly");
        assertRefused(bob, ":hi:", "chat-emotes-only");

        String url = added("hi", ring(20), MediaType.IMAGE_PNG);
        say(bob, ":hi: 🎉");
        expectProblem(add("hi", ring(20), MediaType.IMAGE_PNG), 409, "emote-exists");
        String same = added("hi2", ring(20), MediaType.IMAGE_PNG);
        for (int i = 0; i < 2; i++) {
            request(HttpMethod.DELETE, path("/emotes/hi"), host.accessToken())
                    .exchange()
                    .expectStatus()
                    .isNoContent();
        }
        assertRefused(bob, ":hi:", "chat-emotes-only");
        http.get().uri(url).exchange().expectStatus().isNotFound();
        http.get().uri(same).exchange().expectStatus().isOk();
        data.erase(idOf(host)).block(SOON);
        http.get().uri(same).exchange().expectStatus().isNotFound();
    }

    @Test
    void shouldHaveNoMoreThanAHundred() {
        sql.sql("""
                        insert into chat_emote (id, channel_id, code, picture, added_at)
                        select gen_random_uuid(), :channel, 'code_' || n, 'x', now() from generate_series(1, 100) n""").bind("channel", channel.id()).then().block(SOON);

        expectProblem(add("more", ring(20), MediaType.IMAGE_PNG), 409, "emote-limit");
    }

    private WebTestClient.ResponseSpec add(String code, byte[] file, MediaType type) {
        return http.post()
                .uri(uri -> uri.path(path("/emotes")).queryParam("code", code).build())
                .headers(headers -> headers.setBearerAuth(owner.accessToken()))
                .contentType(type)
                .bodyValue(file)
                .exchange();
    }

    private String added(String code, byte[] file, MediaType type) {
        return String.valueOf(
                body(add(code, file, type).expectStatus().isCreated()).get("url"));
    }

    private byte[] shown(String url, MediaType type) {
        return Objects.requireNonNull(http.get()
                .uri(url)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType(type)
                .expectHeader()
                .valueEquals("X-Content-Type-Options", "nosniff")
                .expectBody()
                .returnResult()
                .getResponseBody());
    }

    /** A red square with nothing around it. */
    private static byte[] ring(int side) {
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB);
        for (int x = side / 4; x < side * 3 / 4; x++) {
            for (int y = side / 4; y < side * 3 / 4; y++) {
                image.setRGB(x, y, Color.RED.getRGB());
            }
        }
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Claims 65,535 x 65,535 pixels, of its screen and of its picture. */
    private static byte[] hugeGif() {
        byte[] gif = Uploads.picture("gif", 16, 16);
        Arrays.fill(gif, 6, 10, (byte) 0xff);
        for (int i = 13; i < gif.length - 10; i++) {
            if (gif[i] == 0x2c && gif[i + 5] == 16 && gif[i + 7] == 16) {
                Arrays.fill(gif, i + 5, i + 9, (byte) 0xff);
            }
        }
        return gif;
    }

    private static byte[] cutGif() {
        byte[] gif = Uploads.picture("gif", 200, 200);
        return Arrays.copyOf(gif, gif.length / 2);
    }
}
