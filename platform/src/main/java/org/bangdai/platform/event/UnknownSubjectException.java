package org.bangdai.platform.event;

/** A handler needs another subject first (a review's pairing, say), of which no event has been applied by this consumer yet. */
public final class UnknownSubjectException extends RuntimeException {

    private final String subject;

    public UnknownSubjectException(String subject) {
        super(subject, null, false, false);
        this.subject = subject;
    }

    public String subject() {
        return subject;
    }
}
