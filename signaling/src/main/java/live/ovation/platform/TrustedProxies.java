package live.ovation.platform;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Objects;
import live.ovation.platform.Hops.Hop;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.adapter.ForwardedHeaderTransformer;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Gives every request the address of the client, before anything else sees it. What a proxy says is believed only of proxies in
 * {@code ovation.web.trusted-proxies}, from our end on, up to the first hop that is not one of them: everything before that is the
 * client's own invention. The host is never taken from a header; addresses that we give out begin with {@code public-url}.
 */
@Component("forwardedHeaderTransformer")
class TrustedProxies extends ForwardedHeaderTransformer {

    private static final List<String> SPENT = List.of(
            Hops.FORWARDED,
            Hops.FOR,
            Hops.PROTO,
            "X-Forwarded-Host",
            "X-Forwarded-Port",
            "X-Forwarded-Prefix",
            "X-Forwarded-Ssl");

    private final List<AddressBlock> trusted;

    TrustedProxies(WebProperties web) {
        this.trusted = web.trustedProxies().stream().map(AddressBlock::parse).toList();
    }

    /** Where a request came from, as far as somebody says it who is believed. */
    private record Origin(InetAddress address, @Nullable Boolean secure) {}

    @Override
    public ServerHttpRequest apply(ServerHttpRequest request) {
        InetSocketAddress peer = request.getRemoteAddress();
        if (peer == null || peer.getAddress() == null || !isTrusted(peer.getAddress())) {
            return request;
        }
        Origin origin = origin(peer.getAddress(), request.getHeaders());
        ServerHttpRequest.Builder told = request.mutate()
                .headers(headers -> SPENT.forEach(headers::remove))
                .remoteAddress(new InetSocketAddress(origin.address(), peer.getPort()));
        if (origin.secure() != null) {
            told.uri(UriComponentsBuilder.fromUri(request.getURI())
                    .scheme(origin.secure() ? "https" : "http")
                    .build(true)
                    .toUri());
        }
        return told.build();
    }

    /** A proxy writes one kind of header. Where there are both, one may be the client's: they count when they say the same. */
    private Origin origin(InetAddress peer, HttpHeaders headers) {
        boolean both = headers.containsHeader(Hops.FORWARDED) && headers.containsHeader(Hops.FOR);
        Origin standard = origin(peer, Hops.forwarded(headers));
        Origin usual = origin(peer, Hops.xForwarded(headers));
        if (both && !Objects.equals(standard.address(), usual.address())) {
            return new Origin(peer, null);
        }
        return headers.containsHeader(Hops.FORWARDED) ? standard : usual;
    }

    private Origin origin(InetAddress peer, List<Hop> hops) {
        Origin known = new Origin(peer, null);
        for (Hop hop : hops.reversed()) {
            if (hop.address() == null) {
                return known;
            }
            known = new Origin(hop.address(), hop.secure());
            if (!isTrusted(hop.address())) {
                return known;
            }
        }
        return known;
    }

    private boolean isTrusted(InetAddress address) {
        return trusted.stream().anyMatch(block -> block.contains(address));
    }
}
