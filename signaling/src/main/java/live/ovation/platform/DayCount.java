package live.ovation.platform;

import java.time.LocalDate;

/**
 * How often something happened on a day.
 *
 * @param day of UTC
 */
public record DayCount(LocalDate day, long count) {}
