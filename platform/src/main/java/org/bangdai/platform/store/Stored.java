package org.bangdai.platform.store;

/**
 * An aggregate as read.
 *
 * @param version grows by one with each change of the state; the ETag. Publishing its events leaves it alone.
 */
public record Stored<T>(String id, long version, T state) {}
