import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/** One rendition in one player: reload, fetch what is new, reload. */
final class Track {

    private final String playlist;
    private final String folder;
    private final Players players;
    private final Playlists playlists;
    private final Figures figures;
    private final Deque<String> parts = new ArrayDeque<>();
    private Connection connection;
    private long nextMsn = -1;
    private int nextPart;
    private boolean reloading;
    private String tag = "";
    private String failure;
    private double cut;
    private long askedAt;
    private double askedAtMs;

    Track(String playlist, Players players, Playlists playlists, Figures figures) {
        this.playlist = playlist;
        this.folder = playlist.substring(0, playlist.lastIndexOf('/') + 1);
        this.players = players;
        this.playlists = playlists;
        this.figures = figures;
    }

    void begin() {
        try {
            connection = players.connect(this);
            next();
        } catch (IOException e) {
            failed("connection: " + e.getMessage());
        }
    }

    /** Gives up what was asked before that time (System.nanoTime). */
    void giveUp(long askedBefore) {
        if (askedAt != 0 && askedAt < askedBefore) {
            connection.close();
            failed("no answer in 10 s");
        }
    }

    void failed(String why) {
        figures.error(why);
        askedAt = 0;
        parts.clear();
        nextMsn = -1;
        players.later(this);
    }

    /** Told of an answer's head; true when its body is to be kept. */
    boolean wants(int status, String etag, String cutAt) {
        failure = status == 200 ? null : (reloading ? "playlist: " : "part: ") + status;
        cut = cutAt == null ? 0 : Double.parseDouble(cutAt);
        tag = folder + etag;
        return reloading && status == 200 && (etag == null || playlists.find(tag) == null);
    }

    void answered(byte[] body) {
        double now = Figures.nowMs();
        figures.answer(reloading, now - askedAtMs);
        askedAt = 0;
        if (failure != null) {
            connection.close();
            failed(failure);
            return;
        }
        try {
            if (reloading) {
                take(body == null ? playlists.find(tag) : playlists.read(tag, body), now);
            }
            next();
        } catch (IOException | RuntimeException e) {
            connection.close();
            failed("playlist: " + e);
        }
    }

    private void take(Playlists.Version version, double now) {
        // Who asked after the part was cut did not wait for it.
        if (nextMsn >= 0 && cut > askedAtMs) {
            figures.waited(folder, nextMsn, nextPart, now - cut);
        }
        boolean first = nextMsn < 0;
        for (Playlists.Part part : version.parts()) {
            boolean isNew = part.msn() > nextMsn || (part.msn() == nextMsn && part.number() >= nextPart);
            if (isNew && (!first || part.msn() >= version.nextMsn() - 1)) {
                parts.add(part.uri());
            }
        }
        nextMsn = version.nextMsn();
        nextPart = version.nextPart();
    }

    private void next() {
        String part = parts.poll();
        reloading = part == null;
        askedAt = System.nanoTime();
        askedAtMs = Figures.nowMs();
        if (part != null) {
            connection.send(folder + part);
        } else if (nextMsn < 0) {
            connection.send(playlist);
        } else {
            connection.send(playlist + "?_HLS_msn=" + nextMsn + "&_HLS_part=" + nextPart + "&_HLS_skip=YES");
        }
    }
}
