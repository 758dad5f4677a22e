package live.ovation.account;

import java.util.UUID;

/**
 * A person with an account.
 *
 * @param emailVerified whether they have shown that the address is theirs
 * @param admin whether they run the house
 */
public record Account(UUID id, String email, boolean emailVerified, String displayName, boolean admin) {}
