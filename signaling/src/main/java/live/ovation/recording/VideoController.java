package live.ovation.recording;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
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
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1")
class VideoController {

    private static final Limit CHANGES = new Limit("video-changes", 60, Duration.ofMinutes(1));

    private final Videos videos;
    private final RateLimits limits;

    VideoController(Videos videos, RateLimits limits) {
        this.videos = videos;
        this.limits = limits;
    }

    /** Recordings, newest first. */
    record VideoList(List<Video> videos) {}

    /** What is absent stays as it is. */
    record VideoChange(
            @Nullable @Size(max = 140) @Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*", message = "must not be blank")
            String title,

            @Nullable Visibility visibility) {}

    /** The recordings of a channel, newest first, 500 at the most: all for its owner, the public ones that are over for others. */
    @GetMapping("/channels/{slug}/videos")
    Mono<VideoList> videos(@PathVariable String slug, @Nullable Authentication who) {
        return videos.ofChannel(slug, idOf(who)).collectList().map(VideoList::new);
    }

    /** 404 {@code video-not-found}, also where it is private and somebody else's. */
    @GetMapping("/videos/{id}")
    Mono<Video> video(@PathVariable UUID id, @Nullable Authentication who) {
        return videos.find(id, idOf(who));
    }

    /** Changes title and visibility. 404 {@code video-not-found}, 403 {@code video-not-owned}. */
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
