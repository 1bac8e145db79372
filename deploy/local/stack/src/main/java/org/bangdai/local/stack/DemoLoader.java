package org.bangdai.local.stack;

import java.util.function.Consumer;

/** Fills a fresh stack with part of the demo data, through its API like any caller. */
public interface DemoLoader {

    /** Under which it is remembered as done: lower-case, stable. */
    String name();

    /** Before the processes of a stack start, unless it is done for the home folder. */
    default void beforeStart(StackSettings settings) {}

    /** Runs once for a home folder; again at the next start when it failed, so its steps must be repeatable. */
    void load(Stack stack, Consumer<String> progress) throws Exception;
}
