package live.ovation.hls;

import org.jspecify.annotations.Nullable;

/**
 * What a request was let in with.
 *
 * @param token null where nobody is asked for one
 * @param carries whether the addresses in playlists are to carry the token on; a player that adds it by itself gets the text that all get
 */
record Pass(@Nullable String token, boolean carries) {

    /** To what is for everybody. */
    static final Pass FREE = new Pass(null, false);

    /** Who may keep an answer: any cache, or only the one of who asked. */
    String keeper() {
        return token == null ? "public" : "private";
    }

    /** The playlist as this request gets it. */
    Rendered on(Rendered playlist) {
        return carries ? playlist.withQuery("?token=" + token) : playlist;
    }
}
