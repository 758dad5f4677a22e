package live.ovation.account;

import java.util.UUID;

/**
 * A person with an account.
 *
 * @param admin whether they run the house
 */
public record Account(UUID id, String email, String displayName, boolean admin) {}
