package org.bangdai.local.stack;

/** The stack cannot start or go on; the message is one line that says what to do. */
public final class StackException extends RuntimeException {

    private static final long serialVersionUID = 1;

    StackException(String message) {
        super(message);
    }

    StackException(String message, Throwable cause) {
        super(message, cause);
    }
}
