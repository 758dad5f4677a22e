package live.ovation.account;

import java.net.InetSocketAddress;
import live.ovation.platform.ClientAddress;
import org.springframework.http.HttpCookie;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * What a request tells of the device that it comes from.
 *
 * @param address its IP address, for rate limits; not kept
 * @param network the address without the part that names one computer (/24, /48), which its owner sees in the list of sign-ins
 * @param token what the device has kept of its last sign-in, empty for none
 */
record Device(String address, String network, String userAgent, String token) {

    private static final int LONGEST_USER_AGENT = 200;

    static Device of(ServerHttpRequest request) {
        InetSocketAddress remote = request.getRemoteAddress();
        String userAgent = request.getHeaders().getFirst(HttpHeaders.USER_AGENT);
        HttpCookie token = request.getCookies().getFirst(DeviceCookie.NAME);
        return new Device(
                ClientAddress.of(remote),
                ClientAddress.networkOf(remote),
                userAgent == null ? "" : userAgent.substring(0, Math.min(userAgent.length(), LONGEST_USER_AGENT)),
                token == null ? "" : token.getValue());
    }
}
