package live.ovation.platform;

import java.util.Objects;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Problems as bytes, for what answers below Spring's web layer. */
@Component
public class ProblemJson {

    /** The content type of what {@link #of} writes. */
    public static final String CONTENT_TYPE = "application/problem+json";

    private final JsonMapper json;

    public ProblemJson(JsonMapper json) {
        this.json = json;
    }

    public byte[] of(ProblemException problem) {
        return json.writeValueAsBytes(
                Objects.requireNonNull(Problems.of(problem).getBody()));
    }
}
