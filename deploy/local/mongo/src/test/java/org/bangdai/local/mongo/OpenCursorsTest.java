package org.bangdai.local.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.Document;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class OpenCursorsTest {

    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    private final OpenCursors cursors = new OpenCursors();

    @Test
    void aCursorThatNobodyUsesForTenMinutesIsGivenUp() {
        cursors.note(leaving(1L), 0);
        cursors.note(leaving(2L), 5 * MINUTE);
        assertThat(cursors.note(leaving(3L), 11 * MINUTE)).containsExactly(1L);
        assertThat(cursors.note(leaving(3L), 12 * MINUTE)).isEmpty();
    }

    @Test
    void anAnswerWithoutAnOpenCursorIsNoOccasion() {
        cursors.note(leaving(1L), 0);
        assertThat(cursors.note(leaving(0L), 20 * MINUTE)).isEmpty();
        assertThat(cursors.note(new Document("ok", 1.0), 20 * MINUTE)).isEmpty();
    }

    private static Document leaving(long id) {
        return new Document("cursor", new Document("id", id));
    }
}
