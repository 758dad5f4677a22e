package live.ovation.picture;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What a picture is for, which decides its sizes. All sizes of a kind have the same shape. */
public enum PictureKind {
    /** A person, 256 x 256 and 64 x 64. */
    AVATAR,
    /** The top of a channel's page, 1500 x 500. */
    BANNER,
    /** Stands in a line of text, 112 x 112 or as small as it comes; may be transparent, and come as GIF. */
    EMOTE;

    private static final List<Size> AVATARS = List.of(new Size(256, 256), new Size(64, 64));
    private static final List<Size> BANNERS = List.of(new Size(1500, 500));

    private static final List<Size> EMOTES = List.of(new Size(112, 112));
    private static final Set<PictureFormat> USUAL = Set.copyOf(EnumSet.complementOf(EnumSet.of(PictureFormat.GIF)));

    /** In pixels. */
    record Size(int width, int height) {}

    /** The largest first. */
    List<Size> sizes() {
        return switch (this) {
            case AVATAR -> AVATARS;
            case BANNER -> BANNERS;
            case EMOTE -> EMOTES;
        };
    }

    /** In bytes, as it comes. */
    int mostBytes() {
        return this == EMOTE ? 256 * 1024 : 5 * 1024 * 1024;
    }

    Set<PictureFormat> formats() {
        return this == EMOTE ? EnumSet.allOf(PictureFormat.class) : USUAL;
    }

    /** Whether it is kept as PNG, with what is transparent, and never larger than it came. */
    boolean isDrawnAsPng() {
        return this == EMOTE;
    }
}
