package live.ovation.report;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import live.ovation.account.Account;
import live.ovation.account.Accounts;
import live.ovation.channel.Channel;
import live.ovation.chat.Witness;
import live.ovation.chat.Witness.Said;
import live.ovation.recording.Billing;
import live.ovation.stream.Stream;
import live.ovation.stream.Streams;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds what somebody reports, if it is theirs to see, and puts down what is to be seen of it. */
@Component
class Exhibits {

    private final Sayings sayings;
    private final Doors doors;
    private final Witness witness;
    private final Streams streams;
    private final Billing billing;
    private final Accounts accounts;
    private final Clock clock;

    Exhibits(
            Sayings sayings,
            Doors doors,
            Witness witness,
            Streams streams,
            Billing billing,
            Accounts accounts,
            Clock clock) {
        this.sayings = sayings;
        this.doors = doors;
        this.witness = witness;
        this.streams = streams;
        this.billing = billing;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * Errors with {@code chat-message-not-found}, {@code person-not-found}, {@code stream-not-found} and {@code video-not-found}, also
     * where it is not theirs to see, and with {@code channel-not-found}.
     */
    Mono<Exhibit> find(UUID reporter, NewReport report) {
        return switch (report.kind()) {
            case MESSAGE -> sayings.find(reporter, report);
            case PERSON -> person(reporter, report);
            case STREAM -> stream(reporter, report);
            case VIDEO -> video(reporter, report);
        };
    }

    private Mono<Exhibit> person(UUID reporter, NewReport report) {
        String slug = report.channel();
        return accounts.find(report.targetId())
                .switchIfEmpty(Mono.error(ReportProblems::noPerson))
                .flatMap(person -> slug == null
                        ? Mono.just(person(person, null, List.of()))
                        : doors.enter(slug, reporter, report.token(), ReportProblems::noPerson)
                                .flatMap(channel -> witness.latestOf(channel.id(), person.id())
                                        .map(said -> person(person, channel, said))));
    }

    private Exhibit person(Account person, @Nullable Channel channel, List<Said> said) {
        var evidence = new Evidence(
                clock.instant(),
                person.displayName(),
                person.id(),
                person.displayName(),
                null,
                channel == null ? null : channel.slug(),
                channel == null ? null : channel.title(),
                null,
                Evidence.EvidenceLine.of(said.reversed()));
        return new Exhibit(
                ReportKind.PERSON, person.id(), channel == null ? null : channel.id(), person.id(), evidence);
    }

    private Mono<Exhibit> stream(UUID reporter, NewReport report) {
        return streams.find(report.targetId())
                .switchIfEmpty(Mono.error(ReportProblems::noStream))
                .flatMap(stream -> doors.enter(stream.channelId(), reporter, report.token(), ReportProblems::noStream)
                        .map(channel -> show(
                                ReportKind.STREAM,
                                stream.id(),
                                channel,
                                Evidence.ofShow(
                                        clock.instant(), channel, stream.title(), stream.startedAt(), state(stream)))));
    }

    private Mono<Exhibit> video(UUID reporter, NewReport report) {
        return billing.read(report.targetId(), reporter, report.token())
                .map(bill -> show(
                        ReportKind.VIDEO,
                        bill.id(),
                        bill.channel(),
                        Evidence.ofShow(
                                clock.instant(), bill.channel(), bill.title(), bill.startedAt(), bill.state())));
    }

    private static Exhibit show(ReportKind kind, UUID id, Channel channel, Evidence evidence) {
        return new Exhibit(kind, id, channel.id(), channel.ownerId(), evidence);
    }

    private static String state(Stream stream) {
        return switch (stream) {
            case Stream.Live _ -> "live";
            case Stream.Interrupted _ -> "interrupted";
            case Stream.Ended _ -> "ended";
        };
    }
}
