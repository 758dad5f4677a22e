package live.ovation.account;

import java.util.UUID;

/** A person with an account. */
public record Account(UUID id, String email, String displayName) {}
