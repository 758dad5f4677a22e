package live.ovation.audience;

/** The size of the highest layer, in pixels. */
public record PictureSize(int width, int height) {}
