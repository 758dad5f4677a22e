package live.ovation.platform;

import io.netty.channel.ChannelOption;
import io.netty.resolver.AddressResolverGroup;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;
import reactor.netty.tcp.TcpClient;
import reactor.netty.transport.ClientTransport;
import reactor.netty.transport.ClientTransportConfig;

/**
 * The way out to addresses that people have given us. Where it would lead into this house the connection fails with a
 * {@link BlockedAddressException}.
 */
@Component
public class Outbound {

    private static final int CONNECT_WITHIN_MS = 5_000;

    private final OutboundAddresses addresses;
    private final OutboundGate gate;
    private final @Nullable AddressResolverGroup<?> names;

    @Autowired
    Outbound(OutboundProperties properties) throws SocketException {
        this(new OutboundAddresses(properties.allowedNetworks(), ownAddresses()), null);
    }

    /** @param names what resolves names; null for Reactor Netty's own, which asks the system's name servers */
    private Outbound(OutboundAddresses addresses, @Nullable AddressResolverGroup<?> names) {
        this.addresses = addresses;
        this.gate = new OutboundGate(addresses);
        this.names = names;
    }

    /**
     * With its own way to find addresses.
     *
     * @param allowedNetworks as in {@code ovation.outbound.allowed-networks}
     */
    public static Outbound through(List<String> allowedNetworks, AddressResolverGroup<?> names) {
        return new Outbound(new OutboundAddresses(allowedNetworks, Set.of()), names);
    }

    /** HTTP: follows no redirect, and keeps no connection. */
    public HttpClient http() {
        return guarded(HttpClient.create(ConnectionProvider.newConnection()).followRedirect(false));
    }

    public TcpClient tcp() {
        return guarded(TcpClient.create(ConnectionProvider.newConnection()));
    }

    /** Whether an address could be connected to, as far as can be told from a number. */
    public boolean allows(InetAddress address) {
        return addresses.allows(address);
    }

    private <T extends ClientTransport<T, C>, C extends ClientTransportConfig<C>> T guarded(T client) {
        T open = client.option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_WITHIN_MS)
                .doOnChannelInit(
                        (observer, channel, remote) -> channel.pipeline().addFirst(OutboundGate.NAME, gate));
        return names == null ? open : open.resolver(names);
    }

    private static Set<InetAddress> ownAddresses() throws SocketException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .map(Outbound::withoutZone)
                .collect(Collectors.toSet());
    }

    /** A scoped IPv6 address differs from the same address without a scope. */
    private static InetAddress withoutZone(InetAddress address) {
        try {
            return InetAddress.getByAddress(address.getAddress());
        } catch (java.net.UnknownHostException e) {
            throw new IllegalStateException("an interface has an address of a strange length", e);
        }
    }
}
