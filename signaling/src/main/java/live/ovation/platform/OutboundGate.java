package live.ovation.platform;

import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import java.net.InetSocketAddress;
import java.net.SocketAddress;

/** Looks at the very address that a socket is about to connect to, so that it does not matter what its name stood for a moment ago. */
@Sharable
final class OutboundGate extends ChannelOutboundHandlerAdapter {

    static final String NAME = "outbound-gate";

    private final OutboundAddresses addresses;

    OutboundGate(OutboundAddresses addresses) {
        this.addresses = addresses;
    }

    @Override
    public void connect(ChannelHandlerContext context, SocketAddress to, SocketAddress from, ChannelPromise promise)
            throws Exception {
        if (to instanceof InetSocketAddress address
                && !address.isUnresolved()
                && addresses.allows(address.getAddress())) {
            super.connect(context, to, from, promise);
        } else {
            promise.setFailure(new BlockedAddressException());
        }
    }
}
