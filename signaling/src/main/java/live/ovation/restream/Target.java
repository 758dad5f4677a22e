package live.ovation.restream;

import java.util.UUID;

/**
 * A target as its owner sees it; its key is never shown.
 *
 * @param automatic begins with each stream
 */
record Target(UUID id, String name, String url, boolean automatic, RestreamStatus status) {

    static Target of(TargetRow row, RestreamStatus status) {
        return new Target(row.id(), row.name(), row.url(), row.automatic(), status);
    }
}
