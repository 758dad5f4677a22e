package live.ovation.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.ECKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyTests {

    @TempDir
    Path folder;

    @Test
    void shouldMakeAKeyOnceAndForItsOwnerOnly() throws Exception {
        Path file = folder.resolve("secrets/jwt-key.json");

        ECKey made = SigningKey.readOrMake(file);
        ECKey read = SigningKey.readOrMake(file);

        assertThat(read).isEqualTo(made);
        assertThat(Files.getPosixFilePermissions(file))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }
}
