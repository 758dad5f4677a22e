package live.ovation.hls;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import java.time.Duration;
import java.util.List;
import live.ovation.platform.ProblemException;
import live.ovation.platform.ProblemJson;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** Sends what the origin found, with the headers that let any cache stand in front. */
@Component
class HlsAnswers {

    /** When the newest part of the answer was cut, in Unix ms. */
    static final String CUT = "X-Ovation-Cut";

    private static final String PLAYLIST = "application/vnd.apple.mpegurl";
    private static final String FOREVER = ", max-age=31536000, immutable";

    private final ProblemJson problems;

    HlsAnswers(ProblemJson problems) {
        this.problems = problems;
    }

    /** A playlist that is right for so long: the answer to a blocking request never changes for the worse. */
    Mono<Void> playlist(
            HttpServerRequest request, HttpServerResponse response, Rendered shared, Duration fresh, Pass pass) {
        Rendered text = pass.on(shared);
        describe(response, PLAYLIST, pass.keeper() + ", max-age=" + fresh.toSeconds(), text.tag());
        response.header(HttpHeaderNames.VARY, "Accept-Encoding");
        if (isKnown(request, text.tag())) {
            return notModified(response);
        }
        String encodings = request.requestHeaders().get(HttpHeaderNames.ACCEPT_ENCODING);
        if (encodings != null && encodings.contains("gzip")) {
            response.header(HttpHeaderNames.CONTENT_ENCODING, "gzip");
            return send(request, response, text.gzip().asByteBuf());
        }
        return send(request, response, text.plain().asByteBuf());
    }

    /** Media, which never changes. */
    Mono<Void> media(
            HttpServerRequest request,
            HttpServerResponse response,
            Rendition of,
            String tag,
            List<Octets> pieces,
            Pass pass) {
        describe(response, of.isVideo() ? "video/mp4" : "audio/mp4", pass.keeper() + FOREVER, tag);
        if (isKnown(request, tag)) {
            return notModified(response);
        }
        ByteBuf[] buffers = pieces.stream().map(Octets::asByteBuf).toArray(ByteBuf[]::new);
        return send(request, response, buffers.length == 1 ? buffers[0] : Unpooled.wrappedBuffer(buffers));
    }

    Mono<Void> problem(HttpServerResponse response, ProblemException problem) {
        byte[] body = problems.of(problem);
        shared(response)
                .status(problem.status().value())
                .header(HttpHeaderNames.CONTENT_TYPE, ProblemJson.CONTENT_TYPE)
                .header(HttpHeaderNames.CACHE_CONTROL, keeping(problem))
                .header(HttpHeaderNames.CONTENT_LENGTH, String.valueOf(body.length));
        Duration retryAfter = problem.retryAfter();
        if (retryAfter != null) {
            response.header(HttpHeaderNames.RETRY_AFTER, String.valueOf(Math.max(1, retryAfter.toSeconds())));
        }
        return response.sendObject(Unpooled.wrappedBuffer(body)).then();
    }

    /** Long enough to keep a crowd away, short enough for what is about to be there; a refusal is of one person only. */
    private static String keeping(ProblemException problem) {
        return problem.status() == HttpStatus.FORBIDDEN ? "private, no-store" : "public, max-age=1";
    }

    Mono<Void> preflight(HttpServerResponse response) {
        return shared(response)
                .header(HttpHeaderNames.ACCESS_CONTROL_ALLOW_METHODS, "GET, HEAD")
                .header(HttpHeaderNames.ACCESS_CONTROL_MAX_AGE, "86400")
                .status(204)
                .send();
    }

    private static void describe(HttpServerResponse response, String type, String cache, String tag) {
        shared(response)
                .header(HttpHeaderNames.CONTENT_TYPE, type)
                .header(HttpHeaderNames.CACHE_CONTROL, cache)
                .header(HttpHeaderNames.ETAG, tag);
    }

    private static HttpServerResponse shared(HttpServerResponse response) {
        return response.header(HttpHeaderNames.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .header("X-Content-Type-Options", "nosniff");
    }

    private static boolean isKnown(HttpServerRequest request, String tag) {
        String known = request.requestHeaders().get(HttpHeaderNames.IF_NONE_MATCH);
        return known != null && (known.contains(tag) || known.equals("*"));
    }

    private static Mono<Void> notModified(HttpServerResponse response) {
        return response.status(304).send();
    }

    private static Mono<Void> send(HttpServerRequest request, HttpServerResponse response, ByteBuf body) {
        response.header(HttpHeaderNames.CONTENT_LENGTH, String.valueOf(body.readableBytes()));
        if (request.method().equals(HttpMethod.HEAD)) {
            body.release();
            return response.send();
        }
        return response.sendObject(body).then();
    }
}
