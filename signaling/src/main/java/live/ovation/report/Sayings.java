package live.ovation.report;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import live.ovation.channel.Channel;
import live.ovation.chat.Witness;
import live.ovation.chat.Witness.Said;
import live.ovation.recording.Billing;
import live.ovation.recording.Billing.Bill;
import live.ovation.stream.Stream;
import live.ovation.stream.Streams;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Finds messages that somebody reports, whatever their age. A chat lets in by the rule of its channel; beside a recording it is the
 * recording's rule, and only what was said during its broadcast is there.
 */
@Component
class Sayings {

    private final Doors doors;
    private final Billing billing;
    private final Streams streams;
    private final Witness witness;
    private final Clock clock;

    Sayings(Doors doors, Billing billing, Streams streams, Witness witness, Clock clock) {
        this.doors = doors;
        this.billing = billing;
        this.streams = streams;
        this.witness = witness;
        this.clock = clock;
    }

    /** Errors with {@code chat-message-not-found}, {@code channel-not-found} and, beside a recording, {@code video-not-found}. */
    Mono<Exhibit> find(UUID reporter, NewReport report) {
        UUID video = report.video();
        String slug = report.channel();
        if (video != null) {
            return beside(video, reporter, report);
        }
        return slug == null ? Mono.error(ReportProblems.noChannel()) : inChat(slug, reporter, report);
    }

    private Mono<Exhibit> inChat(String slug, UUID reporter, NewReport report) {
        return doors.enter(slug, reporter, report.token(), ReportProblems::noMessage)
                .flatMap(channel -> witness.of(channel.id(), report.targetId()).map(found -> exhibit(channel, found)));
    }

    private Mono<Exhibit> beside(UUID video, UUID reporter, NewReport report) {
        return billing.read(video, reporter, report.token())
                .flatMap(bill -> saidDuring(bill, report.targetId())
                        .switchIfEmpty(Mono.error(ReportProblems::noMessage))
                        .map(found -> exhibit(bill.channel(), found)));
    }

    /** A recording has the id of its broadcast. */
    private Mono<Witness.Testimony> saidDuring(Bill bill, UUID messageId) {
        return streams.find(bill.id())
                .flatMap(stream -> witness.of(bill.channel().id(), messageId)
                        .filter(found -> wasOn(stream, found.message().at())));
    }

    private static boolean wasOn(Stream stream, Instant at) {
        boolean begun = !at.isBefore(stream.startedAt());
        return begun && !(stream instanceof Stream.Ended ended && at.isAfter(ended.endedAt()));
    }

    private Exhibit exhibit(Channel channel, Witness.Testimony found) {
        Said said = found.message();
        var evidence = new Evidence(
                clock.instant(),
                said.text(),
                said.authorId(),
                said.author(),
                said.at(),
                channel.slug(),
                channel.title(),
                null,
                Evidence.EvidenceLine.of(found.around()));
        return new Exhibit(ReportKind.MESSAGE, said.id(), channel.id(), said.authorId(), evidence);
    }
}
