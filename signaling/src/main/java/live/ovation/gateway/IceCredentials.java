package live.ovation.gateway;

import java.util.Optional;
import java.util.regex.Pattern;

/** What one side of an ICE session is known by (RFC 8839 section 5.4). */
record IceCredentials(String ufrag, String password) {

    private static final Pattern UFRAG = Pattern.compile("[A-Za-z0-9+/]{4,256}");
    private static final Pattern PASSWORD = Pattern.compile("[A-Za-z0-9+/]{22,256}");

    /** Those that stand first; empty when there are none, or none that ICE could use. */
    static Optional<IceCredentials> of(SessionDescription description) {
        return description
                .anywhere("ice-ufrag")
                .filter(ufrag -> UFRAG.matcher(ufrag).matches())
                .flatMap(ufrag -> description
                        .anywhere("ice-pwd")
                        .filter(password -> PASSWORD.matcher(password).matches())
                        .map(password -> new IceCredentials(ufrag, password)));
    }
}
