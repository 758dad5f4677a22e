package live.ovation.platform;

import java.net.InetAddress;

/**
 * Addresses that begin alike, in CIDR notation (RFC 4632, RFC 4291 section 2.3).
 *
 * @param length how many bits are alike
 */
record AddressBlock(InetAddress first, int length) {

    AddressBlock {
        if (length < 0 || length > first.getAddress().length * 8) {
            throw new IllegalArgumentException(first.getHostAddress() + "/" + length + " is no block of addresses");
        }
    }

    /** {@code 192.0.2.0/24}, {@code 2001:db8::/32}, or one address; never a name, since those change. */
    static AddressBlock parse(String text) {
        int slash = text.indexOf('/');
        InetAddress first = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash));
        int all = first.getAddress().length * 8;
        return new AddressBlock(first, slash < 0 ? all : Integer.parseInt(text.substring(slash + 1)));
    }

    boolean contains(InetAddress address) {
        byte[] mine = first.getAddress();
        byte[] its = address.getAddress();
        if (mine.length != its.length) {
            return false;
        }
        for (int bit = 0; bit < length; bit++) {
            if (((mine[bit / 8] ^ its[bit / 8]) & (0x80 >> bit % 8)) != 0) {
                return false;
            }
        }
        return true;
    }
}
