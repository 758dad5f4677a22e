package live.ovation.sfu.janus;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The Janus nodes. They share their secrets.
 *
 * @param url the WebSocket of the only node; of no meaning when {@code nodes} has any
 * @param node the name of the only node in Redis
 * @param nodes the WebSockets of several nodes by their names
 * @param apiSecret {@code api_secret} of janus.jcfg
 * @param adminKey {@code admin_key} of the VideoRoom plugin
 * @param roomSecret set on every room we make
 * @param requestTimeout how long an answer may take
 * @param patience how long a call waits for a node that is restarting
 * @param keepalive how often a session is kept alive; well under Janus's session_timeout
 * @param reconcile how often rooms are compared with what we believe
 * @param places viewers of a node from which on another one helps
 * @param videoBitrate cap for all layers of a publisher together, bit/s
 */
@ConfigurationProperties("ovation.janus")
record JanusProperties(
        URI url,
        @DefaultValue("janus") String node,
        @DefaultValue Map<String, URI> nodes,
        String apiSecret,
        String adminKey,
        String roomSecret,
        @DefaultValue("4s") Duration requestTimeout,
        @DefaultValue("5s") Duration patience,
        @DefaultValue("20s") Duration keepalive,
        @DefaultValue("10s") Duration reconcile,
        @DefaultValue("500") int places,
        @DefaultValue("4000000") int videoBitrate) {

    /** At least one, in the order of their names. */
    List<JanusAddress> addresses() {
        return nodes.isEmpty()
                ? List.of(new JanusAddress(node, url))
                : nodes.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(entry -> new JanusAddress(entry.getKey(), entry.getValue()))
                        .toList();
    }

    @Override
    public String toString() {
        return "JanusProperties" + addresses();
    }
}
