package live.ovation.hls;

import io.netty.handler.codec.http.QueryStringDecoder;
import java.util.List;
import java.util.Map;
import live.ovation.platform.ProblemException;
import live.ovation.stream.AccessRule;
import live.ovation.stream.PlaybackClaims;
import live.ovation.stream.PlaybackTokens;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Lets in who may watch a stream that is not for everybody. One that is costs a look at a field and nothing else. */
@Component
class HlsDoor {

    private final PlaybackTokens tokens;

    HlsDoor(PlaybackTokens tokens) {
        this.tokens = tokens;
    }

    /** Throws {@code playback-refused}. The rule says who is asked; the token was given to who may. */
    Pass admit(StreamGallery gallery, String uri) {
        AccessRule rule = gallery.rule();
        return rule.isOpen() ? Pass.FREE : admit(gallery, rule, new QueryStringDecoder(uri).parameters());
    }

    private Pass admit(StreamGallery gallery, AccessRule rule, Map<String, List<String>> query) {
        String token = query.getOrDefault("token", List.of("")).getFirst();
        PlaybackClaims claims = tokens.read(token, gallery.streamId());
        if (claims == null || !claims.fits(rule)) {
            throw new ProblemException(
                    "playback-refused",
                    HttpStatus.FORBIDDEN,
                    "This needs a playback token that is good. Ask for a new one.");
        }
        return new Pass(token, !query.containsKey("bare"));
    }
}
