package live.ovation.sanction;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.UUID;
import live.ovation.account.Account;
import live.ovation.account.Accounts;
import live.ovation.mail.Letter;
import live.ovation.mail.Mail;
import live.ovation.platform.WebProperties;
import live.ovation.stream.Closures.Order;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What people are told of what administrators did, in their language ({@code mail/sanction*.properties}). */
@Component
class SanctionLetters {

    private static final Logger log = LoggerFactory.getLogger(SanctionLetters.class);
    private static final Duration OF_USE = Duration.ofDays(14);

    private final ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
    private final Accounts accounts;
    private final Mail mail;
    private final WebProperties web;
    private final Clock clock;
    private final String house;

    SanctionLetters(
            Accounts accounts,
            Mail mail,
            WebProperties web,
            Clock clock,
            @Value("${ovation.account.house-name}") String house) {
        this.accounts = accounts;
        this.mail = mail;
        this.web = web;
        this.clock = clock;
        this.house = house;
        texts.setBasename("mail/sanction");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        texts.setAlwaysUseMessageFormat(true);
    }

    /**
     * Sends one; what was done stays done without it.
     *
     * @param what of theirs it was done to, as they call it
     */
    Mono<Void> send(UUID accountId, String name, String what, Order order) {
        return Mono.zip(accounts.find(accountId), accounts.language(accountId))
                .map(to -> letter(to.getT1(), to.getT2(), name, what, order))
                .flatMap(mail::send)
                .doOnError(e -> log.warn("{} could not be told by a letter: {}", accountId, e.toString()))
                .onErrorComplete();
    }

    private Letter letter(Account to, Locale language, String name, String what, Order order) {
        String until = order.until() == null
                ? texts.getMessage("open-end", null, language)
                : texts.getMessage("until", new Object[] {shown(order.until(), language)}, language);
        Object[] values = {house, to.displayName(), what, order.reason(), until, web.publicUrl() + "/settings"};
        return new Letter(
                to.email(),
                texts.getMessage(name + ".subject", values, language),
                texts.getMessage(name + ".text", values, language),
                clock.instant().plus(OF_USE));
    }

    private static String shown(Instant at, Locale language) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(language)
                        .withZone(ZoneOffset.UTC)
                        .format(at)
                + " UTC";
    }
}
