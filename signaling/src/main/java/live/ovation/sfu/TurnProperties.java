package live.ovation.sfu;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param urls {@code turn:} addresses, none to go without
 * @param secret shared with the TURN server ({@code static-auth-secret})
 * @param credentialLife how long a credential may be used
 */
@ConfigurationProperties("ovation.turn")
record TurnProperties(
        @DefaultValue List<String> urls,
        @DefaultValue("") String secret,
        @DefaultValue("6h") Duration credentialLife) {

    @Override
    public String toString() {
        return "TurnProperties[urls=" + urls + "]";
    }
}
