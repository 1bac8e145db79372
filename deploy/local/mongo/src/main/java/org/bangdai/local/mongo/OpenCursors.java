package org.bangdai.local.mongo;

import de.bwaldvogel.mongo.bson.Document;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers when a cursor was last used, so that what a client left behind does not stay for ever; as MongoDB, after ten minutes. */
final class OpenCursors {

    private static final long IDLE_NANOS = Duration.ofMinutes(10).toNanos();

    private final Map<Long, Long> lastUse = new ConcurrentHashMap<>();

    /**
     * Takes note of the cursor that an answer leaves open, if any.
     *
     * @param now in nanoseconds of any clock that only goes forward
     * @return the cursors that nobody has used for too long
     */
    List<Long> note(Document answer, long now) {
        if (!(answer.get("cursor") instanceof Document cursor && cursor.get("id") instanceof Long id && id != 0)) {
            return List.of();
        }
        lastUse.put(id, now);
        List<Long> idle = lastUse.entrySet().stream()
                .filter(entry -> now - entry.getValue() > IDLE_NANOS)
                .map(Map.Entry::getKey)
                .toList();
        idle.forEach(lastUse::remove);
        return idle;
    }
}
