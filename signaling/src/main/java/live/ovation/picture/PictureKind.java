package live.ovation.picture;

import java.util.List;

/** What a picture is for, which decides its sizes. All sizes of a kind have the same shape. */
public enum PictureKind {
    /** A person, 256 x 256 and 64 x 64. */
    AVATAR,
    /** The top of a channel's page, 1500 x 500. */
    BANNER;

    private static final List<Size> AVATARS = List.of(new Size(256, 256), new Size(64, 64));
    private static final List<Size> BANNERS = List.of(new Size(1500, 500));

    /** In pixels. */
    record Size(int width, int height) {}

    /** The largest first. */
    List<Size> sizes() {
        return switch (this) {
            case AVATAR -> AVATARS;
            case BANNER -> BANNERS;
        };
    }
}
