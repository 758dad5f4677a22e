package live.ovation.recording;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import live.ovation.account.Accounts;
import live.ovation.platform.ClientAddress;
import live.ovation.platform.RateLimits;
import live.ovation.platform.RateLimits.Limit;
import live.ovation.stream.Access;
import live.ovation.stream.Viewer;
import live.ovation.stream.Visibility;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1")
class VideoController {

    private static final Limit CHANGES = new Limit("video-changes", 60, Duration.ofMinutes(1));

    private final Videos videos;
    private final Screenings screenings;
    private final Access access;
    private final RateLimits limits;

    VideoController(Videos videos, Screenings screenings, Access access, RateLimits limits) {
        this.videos = videos;
        this.screenings = screenings;
        this.access = access;
        this.limits = limits;
    }

    /** Recordings, newest first. */
    record VideoList(List<Video> videos) {}

    /** What is absent stays as it is. */
    record VideoChange(
            @Nullable @Size(max = 140) @Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*", message = "must not be blank")
            String title,

            @Nullable Visibility visibility) {}

    /** The channel's password. */
    record VideoPassword(@NotBlank @Size(max = 200) String password) {}

    /** The recordings of a channel, newest first, 500 at the most: all for its owner, for others what is over and theirs to see. */
    @GetMapping("/channels/{slug}/videos")
    Mono<VideoList> videos(@PathVariable String slug, @Nullable Authentication who) {
        return videos.ofChannel(slug, idOf(who)).collectList().map(VideoList::new);
    }

    /**
     * A recording, with a token where it is not for everybody. 404 {@code video-not-found}, also where it is private and not for who
     * asks; 401 {@code login-required}, 403 {@code access-denied} and {@code password-required}, which say in {@code why} whom it is for.
     *
     * @param token one that is still good and was given for the channel's password
     */
    @GetMapping("/videos/{id}")
    Mono<Video> video(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String token,
            @Nullable Authentication who) {
        return videos.find(id, screenings.viewer(id, idOf(who), token));
    }

    /** Opens a recording with the channel's password. 403 {@code wrong-password}; otherwise as it is got. */
    @PostMapping("/videos/{id}/playback")
    Mono<Video> unlockVideo(
            @PathVariable UUID id,
            @Valid @RequestBody VideoPassword body,
            @Nullable Authentication who,
            ServerWebExchange exchange) {
        String address = ClientAddress.of(exchange.getRequest().getRemoteAddress());
        return screenings
                .find(id)
                .flatMap(screenings::channel)
                .flatMap(channel -> access.unlock(channel, Viewer.of(idOf(who)), body.password(), address))
                .flatMap(viewer -> videos.find(id, viewer));
    }

    /** Changes title and visibility. 404 {@code video-not-found}, 403 {@code video-not-owned}, 400 {@code password-missing}. */
    @PatchMapping("/videos/{id}")
    Mono<Video> changeVideo(@PathVariable UUID id, @Valid @RequestBody VideoChange body, Authentication who) {
        return limits.take(CHANGES, who.getName())
                .then(Mono.defer(() -> videos.change(Accounts.idOf(who), id, body.title(), body.visibility())));
    }

    /** Deletes it for good, with its media; deleting it again is fine. 403 {@code video-not-owned}, 409 {@code video-on-air}. */
    @DeleteMapping("/videos/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> deleteVideo(@PathVariable UUID id, Authentication who) {
        return limits.take(CHANGES, who.getName()).then(Mono.defer(() -> videos.delete(Accounts.idOf(who), id)));
    }

    private static @Nullable UUID idOf(@Nullable Authentication who) {
        return who == null ? null : Accounts.idOf(who);
    }
}
