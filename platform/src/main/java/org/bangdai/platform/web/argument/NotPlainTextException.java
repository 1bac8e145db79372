package org.bangdai.platform.web.argument;

/** A text of a request holds what is no character of any writing. */
public final class NotPlainTextException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    NotPlainTextException() {
        super("a control character or half of a surrogate pair");
    }
}
