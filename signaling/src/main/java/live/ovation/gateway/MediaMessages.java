package live.ovation.gateway;

import live.ovation.audience.Audience;
import live.ovation.audience.LayerDecision;
import live.ovation.audience.PictureSize;
import live.ovation.audience.ReceptionReport;
import live.ovation.channel.Channels;
import live.ovation.gateway.ClientMessage.Answer;
import live.ovation.gateway.ClientMessage.Publish;
import live.ovation.gateway.ClientMessage.Reception;
import live.ovation.gateway.ClientMessage.Report;
import live.ovation.gateway.ClientMessage.RestartIce;
import live.ovation.gateway.ClientMessage.SelectLayer;
import live.ovation.gateway.ClientMessage.Subscribe;
import live.ovation.gateway.ClientMessage.Trickle;
import live.ovation.gateway.ClientMessage.Unsubscribe;
import live.ovation.sfu.CloseReason;
import live.ovation.sfu.Media;
import live.ovation.sfu.MediaEvent;
import live.ovation.sfu.Negotiated;
import live.ovation.sfu.Sfu;
import live.ovation.sfu.SfuProblems;
import live.ovation.stage.Stage;
import live.ovation.stream.AccessRule;
import live.ovation.stream.StreamView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Messages that make, change and end media sessions. A session answers to its owner alone; to others it does not exist. */
@Component
class MediaMessages {

    private final Stage stage;
    private final Audience audience;
    private final Channels channels;
    private final Door door;
    private final Sfu sfu;

    MediaMessages(Stage stage, Audience audience, Channels channels, Door door, Sfu sfu) {
        this.stage = stage;
        this.audience = audience;
        this.channels = channels;
        this.door = door;
        this.sfu = sfu;
    }

    Mono<Void> publish(Connection connection, Publish m) {
        Participant who = connection.requireParticipant();
        return channels.ownedBy(who.requireAccount(), m.channel())
                .flatMap(channel -> stage.goLive(channel, who.owner(), m.title(), m.sdp()))
                .doOnNext(onAir -> {
                    String mediaId = onAir.negotiated().media().id();
                    connection.send(new ServerMessage.Published(
                            m.requestId(),
                            mediaId,
                            StreamView.of(onAir.stream()),
                            onAir.negotiated().sdp()));
                    follow(connection, mediaId);
                })
                .then();
    }

    Mono<Void> subscribe(Connection connection, Subscribe m) {
        Participant who = connection.requireParticipant();
        return channels.find(m.channel())
                .delayUntil(channel -> door.ask(connection, channel))
                // and again, for who was not there yet when the rule changed
                .flatMap(channel -> audience.sit(channel, who.owner())
                        .delayUntil(seat -> door.ask(connection, channel).onErrorResume(e -> giveUp(seat, e))))
                .doOnNext(seat -> {
                    String mediaId = seat.media().id();
                    connection.send(new ServerMessage.Offer(m.requestId(), mediaId, seat.sdp()));
                    follow(connection, mediaId);
                })
                .then();
    }

    private Mono<AccessRule> giveUp(Negotiated seat, Throwable why) {
        return sfu.close(seat.media().id(), CloseReason.ENDED).then(Mono.error(why));
    }

    Mono<Void> answer(Connection connection, Answer m) {
        return own(connection, m.mediaId())
                .flatMap(media -> sfu.answer(media.id(), m.sdp()))
                .then(done(connection, m.requestId()));
    }

    Mono<Void> trickle(Connection connection, Trickle m) {
        return own(connection, m.mediaId()).flatMap(media -> sfu.trickle(media.id(), m.candidate()));
    }

    Mono<Void> report(Connection connection, Report m) {
        return own(connection, m.mediaId())
                .doOnNext(media -> stage.reportUplink(media, m.uplinkMs()))
                .then();
    }

    Mono<Void> restartIce(Connection connection, RestartIce m) {
        return own(connection, m.mediaId())
                .flatMap(media -> sfu.restartIce(media.id(), m.sdp()))
                .doOnNext(sdp -> connection.send(
                        m.sdp() == null
                                ? new ServerMessage.Offer(m.requestId(), m.mediaId(), sdp)
                                : new ServerMessage.Restarted(m.requestId(), m.mediaId(), sdp)))
                .then();
    }

    Mono<Void> selectLayer(Connection connection, SelectLayer m) {
        return own(connection, m.mediaId())
                .flatMap(media -> audience.choose(media, m.layer()))
                .doOnNext(decision -> connection.send(given(m.mediaId(), decision)))
                .then(done(connection, m.requestId()));
    }

    Mono<Void> received(Connection connection, Reception m) {
        var report = new ReceptionReport(
                m.loss(),
                m.freezeMs(),
                m.jitterBufferMs(),
                m.decodedFps(),
                m.receivedFps(),
                m.receivedBitrate() == null ? null : m.receivedBitrate().longValue(),
                m.tileWidth(),
                m.tileHeight(),
                m.hidden(),
                m.roundTripMs());
        PictureSize picture = m.pictureWidth() == null || m.pictureHeight() == null
                ? null
                : new PictureSize(m.pictureWidth(), m.pictureHeight());
        return own(connection, m.mediaId())
                .flatMap(media -> audience.received(media, report, picture))
                .doOnNext(decision -> connection.send(given(m.mediaId(), decision)))
                .then();
    }

    Mono<Void> unsubscribe(Connection connection, Unsubscribe m) {
        return own(connection, m.mediaId())
                .filter(media -> media.kind() == Media.Kind.SUBSCRIBE)
                .switchIfEmpty(Mono.error(SfuProblems::wrongKind))
                .flatMap(media -> sfu.close(media.id(), CloseReason.ENDED))
                .then(done(connection, m.requestId()));
    }

    /** Tells the connection what happens to a media session from its beginning on. */
    void follow(Connection connection, String mediaId) {
        connection.followMedia(mediaId, sfu.events(mediaId).mapNotNull(MediaMessages::message));
    }

    private static @Nullable ServerMessage message(MediaEvent event) {
        return switch (event) {
            case MediaEvent.Candidate e -> new ServerMessage.Trickle(e.media().id(), e.candidate());
            case MediaEvent.Closed e -> new ServerMessage.MediaClosed(e.media().id(), e.reason());
            case MediaEvent.Moving e -> new ServerMessage.MediaMoving(e.media().id());
            case MediaEvent.Connected e -> null;
            case MediaEvent.Silent e -> null;
            case MediaEvent.Flowing e -> null;
        };
    }

    private Mono<Media> own(Connection connection, String mediaId) {
        String owner = connection.requireParticipant().owner();
        return Mono.justOrEmpty(sfu.find(mediaId))
                .filter(media -> media.owner().equals(owner))
                .switchIfEmpty(Mono.error(SfuProblems::mediaNotFound));
    }

    private static ServerMessage given(String mediaId, LayerDecision decision) {
        return new ServerMessage.LayerGiven(mediaId, decision.layer(), decision.reason());
    }

    private static Mono<Void> done(Connection connection, String requestId) {
        return Mono.fromRunnable(() -> connection.send(new ServerMessage.Done(requestId)));
    }
}
