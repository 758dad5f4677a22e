package live.ovation.account;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.stream.Stream;
import live.ovation.platform.Blocking;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Passwords that were leaked somewhere, in the two shapes in which Have I Been Pwned gives them away: one file with a line
 * {@code SHA-1:COUNT} for each, in the order of the hashes, or a folder with a file for each first five digits, whose lines have the
 * other 35. Nothing of it is held in memory: a look costs some thirty short reads of the one, or one small file of the other.
 */
@Component
class LeakedPasswords {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int PREFIX = 5;

    private final @Nullable Path list;
    private final Blocking blocking;

    @Autowired
    LeakedPasswords(AccountProperties properties, Blocking blocking) {
        this(properties.leakedPasswords(), blocking);
    }

    LeakedPasswords(@Nullable Path list, Blocking blocking) {
        this.list = list == null || list.toString().isBlank() ? null : list;
        this.blocking = blocking;
        if (this.list != null && !Files.isReadable(this.list)) {
            throw new IllegalStateException("ovation.account.leaked-passwords: " + list + " can't be read");
        }
    }

    /** False where the house has no list. */
    Mono<Boolean> contain(String password) {
        Path all = list;
        return all == null ? Mono.just(false) : blocking.files().call(PATIENCE, () -> contains(all, sha1(password)));
    }

    private static boolean contains(Path all, String hash) throws IOException {
        return Files.isDirectory(all) ? folderContains(all, hash) : SortedLines.contain(all, hash);
    }

    private static boolean folderContains(Path folder, String hash) throws IOException {
        Path file = fileOf(folder, hash.substring(0, PREFIX));
        if (!Files.exists(file)) {
            return false;
        }
        String rest = hash.substring(PREFIX);
        try (Stream<String> lines = Files.lines(file, StandardCharsets.US_ASCII)) {
            return lines.anyMatch(line -> line.regionMatches(true, 0, rest, 0, rest.length()));
        }
    }

    /** Some programs that fetch the list give the files an ending. */
    private static Path fileOf(Path folder, String prefix) {
        Path plain = folder.resolve(prefix);
        return Files.exists(plain) ? plain : folder.resolve(prefix + ".txt");
    }

    private static String sha1(String password) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-1").digest(password.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().withUpperCase().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-1", e);
        }
    }
}
