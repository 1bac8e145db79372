package org.bangdai.platform.web.argument;

/** A request names a day or a moment outside of those that this system speaks of. */
public final class BeyondEraException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String first;
    private final String last;

    BeyondEraException(String first, String last) {
        super("not within " + first + " and " + last);
        this.first = first;
        this.last = last;
    }

    /** The first that may be named, as ISO 8601 writes it. */
    public String first() {
        return first;
    }

    /** The last that may be named. */
    public String last() {
        return last;
    }
}
