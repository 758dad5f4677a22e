package live.ovation.platform;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What people may have us connect to.
 *
 * @param allowedNetworks blocks of addresses (CIDR) that may be connected to although they are not public
 * @param allowUnencrypted whether webhooks may go to {@code http:} addresses
 */
@ConfigurationProperties("ovation.outbound")
public record OutboundProperties(
        @DefaultValue List<String> allowedNetworks,
        @DefaultValue("false") boolean allowUnencrypted) {}
