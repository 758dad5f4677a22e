package live.ovation.admin;

import java.util.List;
import java.util.Map;
import live.ovation.platform.DayCount;
import live.ovation.platform.ErrorTally;

/**
 * The numbers of the house.
 *
 * @param signUps for each day on which somebody came, the oldest first
 * @param broadcasts for each day on which one began, the oldest first
 * @param backlog how much waits to be decided, by its kind
 * @param errors of each minute, the oldest first; empty where they can't be had just now
 */
record Dashboard(
        long people,
        long channels,
        List<DayCount> signUps,
        List<DayCount> broadcasts,
        Map<String, Long> backlog,
        List<ErrorTally.ErrorMinute> errors) {}
