package live.ovation.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import live.ovation.picture.PictureKind.Size;

/** Draws a picture anew: nothing of the file that it came from is left but what could be seen. */
final class PicturePainter {

    private static final float QUALITY = 0.86f;

    private PicturePainter() {}

    /** As JPEG, on white where it was transparent. */
    static byte[] jpeg(BufferedImage picture, Size size) throws IOException {
        BufferedImage image = scaled(picture, picture.getWidth(), picture.getHeight());
        // by halves, since a greater step would skip pixels
        while (image.getWidth() >= 2 * size.width() && image.getHeight() >= 2 * size.height()) {
            image = scaled(image, image.getWidth() / 2, image.getHeight() / 2);
        }
        return encoded(scaled(image, size.width(), size.height()));
    }

    /** As PNG, with what is transparent; a smaller picture stays as small as it is. */
    static byte[] png(BufferedImage picture, Size most) throws IOException {
        BufferedImage image = scaled(picture, picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_ARGB);
        while (image.getWidth() >= 2 * most.width() && image.getHeight() >= 2 * most.height()) {
            image = scaled(image, image.getWidth() / 2, image.getHeight() / 2, BufferedImage.TYPE_INT_ARGB);
        }
        int width = Math.min(image.getWidth(), most.width());
        int height = Math.min(image.getHeight(), most.height());
        var bytes = new ByteArrayOutputStream();
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(scaled(image, width, height, BufferedImage.TYPE_INT_ARGB), "png", output);
        }
        return bytes.toByteArray();
    }

    private static BufferedImage scaled(BufferedImage from, int width, int height) {
        return scaled(from, width, height, BufferedImage.TYPE_INT_RGB);
    }

    private static BufferedImage scaled(BufferedImage from, int width, int height, int type) {
        BufferedImage to = new BufferedImage(width, height, type);
        Graphics2D graphics = to.createGraphics();
        if (type == BufferedImage.TYPE_INT_RGB) {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, width, height);
        }
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(from, 0, 0, width, height, null);
        graphics.dispose();
        return to;
    }

    private static byte[] encoded(BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam param = writer.getDefaultWriteParam();
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionQuality(QUALITY);
        var bytes = new ByteArrayOutputStream();
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(output);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
