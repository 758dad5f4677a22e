package live.ovation.sfu.janus;

import java.net.URI;

/**
 * Where a Janus node is.
 *
 * @param name in Redis, in logs and for operators
 * @param url its WebSocket
 */
record JanusAddress(String name, URI url) {}
