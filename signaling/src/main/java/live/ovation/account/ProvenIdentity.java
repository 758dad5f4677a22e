package live.ovation.account;

import org.jspecify.annotations.Nullable;

/**
 * Who another house says that somebody is.
 *
 * @param subject what the house calls them for ever
 * @param email none where it does not say
 * @param emailVerified whether it vouches for the e-mail
 * @param name what they call themselves; empty where it does not say
 */
record ProvenIdentity(
        String provider, String subject, @Nullable String email, boolean emailVerified, String name) {}
