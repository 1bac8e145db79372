package org.bangdai.local.stack;

/** Fills a fresh stack with part of the demo data, through its API like any caller. */
public interface DemoLoader {

    /** Under which it is remembered as done: lower-case, stable. */
    String name();

    /** Runs once for a home folder; again at the next start when it failed, so its steps must be repeatable. */
    void load(Stack stack) throws Exception;
}
