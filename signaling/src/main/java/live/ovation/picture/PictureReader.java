package live.ovation.picture;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;
import javax.imageio.event.IIOReadWarningListener;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import live.ovation.picture.PictureKind.Size;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what strangers send. How large a picture is gets decided from its header; then only its middle is read, thinned out to
 * about twice the size that is wanted, so that neither a great picture nor one that only claims to be takes much memory.
 */
final class PictureReader {

    private static final Logger log = LoggerFactory.getLogger(PictureReader.class);
    /** One line of it still has to fit. */
    private static final int LONGEST_SIDE = 20_000;

    private final Duration within;

    PictureReader(Duration within) {
        this.within = within;
    }

    /** The middle of it in the shape of its kind; errors with {@code picture-too-large} or {@code picture-unreadable}. */
    BufferedImage read(byte[] file, PictureKind kind) {
        PictureFormat format =
                PictureFormat.of(file).filter(kind.formats()::contains).orElseThrow(PictureProblems::unreadable);
        Size size = kind.sizes().getFirst();
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            return read(format, input, size);
        } catch (IOException
                | IllegalArgumentException
                | IllegalStateException
                | IndexOutOfBoundsException
                | NegativeArraySizeException
                | ArithmeticException
                | NullPointerException e) {
            // readers answer a broken file with whatever it made them trip over
            log.debug("A {} could not be read: {}", format, e.toString());
            throw PictureProblems.unreadable();
        }
    }

    private BufferedImage read(PictureFormat format, ImageInputStream input, Size size) throws IOException {
        ImageReader reader = format.reader();
        try {
            // without metadata: a text in it can be a bomb of its own
            reader.setInput(input, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            check(format, width, height);
            var watch = new Watch(System.nanoTime() + within.toNanos());
            reader.addIIOReadProgressListener(watch);
            reader.addIIOReadWarningListener(watch);
            BufferedImage image = reader.read(0, middle(reader.getDefaultReadParam(), width, height, size));
            if (watch.gaveUp || watch.cutShort) {
                throw PictureProblems.unreadable();
            }
            return image;
        } finally {
            reader.dispose();
        }
    }

    private static void check(PictureFormat format, int width, int height) {
        if (width < 1 || height < 1) {
            throw PictureProblems.unreadable();
        }
        if (width > LONGEST_SIDE || height > LONGEST_SIDE || (long) width * height > format.mostPixels()) {
            throw PictureProblems.tooManyPixels(format.mostPixels());
        }
    }

    private static ImageReadParam middle(ImageReadParam param, int width, int height, Size size) {
        int w = Math.max(1, (int) Math.min(width, (long) height * size.width() / size.height()));
        int h = Math.max(1, (int) Math.min(height, (long) width * size.height() / size.width()));
        param.setSourceRegion(new Rectangle((width - w) / 2, (height - h) / 2, w, h));
        int step = Math.max(1, Math.min(w / (2 * size.width()), h / (2 * size.height())));
        param.setSourceSubsampling(step, step, 0, 0);
        return param;
    }

    /** Ends a reading that takes too long, and hears when a file ends before its picture does. */
    private static final class Watch implements IIOReadProgressListener, IIOReadWarningListener {

        private final long until;
        private boolean gaveUp;
        private boolean cutShort;

        Watch(long until) {
            this.until = until;
        }

        @Override
        public void imageProgress(ImageReader source, float percentageDone) {
            if (System.nanoTime() > until) {
                gaveUp = true;
                source.abort();
            }
        }

        @Override
        public void warningOccurred(ImageReader source, String warning) {
            cutShort |= warning.contains("Truncated") || warning.contains("Premature end");
        }

        @Override
        public void sequenceStarted(ImageReader source, int minIndex) {}

        @Override
        public void sequenceComplete(ImageReader source) {}

        @Override
        public void imageStarted(ImageReader source, int imageIndex) {}

        @Override
        public void imageComplete(ImageReader source) {}

        @Override
        public void thumbnailStarted(ImageReader source, int imageIndex, int thumbnailIndex) {}

        @Override
        public void thumbnailProgress(ImageReader source, float percentageDone) {}

        @Override
        public void thumbnailComplete(ImageReader source) {}

        @Override
        public void readAborted(ImageReader source) {}
    }
}
