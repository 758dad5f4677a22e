package live.ovation.webhook;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import live.ovation.account.Accounts;
import live.ovation.platform.RateLimits;
import live.ovation.platform.RateLimits.Limit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/**
 * Where a channel's owner wants to be told what becomes of its streams, by Standard Webhooks 1.0.0. 403 {@code channel-not-owned} for
 * everybody else.
 */
@RestController
@RequestMapping("/api/v1/channels/{slug}/webhooks")
class WebhookController {

    private static final Limit LOOKS = new Limit("webhooks", 120, Duration.ofMinutes(1));

    private final Webhooks webhooks;
    private final RateLimits limits;

    WebhookController(Webhooks webhooks, RateLimits limits) {
        this.webhooks = webhooks;
        this.limits = limits;
    }

    /** @param url {@code https:}, with a public address behind it */
    record NewWebhook(
            @NotBlank @Size(max = 2000) String url,
            @NotEmpty @Size(max = 5) Set<@NotNull WebhookEvent> events) {}

    /**
     * What is absent stays as it is.
     *
     * @param enabled whether anything is sent
     */
    record WebhookChange(
            @Nullable @Size(min = 1, max = 2000) String url,
            @Nullable @Size(min = 1, max = 5) Set<@NotNull WebhookEvent> events,
            @Nullable Boolean enabled) {}

    record WebhookList(List<Webhook> webhooks) {}

    /** @param secret {@code whsec_} and Base64, never shown again: what events are signed with */
    record WebhookWithSecret(Webhook webhook, String secret) {

        static WebhookWithSecret of(Webhooks.WithSecret made) {
            return new WebhookWithSecret(made.webhook(), made.secret());
        }
    }

    /** In the order in which they were added. */
    @GetMapping
    Mono<WebhookList> webhooks(@PathVariable String slug, Authentication who) {
        return limited(who)
                .then(Mono.defer(() -> webhooks.list(Accounts.idOf(who), slug)))
                .map(WebhookList::new);
    }

    /** Adds one. 400 {@code unusable-address}, 409 {@code webhook-limit}. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Mono<WebhookWithSecret> addWebhook(
            @PathVariable String slug, @Valid @RequestBody NewWebhook body, Authentication who) {
        var order = new WebhookOrder(body.url().strip(), body.events());
        return limited(who)
                .then(Mono.defer(() -> webhooks.add(Accounts.idOf(who), slug, order)))
                .map(WebhookWithSecret::of);
    }

    /** Changes one, switches it off or on again. 400 {@code unusable-address}, 404 {@code webhook-not-found}. */
    @PatchMapping("/{id}")
    Mono<Webhook> changeWebhook(
            @PathVariable String slug,
            @PathVariable UUID id,
            @Valid @RequestBody WebhookChange body,
            Authentication who) {
        String url = body.url();
        var change = new Webhooks.Change(url == null ? null : url.strip(), body.events(), body.enabled());
        return limited(who).then(Mono.defer(() -> webhooks.change(Accounts.idOf(who), slug, id, change)));
    }

    /** Removes one with its log; what is on its way may still arrive. One that is not there is no error. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> removeWebhook(@PathVariable String slug, @PathVariable UUID id, Authentication who) {
        return limited(who).then(Mono.defer(() -> webhooks.remove(Accounts.idOf(who), slug, id)));
    }

    /** A new secret. For 24 hours the one before signs as well, in the same header. 404 {@code webhook-not-found}. */
    @PostMapping("/{id}/secret")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<WebhookWithSecret> newWebhookSecret(@PathVariable String slug, @PathVariable UUID id, Authentication who) {
        return limited(who)
                .then(Mono.defer(() -> webhooks.rotate(Accounts.idOf(who), slug, id)))
                .map(WebhookWithSecret::of);
    }

    private Mono<Void> limited(Authentication who) {
        return limits.take(LOOKS, who.getName());
    }
}
