package live.ovation.webhook;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import live.ovation.account.Account;
import live.ovation.account.Accounts;
import live.ovation.channel.Channel;
import live.ovation.channel.Channels;
import live.ovation.mail.Letter;
import live.ovation.mail.LetterBook;
import live.ovation.platform.WebProperties;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What owners are told by mail, in their language ({@code mail/webhook*.properties}). */
@Component
class WebhookLetters {

    private static final Duration OF_USE = Duration.ofDays(7);

    private final LetterBook book;
    private final Channels channels;
    private final Accounts accounts;
    private final WebProperties web;
    private final Clock clock;

    WebhookLetters(
            Channels channels,
            Accounts accounts,
            WebProperties web,
            Clock clock,
            @Value("${ovation.account.house-name}") String house) {
        this.channels = channels;
        this.accounts = accounts;
        this.web = web;
        this.clock = clock;
        this.book = new LetterBook("webhook", house);
    }

    /** To the owner of a webhook's channel; empty when they are gone. */
    Mono<Letter> about(WebhookRow webhook, String name) {
        return channels.findAll(List.of(webhook.channelId()))
                .next()
                .flatMap(channel -> Mono.zip(accounts.find(channel.ownerId()), accounts.language(channel.ownerId()))
                        .map(owner -> letter(webhook, name, channel, owner.getT1(), owner.getT2())));
    }

    private Letter letter(WebhookRow webhook, String name, Channel channel, Account owner, Locale language) {
        // the path may hold a secret of the receiver's
        String host = URI.create(webhook.url()).getHost();
        return book.letter(
                name,
                owner.email(),
                language,
                clock.instant().plus(OF_USE),
                owner.displayName(),
                web.publicUrl() + "/studio/channel",
                host,
                channel.title());
    }
}
