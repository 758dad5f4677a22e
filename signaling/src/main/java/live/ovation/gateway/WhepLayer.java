package live.ovation.gateway;

import jakarta.validation.constraints.Pattern;
import live.ovation.audience.LayerWish;
import org.jspecify.annotations.Nullable;

/**
 * What a player asks for by WHEP's layer extension.
 *
 * @param mediaId the media section; there is one picture, so that any will do
 * @param rid the layer: {@code h}, {@code m} or {@code l}; none leaves it to the server
 * @param encodingId the same by the name that earlier players give it
 */
record WhepLayer(
        @Nullable String mediaId,
        @Nullable @Pattern(regexp = "[hml]") String rid,
        @Nullable @Pattern(regexp = "[hml]") String encodingId) {

    static final String EXTENSION = "urn:ietf:params:whep:ext:core:layer";

    LayerWish wish() {
        String layer = rid == null ? encodingId : rid;
        return switch (layer) {
            case "h" -> LayerWish.HIGH;
            case "m" -> LayerWish.MEDIUM;
            case "l" -> LayerWish.LOW;
            case null, default -> LayerWish.AUTO;
        };
    }
}
