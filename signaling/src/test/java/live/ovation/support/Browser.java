package live.ovation.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody's browser, as far as redirects, cookies and the forms of {@link HouseNextDoor} go. It follows nothing by itself. */
public final class Browser {

    private static final Pattern ACTION = Pattern.compile("action=\"([^\"]+)\"");
    private static final Pattern PROMPT = Pattern.compile("name=\"prompt\" value=\"([^\"]+)\"");
    private static final int MOST_STEPS = 15;

    private final HttpClient http = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    /** By host and port; paths are not looked at. */
    private final Map<String, Map<String, String>> cookies = new HashMap<>();

    public HttpResponse<String> get(URI address) {
        return send(address, HttpRequest.newBuilder(address).GET());
    }

    public void keep(URI address, String name, String value) {
        jar(address).put(name, value);
    }

    public String cookie(URI address, String name) {
        return jar(address).getOrDefault(name, "");
    }

    public void forget(URI address, String name) {
        jar(address).remove(name);
    }

    /** All cookies of this host and port. */
    public void forgetAll(URI address) {
        jar(address).clear();
    }

    /** Logs in at the house as {@code login}; where the house sends the browser back to, which has not gone there yet. */
    public URI logIn(URI house, String login) {
        return walk(house, prompt -> Map.of("prompt", prompt, "login", login, "password", "any"));
    }

    /** Turns round at the house's login form. */
    public URI turnRound(URI house) {
        URI form = house;
        for (int step = 0; step < MOST_STEPS; step++) {
            HttpResponse<String> answer = get(form);
            if (answer.statusCode() == 200) {
                return walk(URI.create(form + "/abort"), prompt -> Map.of());
            }
            form = next(form, answer);
        }
        throw new IllegalStateException("the house has no login form");
    }

    public static URI location(HttpResponse<?> answer) {
        return URI.create(answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError("no redirect but " + answer.statusCode())));
    }

    private URI walk(URI start, Function<String, Map<String, String>> answers) {
        URI here = start;
        HttpResponse<String> answer = get(here);
        for (int step = 0; step < MOST_STEPS; step++) {
            if (answer.statusCode() == 200) {
                here = here.resolve(find(ACTION, answer.body()));
                answer = post(here, answers.apply(find(PROMPT, answer.body())));
            } else {
                URI next = next(here, answer);
                if (!next.getAuthority().equals(start.getAuthority())) {
                    return next;
                }
                here = next;
                answer = get(here);
            }
        }
        throw new IllegalStateException("the house does not let go: " + answer.body());
    }

    private static URI next(URI here, HttpResponse<String> answer) {
        if (answer.statusCode() >= 400) {
            throw new IllegalStateException("the house answers " + answer.statusCode() + ": " + answer.body());
        }
        return here.resolve(location(answer));
    }

    private static String find(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        if (!matcher.find()) {
            throw new IllegalStateException("no " + pattern + " in " + page);
        }
        return matcher.group(1);
    }

    private HttpResponse<String> post(URI address, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(
                address,
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(URI address, HttpRequest.Builder request) {
        String kept = jar(address).entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining("; "));
        if (!kept.isEmpty()) {
            request.header("Cookie", kept);
        }
        try {
            HttpResponse<String> answer =
                    http.send(request.timeout(Duration.ofSeconds(20)).build(), HttpResponse.BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(header -> store(address, header));
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void store(URI address, String header) {
        HttpCookie cookie = HttpCookie.parse(header).getFirst();
        if (cookie.hasExpired()) {
            jar(address).remove(cookie.getName());
        } else {
            jar(address)
                    .put(
                            cookie.getName(),
                            header.substring(header.indexOf('=') + 1).split(";", 2)[0]);
        }
    }

    private Map<String, String> jar(URI address) {
        return cookies.computeIfAbsent(address.getAuthority(), each -> new HashMap<>());
    }
}
