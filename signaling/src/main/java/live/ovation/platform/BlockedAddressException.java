package live.ovation.platform;

import java.io.IOException;

/** A connection that somebody asked for would have led into this house, or nowhere. */
public final class BlockedAddressException extends IOException {

    private static final long serialVersionUID = 1L;

    BlockedAddressException() {
        // does not say which address: who asked could learn what is behind a name of ours
        super("this address may not be connected to");
    }
}
