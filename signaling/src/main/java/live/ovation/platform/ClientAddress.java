package live.ovation.platform;

import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;

/** The address of a peer, for rate limits. */
public final class ClientAddress {

    private ClientAddress() {}

    public static String of(@Nullable InetSocketAddress remote) {
        return remote == null || remote.getAddress() == null
                ? "unknown"
                : remote.getAddress().getHostAddress();
    }
}
