package live.ovation.channel;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody shows of themselves. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Profile(
        String displayName,
        String bio,
        List<String> links,
        @Nullable Avatar avatar) {}
