package live.ovation.picture;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/** What may be uploaded. What a file is says its beginning, not whoever sends it. */
enum PictureFormat {
    PNG(40_000_000),
    JPEG(40_000_000),
    /** Its reader holds the whole picture, where the others go through it line by line. */
    WEBP(16_000_000),
    /** Of those that move, the first picture. */
    GIF(4_000_000);

    private static final byte[] PNG_SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] JPEG_SIGNATURE = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};

    private final long mostPixels;

    PictureFormat(long mostPixels) {
        this.mostPixels = mostPixels;
    }

    long mostPixels() {
        return mostPixels;
    }

    /** Empty when it is nothing that we read. */
    static Optional<PictureFormat> of(byte[] file) {
        if (startsWith(file, 0, PNG_SIGNATURE)) {
            return Optional.of(PNG);
        }
        if (startsWith(file, 0, JPEG_SIGNATURE)) {
            return Optional.of(JPEG);
        }
        if (startsWith(file, 0, ascii("GIF87a")) || startsWith(file, 0, ascii("GIF89a"))) {
            return Optional.of(GIF);
        }
        return startsWith(file, 0, ascii("RIFF")) && startsWith(file, 8, ascii("WEBP"))
                ? Optional.of(WEBP)
                : Optional.empty();
    }

    ImageReader reader() throws IOException {
        return switch (this) {
            case PNG -> ImageIO.getImageReadersByFormatName("png").next();
            case JPEG -> ImageIO.getImageReadersByFormatName("jpeg").next();
            case GIF -> ImageIO.getImageReadersByFormatName("gif").next();
            case WEBP -> new WebPImageReaderSpi().createReaderInstance(null);
        };
    }

    private static boolean startsWith(byte[] file, int at, byte[] signature) {
        return file.length >= at + signature.length
                && Arrays.equals(file, at, at + signature.length, signature, 0, signature.length);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
