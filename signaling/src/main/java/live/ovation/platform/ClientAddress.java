package live.ovation.platform;

import io.netty.util.NetUtil;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * Who a client is for rate limits: its IPv4 address, or the /64 of its IPv6 address, since one household has all of those. Behind a proxy
 * that is trusted the address is the client's already ({@link TrustedProxies}).
 */
public final class ClientAddress {

    private static final int HOUSEHOLD = 8;

    private ClientAddress() {}

    public static String of(ServerHttpRequest request) {
        return of(request.getRemoteAddress());
    }

    /** For the handshake of a WebSocket, which has no request any more. */
    public static String of(@Nullable InetSocketAddress remote) {
        InetAddress address = remote == null ? null : remote.getAddress();
        return switch (address) {
            case null -> "unknown";
            case Inet6Address v6 -> prefix(v6, HOUSEHOLD);
            default -> address.getHostAddress();
        };
    }

    /** The network it comes from: the address without the part that names one computer (/24, /48); empty when there is none. */
    public static String networkOf(@Nullable InetSocketAddress remote) {
        InetAddress address = remote == null ? null : remote.getAddress();
        return address == null ? "" : prefix(address, address instanceof Inet6Address ? 6 : 3);
    }

    private static String prefix(InetAddress address, int kept) {
        byte[] bytes = address.getAddress();
        Arrays.fill(bytes, kept, bytes.length, (byte) 0);
        try {
            return NetUtil.toAddressString(InetAddress.getByAddress(bytes)) + "/" + kept * 8;
        } catch (UnknownHostException e) {
            throw new IllegalStateException("as long as it was", e);
        }
    }
}
