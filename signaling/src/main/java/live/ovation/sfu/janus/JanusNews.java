package live.ovation.sfu.janus;

import java.util.function.Function;
import live.ovation.sfu.CloseReason;
import live.ovation.sfu.Media;
import live.ovation.sfu.MediaEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a node tells without being asked, as events of the media sessions it is about. */
final class JanusNews {

    private static final Logger log = LoggerFactory.getLogger(JanusNews.class);

    private final JanusNode node;
    private final JanusEvents events;

    JanusNews(JanusNode node, JanusEvents events) {
        this.node = node;
        this.events = events;
    }

    void hear(JanusMessage message) {
        switch (message) {
            case JanusMessage.Trickle m ->
                forward(m.session(), media -> new MediaEvent.Candidate(media, m.candidate()));
            case JanusMessage.WebRtcUp m -> forward(m.session(), MediaEvent.Connected::new);
            case JanusMessage.MediaFlow m -> track(m);
            case JanusMessage.Hangup m -> hungUp(m);
            case JanusMessage.Timeout m -> timedOut(m.session());
            case JanusMessage.SlowLink m -> log.debug("Slow link in session {}: {} lost", m.session(), m.lost());
            case JanusMessage.Event m -> log.debug("Event of session {}", m.session());
            case JanusMessage.Reply m -> log.debug("Late reply to {}", m.transaction());
            case JanusMessage.Other m -> log.trace("Janus said {}", m.kind());
        }
    }

    private void forward(long session, Function<Media, MediaEvent> event) {
        JanusHandle handle = node.registry().ofSession(session);
        if (handle != null) {
            events.emit(event.apply(handle.media()));
        }
    }

    private void track(JanusMessage.MediaFlow flow) {
        JanusHandle handle = node.registry().ofSession(flow.session());
        if (handle != null && handle.media().kind() == Media.Kind.PUBLISH) {
            events.track(handle.media(), flow.mid(), flow.receiving());
        }
    }

    private void hungUp(JanusMessage.Hangup hangup) {
        JanusHandle handle = node.registry().ofSession(hangup.session());
        if (handle != null) {
            log.info("Janus hung up {}: {}", handle.media().id(), hangup.reason());
            node.lost(handle, CloseReason.ICE_FAILED);
            node.destroy(handle).subscribe();
        }
    }

    private void timedOut(long session) {
        JanusHandle handle = node.registry().ofSession(session);
        if (handle != null) {
            node.lost(handle, CloseReason.EXPIRED);
        }
    }
}
