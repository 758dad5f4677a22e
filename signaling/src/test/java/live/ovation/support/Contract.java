package live.ovation.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The committed files of {@code signaling/contract}. With {@code -Dcontract.write} they are written instead of compared. */
public final class Contract {

    private static final Path FOLDER = Path.of("contract");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private Contract() {}

    /** Empty when the file says what it should; otherwise what to do about it. */
    public static String differenceWith(String name, JsonNode generated) {
        Path file = FOLDER.resolve(name);
        String fresh = JSON.writeValueAsString(generated).replace("\r\n", "\n") + "\n";
        try {
            if (Boolean.getBoolean("contract.write")) {
                Files.writeString(file, fresh);
                return "";
            }
            return Files.exists(file) && Files.readString(file).equals(fresh)
                    ? ""
                    : file + " is not what the code says; run the tests with -Dcontract.write, then npm run contract";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
