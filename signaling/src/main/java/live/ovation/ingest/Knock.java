package live.ovation.ingest;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What nginx says of a publisher that comes or goes.
 *
 * @param name the stream key as it was sent, in the address of a publisher who comes
 * @param client nginx's number of the connection
 */
record Knock(String name, String client, String address) {

    private static final int LONGEST_KEY = 256;
    private static final int MOST_FIELDS = 64;

    /** nginx puts what a client wrote into its address behind its own fields, so that the first of a name counts. */
    static Knock parse(String form) {
        Map<String, List<String>> fields = new QueryStringDecoder(form, false).parameters();
        return fields.size() > MOST_FIELDS
                ? new Knock("", "", "")
                : new Knock(first(fields, "name"), first(fields, "clientid"), first(fields, "addr"));
    }

    boolean isPlausible() {
        return !name.isEmpty() && name.length() <= LONGEST_KEY && !client.isEmpty();
    }

    /** Where it comes from; unresolved where nginx says nothing that is an address. */
    InetSocketAddress remote() {
        InetAddress known = address(address);
        return known == null ? InetSocketAddress.createUnresolved("unknown", 0) : new InetSocketAddress(known, 0);
    }

    /** Null where it is none. */
    static @Nullable InetAddress address(String text) {
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(text);
        try {
            return bytes == null ? null : InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            return null;
        }
    }

    private static String first(Map<String, List<String>> fields, String name) {
        List<String> values = fields.get(name);
        return values == null ? "" : values.getFirst();
    }

    @Override
    public String toString() {
        return "Knock[" + client + "]"; // the name is a secret
    }
}
