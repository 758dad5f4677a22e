package live.ovation.recording;

import java.util.Collection;
import java.util.UUID;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;

/** Which broadcasts have a recording. */
@Service
public class RecordingShelf {

    private final RecordingRepository rows;

    RecordingShelf(RecordingRepository rows) {
        this.rows = rows;
    }

    /** Of these broadcasts those whose recording is there. */
    public Flux<UUID> among(Collection<UUID> streamIds) {
        return rows.findAllById(streamIds)
                .filter(row -> !row.state().equals("deleting"))
                .map(RecordingRow::id);
    }
}
