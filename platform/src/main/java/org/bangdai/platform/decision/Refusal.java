package org.bangdai.platform.decision;

/**
 * A rule said no. Each feature extends it with a sealed interface of records, which its own {@code …Problems} maps to an HTTP status in one
 * exhaustive switch. A refusal is a fact about the state, never an outage.
 */
public interface Refusal {}
