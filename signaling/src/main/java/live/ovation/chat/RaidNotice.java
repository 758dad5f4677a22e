package live.ovation.chat;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/**
 * Signs that many come at once who were not here before, counted over a minute.
 *
 * @param firstTime people who wrote here for the first time
 * @param newAccounts people who wrote, and whose accounts are less than a day old
 * @param arrivals people who came into the chat, and whose accounts are less than a day old
 * @param copies people who wrote the same or nearly the same
 */
public record RaidNotice(@NotNull Instant at, int firstTime, int newAccounts, int arrivals, int copies) {}
