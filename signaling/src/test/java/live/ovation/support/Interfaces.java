package live.ovation.support;

import java.io.UncheckedIOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;

/** Addresses of this machine. */
public final class Interfaces {

    private Interfaces() {}

    /** One that is not loopback, as somebody elsewhere would have it; ICE needs such a one. */
    public static InetAddress outside() {
        try {
            return NetworkInterface.networkInterfaces()
                    .filter(Interfaces::isUsable)
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(Inet4Address.class::isInstance)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no network interface but loopback"));
        } catch (SocketException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isUsable(NetworkInterface network) {
        try {
            return network.isUp() && !network.isLoopback();
        } catch (SocketException e) {
            return false;
        }
    }
}
