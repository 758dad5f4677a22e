package live.ovation.account;

import reactor.core.publisher.Mono;

/** Argon2id for secrets that people choose, bounded in number. Errors with {@code unavailable} when too many are asked at once. */
public interface PasswordHashing {

    Mono<String> hash(String password);

    /** Whether this is what the hash was made of. */
    Mono<Boolean> matches(String password, String hash);
}
