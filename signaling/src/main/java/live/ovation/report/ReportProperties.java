package live.ovation.report;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How reports are dealt with and kept.
 *
 * @param lease how long a report is whose who claimed it, from what they last did about it
 * @param kept how long a report and its evidence are kept after the answer
 * @param mostOpen reports of one person that may wait for an answer
 */
@ConfigurationProperties("ovation.report")
record ReportProperties(
        @DefaultValue("15m") Duration lease,
        @DefaultValue("180d") Duration kept,
        @DefaultValue("20") int mostOpen) {}
