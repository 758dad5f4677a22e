package live.ovation.report;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import live.ovation.channel.Channel;
import live.ovation.channel.Channels;
import live.ovation.report.ReportViews.OwnReport;
import live.ovation.report.ReportViews.State;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What people have reported, as they see it. */
@Component
class OwnReports {

    private static final int MOST = 100;

    private final OwnRepository rows;
    private final Channels channels;
    private final Clock clock;

    OwnReports(OwnRepository rows, Channels channels, Clock clock) {
        this.rows = rows;
        this.channels = channels;
        this.clock = clock;
    }

    /** The newest first, 100 at the most. */
    Mono<List<OwnReport>> of(UUID reporter) {
        return rows.of(reporter, MOST)
                .collectList()
                .flatMap(found -> channels.findAll(found.stream()
                                .map(OwnRow::channelId)
                                .flatMap(Stream::ofNullable)
                                .distinct()
                                .toList())
                        .collectMap(Channel::id, Channel::slug)
                        .map(places ->
                                found.stream().map(row -> own(row, places)).toList()));
    }

    private OwnReport own(OwnRow row, Map<UUID, String> places) {
        return new OwnReport(
                row.id(),
                row.kind(),
                row.channelId() == null ? null : places.get(row.channelId()),
                row.subject(),
                row.category(),
                row.text(),
                row.at(),
                state(row),
                row.outcome(),
                row.answer(),
                row.resolvedAt());
    }

    private State state(OwnRow row) {
        if (row.outcome() != null) {
            return State.RESOLVED;
        }
        var until = row.claimedUntil();
        return until != null && until.isAfter(clock.instant()) ? State.IN_REVIEW : State.OPEN;
    }
}
