package live.ovation.hls;

/** EXT-X-RENDITION-REPORT (rfc8216bis 4.4.5.4). */
record RenditionReport(Rendition rendition, long lastMsn, int lastPart) {}
