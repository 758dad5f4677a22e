package live.ovation.hls;

/**
 * A media initialization section (EXT-X-MAP, rfc8216bis 4.4.4.5): {@code ftyp} and {@code moov}.
 *
 * @param number counts the sections of a rendition, which gets a new one whenever its picture changes size or its codec settings
 * @param codecs as RFC 6381 writes them, such as {@code avc1.42c01f}
 * @param width in pixels; 0 for sound, as is {@code height}
 */
public record InitSection(int number, Octets bytes, String codecs, int width, int height) {}
