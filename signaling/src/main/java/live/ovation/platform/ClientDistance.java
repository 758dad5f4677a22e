package live.ovation.platform;

import io.netty.channel.Channel;
import io.netty.channel.ChannelException;
import io.netty.channel.unix.RawUnixChannelOption;
import io.netty.handler.codec.http.HttpHeaders;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import reactor.netty.http.server.HttpServerRequest;

/** How far away a client is, as the kernel knows of the TCP connection that its request came over. */
public final class ClientDistance {

    /** IPPROTO_TCP, TCP_INFO and the part of struct tcp_info (linux/tcp.h) that every kernel has; Netty's own name for it differs by transport. */
    private static final RawUnixChannelOption TCP_INFO = new RawUnixChannelOption("TCP_INFO", 6, 11, 104);
    /** Of tcpi_rtt. */
    private static final int RTT = 68;

    private ClientDistance() {}

    /**
     * The smoothed round trip in ms. Null where nobody measures it, and where a proxy says that it passed the request on, trusted or not: it
     * would be the way to that one.
     */
    public static @Nullable Integer roundTripMs(ServerHttpRequest request) {
        return ServerHttpRequestDecorator.getNativeRequest(request) instanceof HttpServerRequest own
                        && !isPassedOn(own.requestHeaders())
                ? measured(own)
                : null;
    }

    private static boolean isPassedOn(HttpHeaders headers) {
        return headers.contains(Hops.FORWARDED) || headers.contains(Hops.FOR) || headers.contains("Via");
    }

    private static @Nullable Integer measured(HttpServerRequest request) {
        AtomicLong micros = new AtomicLong();
        request.withConnection(connection -> micros.set(smoothed(connection.channel())));
        return micros.get() <= 0 ? null : (int) Math.ceilDiv(micros.get(), 1000);
    }

    /** In microseconds; 0 where it is not known, as without a native transport. */
    private static long smoothed(Channel channel) {
        try {
            ByteBuffer info = channel.config().getOption(TCP_INFO);
            return info == null || info.limit() < RTT + Integer.BYTES
                    ? 0
                    : Integer.toUnsignedLong(info.order(ByteOrder.nativeOrder()).getInt(RTT));
        } catch (ChannelException e) {
            return 0; // it is gone already
        }
    }
}
