package live.ovation.audience;

/** The size of the highest layer, in pixels. */
record PictureSize(int width, int height) {}
