package live.ovation.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;

/** Files that people upload: good ones, and what an attacker would send. */
public final class Uploads {

    private Uploads() {}

    /** A red picture with a blue middle third. */
    public static byte[] picture(String format, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(width / 3, 0, width / 3, height);
        graphics.dispose();
        return encoded(image, format);
    }

    /** A good JPEG with a page in it: as a comment in front, and behind the picture. */
    public static byte[] polyglot() {
        byte[] jpeg = picture("jpeg", 300, 300);
        byte[] page = page();
        return ByteBuffer.allocate(jpeg.length + 2 * page.length + 4)
                .put(jpeg, 0, 2)
                .put(new byte[] {(byte) 0xff, (byte) 0xfe})
                .putShort((short) (page.length + 2))
                .put(page)
                .put(jpeg, 2, jpeg.length - 2)
                .put(page)
                .array();
    }

    /** A page that begins as JPEG does. */
    public static byte[] pageWithJpegHeader() {
        return ByteBuffer.allocate(3 + page().length)
                .put(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff})
                .put(page())
                .array();
    }

    public static byte[] svg() {
        return "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"
                .getBytes(StandardCharsets.UTF_8);
    }

    /** A PNG that claims a size, with as many lines of black in it as the file says. */
    public static byte[] png(int width, int height, int lines) {
        byte[] line = new byte[1 + width * 3];
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(data, new Deflater(9))) {
            for (int i = 0; i < lines; i++) {
                deflated.write(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        return joined(
                signature(), chunk("IHDR", header), chunk("IDAT", data.toByteArray()), chunk("IEND", new byte[0]));
    }

    /** A small picture with 300 MB of text in 300 kB. */
    public static byte[] textBomb() {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        text.writeBytes("Comment\0\0".getBytes(StandardCharsets.ISO_8859_1));
        byte[] megabyte = new byte[1024 * 1024];
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(text, new Deflater(9))) {
            for (int i = 0; i < 300; i++) {
                deflated.write(megabyte);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] png = png(300, 300, 300);
        int afterHeader = 8 + 25;
        byte[] bomb = chunk("zTXt", text.toByteArray());
        return ByteBuffer.allocate(png.length + bomb.length)
                .put(png, 0, afterHeader)
                .put(bomb)
                .put(png, afterHeader, png.length - afterHeader)
                .array();
    }

    public static BufferedImage decoded(byte[] file) {
        try {
            return ImageIO.read(new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] page() {
        return "<html><script>alert(document.domain)</script></html>".getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] encoded(BufferedImage image, String format) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(image, format, bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] signature() {
        return new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    }

    private static byte[] chunk(String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(data);
        return ByteBuffer.allocate(12 + data.length)
                .putInt(data.length)
                .put(name)
                .put(data)
                .putInt((int) crc.getValue())
                .array();
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
