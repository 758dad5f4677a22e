package live.ovation.restream.rtmp;

import java.net.URI;
import java.util.Locale;

/**
 * Where a stream is published.
 *
 * @param application what the path of the URL names
 * @param url without the key
 * @param key the name that the stream is published under; a secret
 */
public record RtmpAddress(boolean encrypted, String host, int port, String application, String url, String key) {

    private static final int RTMP = 1935;
    private static final int RTMPS = 443;

    /**
     * Of what people enter.
     *
     * @param url {@code rtmp[s]://host[:port]/application}
     */
    public static RtmpAddress of(String url, String key) {
        URI uri = URI.create(url);
        boolean encrypted = uri.getScheme().toLowerCase(Locale.ROOT).equals("rtmps");
        int usual = encrypted ? RTMPS : RTMP;
        String path = uri.getRawPath() == null ? "" : uri.getRawPath();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        String application = path.replaceAll("^/+|/+$", "") + query;
        String host = uri.getHost().replaceAll("^\\[|]$", "");
        return new RtmpAddress(
                encrypted,
                host,
                uri.getPort() < 0 ? usual : uri.getPort(),
                application,
                url.replaceAll("/+$", ""),
                key);
    }

    @Override
    public String toString() {
        return host + ":" + port + "/" + application;
    }
}
