package live.ovation.gateway;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import live.ovation.sfu.IceServers.IceServer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import reactor.core.publisher.Mono;

/** Media types and headers that WHIP and WHEP share. */
final class WebRtcHttp {

    static final String SDP = "application/sdp";
    static final String SDP_FRAGMENT = "application/trickle-ice-sdpfrag";
    static final String ACCEPT_POST = "Accept-Post";

    private static final Pattern BEARER = Pattern.compile("(?i)bearer +([A-Za-z0-9._~+/=-]{1,4096})");

    private WebRtcHttp() {}

    /** The bearer token of an Authorization header; empty, which no key ever is, when there is none. */
    static String bearer(@Nullable String authorization) {
        Matcher matcher = BEARER.matcher(authorization == null ? "" : authorization.strip());
        return matcher.matches() ? matcher.group(1) : "";
    }

    static void describe(HttpHeaders headers, IceSession session, List<IceServer> iceServers) {
        headers.set(HttpHeaders.CONTENT_TYPE, SDP);
        headers.set(HttpHeaders.ETAG, session.tag());
        headers.set(HttpHeaders.ACCEPT_PATCH, SDP_FRAGMENT);
        for (IceServer server : iceServers) {
            server.urls().forEach(url -> headers.add(HttpHeaders.LINK, link(url, server)));
        }
    }

    /** 204 for candidates; 200, with the new entity tag and what the peer has to know, for a restart of ICE. */
    static Mono<ResponseEntity<String>> patched(Mono<HttpSessions.Restarted> outcome) {
        return outcome.map(restarted -> ResponseEntity.ok()
                        .header(HttpHeaders.CONTENT_TYPE, SDP_FRAGMENT)
                        .eTag(restarted.tag())
                        .body(restarted.fragment()))
                .switchIfEmpty(
                        Mono.fromSupplier(() -> ResponseEntity.noContent().build()));
    }

    /** RFC 9725 section 4.6. */
    private static String link(String url, IceServer server) {
        return "<" + url + ">; rel=\"ice-server\"; username=\"" + server.username() + "\"; credential=\""
                + server.credential() + "\"; credential-type=\"password\"";
    }
}
