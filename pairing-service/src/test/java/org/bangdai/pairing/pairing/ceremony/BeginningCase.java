package org.bangdai.pairing.pairing.ceremony;

/** A command that may be given again, and how to see that it was obeyed or that nothing happened. */
interface BeginningCase {
    void command();

    void isDone();

    boolean neverBegan();
}
