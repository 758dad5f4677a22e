package live.ovation.platform;

import java.net.InetAddress;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which addresses we connect to when somebody else has named them: public ones, and none by which they could reach into this house
 * (RFC 6890 and the IANA registries of special-purpose addresses). What is IPv6 has to be global unicast, and not a form that carries an
 * IPv4 address.
 */
final class OutboundAddresses {

    private static final List<AddressBlock> CLOSED = Stream.of(
                    "0.0.0.0/8", // this network
                    "10.0.0.0/8",
                    "100.64.0.0/10", // carriers' own
                    "127.0.0.0/8",
                    "169.254.0.0/16", // link-local, where clouds keep their metadata
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24", // documentation
                    "192.88.99.0/24", // relays of 6to4
                    "192.168.0.0/16",
                    "198.18.0.0/15", // benchmarks
                    "198.51.100.0/24", // documentation
                    "203.0.113.0/24", // documentation
                    "224.0.0.0/4", // multicast
                    "240.0.0.0/4", // reserved, and broadcast
                    "2001::/23", // protocols of the IETF, such as Teredo
                    "2001:db8::/32", // documentation
                    "2002::/16", // 6to4
                    "3fff::/20") // documentation
            .map(AddressBlock::parse)
            .toList();

    private static final AddressBlock GLOBAL_UNICAST = AddressBlock.parse("2000::/3");
    private static final int IPV4 = 4;

    private final List<AddressBlock> allowed;
    private final Set<InetAddress> ours;

    /**
     * @param allowed blocks that are open whatever they are
     * @param ours this machine's addresses
     */
    OutboundAddresses(List<String> allowed, Set<InetAddress> ours) {
        this.allowed =
                allowed.stream().map(String::strip).map(AddressBlock::parse).toList();
        this.ours = Set.copyOf(ours);
    }

    boolean allows(InetAddress address) {
        return within(allowed, address) || (isPublic(address) && !ours.contains(address));
    }

    private static boolean isPublic(InetAddress address) {
        boolean global = address.getAddress().length == IPV4 || GLOBAL_UNICAST.contains(address);
        return global && !within(CLOSED, address);
    }

    private static boolean within(List<AddressBlock> blocks, InetAddress address) {
        return blocks.stream().anyMatch(block -> block.contains(address));
    }
}
