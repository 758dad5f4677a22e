package live.ovation.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import live.ovation.platform.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureReaderTests {

    private static final PictureKind AVATAR = PictureKind.AVATAR;
    private static final PictureKind BANNER = PictureKind.BANNER;

    private final PictureReader reader = new PictureReader(Duration.ofSeconds(20));

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg"})
    void shouldKeepTheMiddleInTheShapeThatIsWanted(String format) throws IOException {
        BufferedImage picture = reader.read(Uploads.picture(format, 900, 300), AVATAR);

        assertThat(picture.getWidth()).isEqualTo(picture.getHeight()).isEqualTo(300);
        BufferedImage drawn =
                Uploads.decoded(PicturePainter.jpeg(picture, AVATAR.sizes().getFirst()));
        assertThat(drawn.getWidth()).isEqualTo(256);
        assertThat(drawn.getHeight()).isEqualTo(256);
        assertThat(drawn.getRGB(128, 128) & 0xff).isGreaterThan(200);
        assertThat(drawn.getRGB(128, 128) >> 16 & 0xff).isLessThan(50);
    }

    @Test
    void shouldReadWebp() throws IOException {
        for (String name : new String[] {"lossy", "lossless"}) {
            byte[] file = Files.readAllBytes(Path.of("src/test/resources/pictures", name + ".webp"));
            BufferedImage picture = reader.read(file, AVATAR);
            assertThat(picture.getWidth()).isEqualTo(picture.getHeight()).isGreaterThanOrEqualTo(256);
            BufferedImage drawn =
                    Uploads.decoded(PicturePainter.jpeg(picture, AVATAR.sizes().getFirst()));
            assertThat(drawn.getRGB(128, 128) & 0xff).as(name).isGreaterThan(180);
        }
    }

    @Test
    void shouldThinOutALargePictureWhileReading() {
        BufferedImage picture = reader.read(Uploads.png(8000, 5000, 5000), AVATAR);

        assertThat(picture.getWidth()).isEqualTo(picture.getHeight()).isBetween(512, 1023);
    }

    @Test
    void shouldThinOutALargeBannerToo() {
        BufferedImage picture = reader.read(Uploads.png(9000, 4000, 4000), BANNER);

        assertThat(picture.getWidth()).isEqualTo(3000);
        assertThat(picture.getHeight()).isEqualTo(1000);
    }

    @Test
    void shouldRefuseByTheHeaderAloneWhatIsTooLarge() {
        for (int[] size : new int[][] {{50_000, 50_000}, {8000, 5001}, {30_000, 10}, {10, 30_000}}) {
            long before = System.nanoTime();
            assertProblem(Uploads.png(size[0], size[1], 1), "picture-too-large");
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(1));
        }
    }

    @Test
    void shouldRefuseWhatIsNoPicture() {
        assertProblem(Uploads.svg(), "picture-unreadable");
        assertProblem(Uploads.pageWithJpegHeader(), "picture-unreadable");
        assertProblem(new byte[0], "picture-unreadable");
        assertProblem(new byte[] {'G', 'I', 'F', '8', '9', 'a', 1, 0, 1, 0}, "picture-unreadable");
        assertProblem("RIFF\0\0\0\0WEBPVP8 ".getBytes(StandardCharsets.US_ASCII), "picture-unreadable");
    }

    @Test
    void shouldRefuseWhatEndsTooEarly() {
        byte[] png = Uploads.picture("png", 600, 600);
        byte[] jpeg = Uploads.picture("jpeg", 600, 600);

        assertProblem(Arrays.copyOf(png, png.length / 2), "picture-unreadable");
        assertProblem(Arrays.copyOf(jpeg, jpeg.length / 2), "picture-unreadable");
        assertProblem(Arrays.copyOf(png, 40), "picture-unreadable");
        assertProblem(Arrays.copyOf(jpeg, 40), "picture-unreadable");
    }

    @Test
    void shouldNotUnpackTheTextInAPicture() {
        Runtime runtime = Runtime.getRuntime();
        byte[] bomb = Uploads.textBomb();
        runtime.gc();
        long before = runtime.totalMemory() - runtime.freeMemory();

        BufferedImage picture = reader.read(bomb, AVATAR);

        long after = runtime.totalMemory() - runtime.freeMemory();
        assertThat(picture.getWidth()).isEqualTo(300);
        assertThat(after - before).isLessThan(100_000_000);
    }

    @Test
    void shouldGiveUpOnWhatTakesTooLong() {
        var hasty = new PictureReader(Duration.ofNanos(1));

        assertThatThrownBy(() -> hasty.read(Uploads.png(4000, 4000, 4000), AVATAR))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.code()).isEqualTo("picture-unreadable"));
    }

    @Test
    void shouldLeaveNothingOfTheFileButThePicture() throws IOException {
        byte[] polyglot = Uploads.polyglot();
        assertThat(new String(polyglot, StandardCharsets.ISO_8859_1)).contains("<script>");

        byte[] drawn = PicturePainter.jpeg(
                reader.read(polyglot, AVATAR), AVATAR.sizes().getFirst());

        assertThat(new String(drawn, StandardCharsets.ISO_8859_1)).doesNotContain("script", "html");
    }

    private void assertProblem(byte[] file, String code) {
        assertThatThrownBy(() -> reader.read(file, AVATAR))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
