import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * People who talk in a chat for a while and people who listen, all of whom come back when they are thrown out, and talkers who say again what
 * nobody acknowledged. In the end each acknowledged message has to be in the history once, and with each listener once, in the one order of
 * all; and each listener has to be told of as many listeners as there are.
 *
 * <p>java Talkers.java URL[,URL] NAME SECONDS FILE, which is made when they talk. Of several services each serves some of the people, until
 * it is gone
 */
final class Talkers {

    private static final int TALKERS = 20;
    private static final int LISTENERS = 5;
    private static final Duration PAUSE = Duration.ofMillis(1_100);
    private static final Pattern FIELD = Pattern.compile("\"(type|messageId|id|requestId|accessToken|before|epoch|seq|reload|code|people)\":\"?([^\",}]*)");

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<URI> urls;
    private final String slug = "talk-" + Long.toString(System.nanoTime(), 36);
    private final AtomicInteger people = new AtomicInteger();
    private final Map<String, String> acknowledged = Collections.synchronizedMap(new LinkedHashMap<>());
    private final Map<String, Integer> refusals = Collections.synchronizedMap(new HashMap<>());
    /** Which message has which place: the same for everybody. */
    private final Map<String, String> order = new ConcurrentHashMap<>();

    private final AtomicInteger visits = new AtomicInteger();
    private volatile boolean over;

    private Talkers(List<URI> urls) {
        this.urls = urls;
    }

    public static void main(String[] args) throws Exception {
        System.exit(new Talkers(Arrays.stream(args[0].split(",")).map(URI::create).toList()).run(args[1], Integer.parseInt(args[2]), Path.of(args[3])) ? 0 : 1);
    }

    private boolean run(String name, int seconds, Path talks) throws Exception {
        String host = signUp();
        post("/api/v1/channels", host, "{\"slug\":\"" + slug + "\",\"title\":\"Talk\"}");
        List<Listener> listeners = new ArrayList<>();
        for (int i = 0; i < LISTENERS; i++) {
            listeners.add(new Listener());
        }
        List<Thread> threads = new ArrayList<>();
        for (Listener listener : listeners) {
            threads.add(Thread.ofVirtual().start(listener));
        }
        List<String> tokens = new ArrayList<>();
        for (int i = 0; i < TALKERS; i++) {
            tokens.add(signUp());
        }
        Files.createFile(talks);
        List<Thread> talking = new ArrayList<>();
        for (String token : tokens) {
            talking.add(Thread.ofVirtual().start(() -> talk(token, System.nanoTime() + seconds * 1_000_000_000L)));
        }
        for (Thread thread : talking) {
            thread.join();
        }
        List<String> history = settled();
        count(listeners);
        over = true;
        for (Thread thread : threads) {
            thread.join();
        }
        return report(name, history, listeners);
    }

    /** Waits until the history has all of it, or has had the time to. */
    private List<String> settled() throws Exception {
        List<String> history = List.of();
        for (int i = 0; i < 60; i++) {
            TimeUnit.SECONDS.sleep(1);
            try {
                history = history();
            } catch (IOException e) {
                continue;
            }
            if (history.containsAll(acknowledged.keySet())) {
                break;
            }
        }
        return history;
    }

    /** Who was with a service that died is counted until its lease runs out, and not for longer. */
    private static void count(List<Listener> listeners) throws InterruptedException {
        for (int i = 0; i < 30 && listeners.stream().anyMatch(listener -> listener.people != LISTENERS); i++) {
            TimeUnit.SECONDS.sleep(1);
        }
    }

    private boolean report(String name, List<String> history, List<Listener> listeners) {
        Set<String> kept = new HashSet<>(history);
        long lost = acknowledged.keySet().stream().filter(id -> !kept.contains(id)).count();
        long unheard = 0;
        long late = 0;
        long twice = 0;
        long disorder = 0;
        for (Listener listener : listeners) {
            // what a listener is told to read anew, a client reads in the history
            Set<String> all = new HashSet<>(listener.heard);
            late += acknowledged.keySet().stream().filter(id -> !all.contains(id)).count();
            if (listener.reloads > 0) {
                all.addAll(kept);
            }
            unheard += acknowledged.keySet().stream().filter(id -> !all.contains(id)).count();
            twice += listener.twice;
            disorder += listener.disorder;
        }
        long duplicates = history.size() - kept.size();
        long counted = listeners.stream().filter(listener -> listener.people != LISTENERS).count();
        System.out.printf(
                "| %s | %d | %d | %d | %d | %d | %d | %d | %d |%n",
                name, acknowledged.size(), lost, duplicates, late, unheard, twice, disorder, counted);
        System.out.println("refused meanwhile, and said again: " + refusals);
        return lost + unheard + twice + disorder + duplicates + counted == 0 && acknowledged.size() > TALKERS * 5;
    }

    private void talk(String token, long end) {
        Socket socket = null;
        for (int i = 0; System.nanoTime() < end; i++) {
            String nonce = UUID.randomUUID().toString();
            String id = null;
            while (id == null && System.nanoTime() < end + 60_000_000_000L) {
                try {
                    if (socket == null || socket.isClosed()) {
                        socket = new Socket(token, message -> {});
                    }
                    id = socket.ask("chat-send", ",\"nonce\":\"" + nonce + "\",\"text\":\"line " + i + "\"").get("messageId");
                } catch (Exception e) {
                    refusals.merge(String.valueOf(e.getMessage()), 1, Integer::sum);
                    pause(Duration.ofMillis(300 + (long) (Math.random() * 500)));
                }
            }
            if (id != null) {
                acknowledged.put(id, nonce);
            }
            pause(PAUSE);
        }
    }

    /** Somebody who hears, and comes back to where they were. */
    private final class Listener implements Runnable {

        private final List<String> heard = new ArrayList<>();
        private Set<String> sinceReload = new HashSet<>();
        private long epoch;
        private long seq;
        private int reloads;
        private int twice;
        private int disorder;
        private volatile int people;
        private volatile boolean anew;

        @Override
        public void run() {
            Socket socket = null;
            while (!over) {
                try {
                    if (socket == null || socket.isClosed()) {
                        socket = new Socket(null, this::hear);
                        open(socket);
                    } else if (anew) {
                        open(socket);
                    }
                } catch (Exception e) {
                    socket = null;
                }
                pause(Duration.ofMillis(200));
            }
        }

        private void open(Socket socket) throws Exception {
            String after = epoch == 0 || anew ? "" : ",\"after\":{\"epoch\":" + epoch + ",\"seq\":" + seq + "}";
            anew = false;
            socket.ask("chat-open", after);
        }

        private synchronized void hear(Map<String, String> message) {
            String type = message.get("type");
            if ("chat-opened".equals(type) || "chat-people".equals(type)) {
                people = Integer.parseInt(message.get("people"));
            }
            if ("chat-opened".equals(type) && "true".equals(message.get("reload"))) {
                reloads++;
                sinceReload = new HashSet<>();
                epoch = 0;
                seq = 0;
            } else if ("chat-reload".equals(type)) {
                anew = true;
            } else if ("chat-message".equals(type)) {
                place(Long.parseLong(message.get("epoch")), Long.parseLong(message.get("seq")));
                heard.add(message.get("id"));
                String there = order.putIfAbsent(epoch + "-" + seq, message.get("id"));
                disorder += there == null || there.equals(message.get("id")) ? 0 : 1;
                twice += sinceReload.add(message.get("id")) || anew ? 0 : 1;
            }
        }

        private void place(long newEpoch, long newSeq) {
            if (newEpoch < epoch || (newEpoch == epoch && newSeq <= seq)) {
                disorder++;
            }
            epoch = newEpoch;
            seq = newSeq;
        }
    }

    private interface Ear {
        void hear(Map<String, String> message);
    }

    /** A socket that has said hello and joined. */
    private final class Socket implements WebSocket.Listener {

        private final Map<String, CompletableFuture<Map<String, String>>> asked = new HashMap<>();
        private final StringBuilder frame = new StringBuilder();
        private final AtomicInteger ids = new AtomicInteger();
        private final Ear ear;
        private final WebSocket socket;
        private volatile boolean closed;

        Socket(String token, Ear ear) throws Exception {
            this.ear = ear;
            socket = http.newWebSocketBuilder()
                    .subprotocols("ovation.v1")
                    .connectTimeout(Duration.ofSeconds(3))
                    .header("X-Forwarded-For", address())
                    .buildAsync(URI.create(next().toString().replaceFirst("http", "ws") + "/ws"), this)
                    .get(5, TimeUnit.SECONDS);
            ask("hello", token == null ? "" : ",\"accessToken\":\"" + token + "\"");
            ask("join", "");
        }

        boolean isClosed() {
            return closed;
        }

        Map<String, String> ask(String type, String with) throws Exception {
            String id = "r" + ids.incrementAndGet();
            CompletableFuture<Map<String, String>> answer = new CompletableFuture<>();
            synchronized (asked) {
                asked.put(id, answer);
            }
            String channel = type.equals("hello") ? "" : ",\"channel\":\"" + slug + "\"";
            socket.sendText("{\"type\":\"" + type + "\",\"requestId\":\"" + id + "\"" + channel + with + "}", true)
                    .get(5, TimeUnit.SECONDS);
            Map<String, String> message = answer.get(20, TimeUnit.SECONDS);
            if ("problem".equals(message.get("type"))) {
                throw new IOException(message.get("code"));
            }
            return message;
        }

        @Override
        public CompletionStage<?> onText(WebSocket ws, CharSequence data, boolean last) {
            frame.append(data);
            if (last) {
                Map<String, String> message = fields(frame);
                frame.setLength(0);
                ear.hear(message);
                CompletableFuture<Map<String, String>> waiting;
                synchronized (asked) {
                    waiting = asked.remove(message.getOrDefault("requestId", ""));
                }
                if (waiting != null) {
                    waiting.complete(message);
                }
            }
            ws.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket ws, int status, String reason) {
            end(new IOException("closed " + status));
            return null;
        }

        @Override
        public void onError(WebSocket ws, Throwable e) {
            end(new IOException("cut off"));
        }

        private void end(IOException e) {
            closed = true;
            synchronized (asked) {
                asked.values().forEach(answer -> answer.completeExceptionally(e));
                asked.clear();
            }
        }
    }

    /** The first value of each field that matters here; a message's own come before those of what is in it. */
    private static Map<String, String> fields(CharSequence message) {
        Map<String, String> fields = new HashMap<>();
        Matcher matcher = FIELD.matcher(message);
        while (matcher.find()) {
            fields.putIfAbsent(matcher.group(1), matcher.group(2));
        }
        return fields;
    }

    private List<String> history() throws Exception {
        List<String> ids = new ArrayList<>();
        String before = "";
        do {
            String page = get("/api/v1/channels/" + slug + "/chat/messages?limit=200" + before);
            Matcher matcher = Pattern.compile("\"message\":\\{\"type\":\"chat-message\",\"id\":\"([^\"]*)").matcher(page);
            while (matcher.find()) {
                ids.add(matcher.group(1));
            }
            Matcher next = Pattern.compile("\"before\":\"([^\"]*)").matcher(page);
            before = next.find() ? "&before=" + next.group(1) : null;
        } while (before != null);
        return ids;
    }

    private String signUp() throws Exception {
        String email = slug + "-" + people.incrementAndGet() + "@example.org";
        String secret = "seven-grey-otters-juggle";
        post("/api/v1/auth/register", null, "{\"email\":\"" + email + "\",\"password\":\"" + secret + "\",\"displayName\":\"Talker\"}");
        String answer = post("/api/v1/auth/login", null, "{\"email\":\"" + email + "\",\"password\":\"" + secret + "\"}");
        return fields(answer).get("accessToken");
    }

    private String post(String path, String token, String body) throws Exception {
        HttpRequest.Builder request = request(path).POST(BodyPublishers.ofString(body)).header("Content-Type", "application/json");
        return send(token == null ? request : request.header("Authorization", "Bearer " + token));
    }

    private String get(String path) throws Exception {
        for (int i = 1; i < urls.size(); i++) {
            try {
                return send(request(path).GET());
            } catch (ConnectException e) {
                // the next one may be there
            }
        }
        return send(request(path).GET());
    }

    /** The services take turns: who is thrown out tries the next one. */
    private URI next() {
        return urls.get(Math.floorMod(visits.getAndIncrement(), urls.size()));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(next().resolve(path)).timeout(Duration.ofSeconds(5)).header("X-Forwarded-For", address());
    }

    private String send(HttpRequest.Builder request) throws Exception {
        var answer = http.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(request.build().uri().getPath() + " answered " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    /** Each request comes from somewhere else. */
    private static String address() {
        return "10." + (int) (Math.random() * 250) + "." + (int) (Math.random() * 250) + "." + (1 + (int) (Math.random() * 250));
    }

    private static void pause(Duration time) {
        try {
            TimeUnit.NANOSECONDS.sleep(time.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
