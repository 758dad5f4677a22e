import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a stream has to offer; asked for once, since it costs the origin next to nothing. */
final class Multivariant {

    private static final Pattern SOUND = Pattern.compile("#EXT-X-MEDIA:.*URI=\"([^\"]+)\"");
    private static final Pattern VARIANT = Pattern.compile("#EXT-X-STREAM-INF:.*\\R([^#\\s]+)");

    private Multivariant() {}

    /** Paths of media playlists: the first {@code variants} variants, highest first, and the sound last. */
    static List<String> renditions(URI server, String slug, int variants) throws IOException, InterruptedException {
        URI playlist = server.resolve("/hls/" + slug + "/index.m3u8");
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer =
                    client.send(HttpRequest.newBuilder(playlist).build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException(playlist + ": " + answer.statusCode());
            }
            List<String> paths = new ArrayList<>();
            for (Matcher each = VARIANT.matcher(answer.body()); each.find() && paths.size() < variants; ) {
                paths.add(playlist.resolve(each.group(1)).getPath());
            }
            Matcher sound = SOUND.matcher(answer.body());
            if (paths.isEmpty() || !sound.find()) {
                throw new IOException(playlist + " has no picture or no sound");
            }
            paths.add(playlist.resolve(sound.group(1)).getPath());
            return paths;
        }
    }
}
