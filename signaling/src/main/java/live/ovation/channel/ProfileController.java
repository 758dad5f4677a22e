package live.ovation.channel;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import live.ovation.account.Accounts;
import live.ovation.platform.RateLimits;
import live.ovation.platform.RateLimits.Limit;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What the account that is signed in shows of itself. */
@RestController
@RequestMapping("/api/v1/me")
class ProfileController {

    private static final Limit CHANGES = new Limit("profile-changes", 60, Duration.ofMinutes(1));
    private static final Limit UPLOADS = new Limit("picture-uploads", 20, Duration.ofMinutes(10));

    private final Profiles profiles;
    private final RateLimits limits;

    ProfileController(Profiles profiles, RateLimits limits) {
        this.profiles = profiles;
        this.limits = limits;
    }

    /** @param links https addresses, 5 at the most */
    record ProfileChange(
            @NotBlank @Size(max = 80) @Pattern(regexp = Texts.LINE, message = Texts.RULE)
            String displayName,

            @NotNull @Size(max = 500) @Pattern(regexp = Texts.LINES, message = Texts.RULE)
            String bio,

            @NotNull @Size(max = 5)
            List<@NotNull @Size(max = 200) @Pattern(regexp = Texts.LINE, message = Texts.RULE) String> links) {}

    @GetMapping("/profile")
    Mono<Profile> profile(Authentication who) {
        return limits.take(CHANGES, who.getName()).then(Mono.defer(() -> profiles.of(Accounts.idOf(who))));
    }

    /** 400 {@code unsafe-link} for a link that is no https address; 422 {@code invalid-name} for one that nobody sees. */
    @PutMapping("/profile")
    Mono<Profile> changeProfile(@Valid @RequestBody ProfileChange body, Authentication who) {
        return limits.take(CHANGES, who.getName())
                .then(Mono.defer(
                        () -> profiles.change(Accounts.idOf(who), body.displayName(), body.bio(), body.links())));
    }

    /**
     * The picture as the body, 5 MB and 40 megapixels at the most; its middle is kept, as JPEG in 64 x 64 and 256 x 256 pixels, without
     * what else the file says. 413 {@code picture-too-large}, 422 {@code picture-unreadable}.
     */
    @Operation(
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "image/*",
                                            schema = @Schema(type = "string", format = "binary"))))
    @PutMapping(
            path = "/avatar",
            consumes = {MediaType.IMAGE_PNG_VALUE, MediaType.IMAGE_JPEG_VALUE, "image/webp"})
    Mono<Profile> changeAvatar(ServerHttpRequest request, Authentication who) {
        return limits.take(UPLOADS, who.getName())
                .then(Mono.defer(() -> profiles.setAvatar(Accounts.idOf(who), request.getBody())));
    }

    /** Goes back to the letters. */
    @DeleteMapping("/avatar")
    Mono<Profile> removeAvatar(Authentication who) {
        return limits.take(UPLOADS, who.getName()).then(Mono.defer(() -> profiles.removeAvatar(Accounts.idOf(who))));
    }
}
