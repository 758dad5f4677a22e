package live.ovation.stream;

import live.ovation.platform.Background;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;

/** Hears from other nodes which rules have changed. */
@Component
class AccessEar extends Background {

    private static final Logger log = LoggerFactory.getLogger(AccessEar.class);

    private final AccessNews news;
    private final AccessBook book;

    AccessEar(AccessNews news, AccessBook book) {
        this.news = news;
        this.book = book;
    }

    @Override
    protected Disposable begin() {
        return news.hear().concatMap(this::follow).subscribe();
    }

    private Mono<Void> follow(AccessNews.Hint hint) {
        return book.heard(hint.channelId(), hint.accountId()).onErrorResume(e -> {
            log.warn("A rule that another node has changed could not be read: {}", e.toString());
            return Mono.empty();
        });
    }
}
