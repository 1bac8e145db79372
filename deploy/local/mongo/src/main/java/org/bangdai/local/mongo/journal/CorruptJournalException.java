package org.bangdai.local.mongo.journal;

import java.nio.file.Path;

/** The files are not what was written, beyond what a kill can leave: starting would lose data silently. The message is one line for people. */
public final class CorruptJournalException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CorruptJournalException(Path file, long position, String what) {
        super("Refusing to start: %s %s at byte %d. Restore it from a copy, or move the folder away to start empty."
                .formatted(file, what, position));
    }
}
