import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The service as its operator sees it: its people, its channel, and what it costs. */
final class House {

    private static final double TICKS_PER_SECOND = 100;

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI url;
    private final Path process;
    private int people;

    House(URI url, String pid) {
        this.url = url;
        this.process = Path.of("/proc", pid);
    }

    String channel(String slug) throws IOException, InterruptedException {
        String host = somebody(slug);
        post("/api/v1/channels", host, "{\"slug\":\"" + slug + "\",\"title\":\"Crowd\"}");
        return host;
    }

    /** Somebody new, signed in: their access token. */
    String somebody(String run) throws IOException, InterruptedException {
        String email = run + "-" + people++ + "@example.org";
        String secret = "\",\"password\":\"seven-grey-otters-juggle\"";
        post("/api/v1/auth/register", null, "{\"email\":\"" + email + secret + ",\"displayName\":\"Crowd\"}");
        String answer = post("/api/v1/auth/login", null, "{\"email\":\"" + email + secret + "}");
        Matcher token = Pattern.compile("\"accessToken\":\"([^\"]*)").matcher(answer);
        if (!token.find()) {
            throw new IOException(answer);
        }
        return token.group(1);
    }

    private String post(String path, String token, String body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(url.resolve(path))
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/json")
                .header("X-Forwarded-For", "10.250." + people / 250 + "." + people % 250)
                .POST(BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        var answer = http.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(path + " answered " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    /** Seconds of a processor that the service has used. */
    double cpu() throws IOException {
        String stat = Files.readString(process.resolve("stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_PER_SECOND;
    }

    long residentKilobytes() throws IOException {
        return Files.readAllLines(process.resolve("status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }

    /** The live heap after a collection, in KiB. */
    long heapKilobytes() throws IOException, InterruptedException {
        jcmd("GC.run");
        Matcher used = Pattern.compile("used (\\d+)K").matcher(jcmd("GC.heap_info"));
        long sum = 0;
        for (int i = 0; i < 2 && used.find(); i++) {
            sum += Long.parseLong(used.group(1));
        }
        return sum;
    }

    private String jcmd(String command) throws IOException, InterruptedException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        Process run = new ProcessBuilder(jcmd.toString(), process.getFileName().toString(), command)
                .redirectErrorStream(true)
                .start();
        String out = new String(run.getInputStream().readAllBytes());
        run.waitFor();
        return out;
    }
}
