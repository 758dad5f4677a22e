package live.ovation.platform;

import java.io.IOException;
import java.nio.file.Path;

/** A box for secrets without the application. */
public final class TestSecrets {

    private TestSecrets() {}

    public static SecretBox box(Path keyFile) throws IOException {
        return new SecretBox(keyFile);
    }
}
