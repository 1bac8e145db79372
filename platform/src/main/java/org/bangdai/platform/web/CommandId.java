package org.bangdai.platform.web;

/**
 * The id that a POST's result gets; a controller takes it as a parameter. It is a new UUIDv7 for a new {@code Idempotency-Key} and the same one
 * whenever the key is used again, so that a command that was cut off can be driven again without a second result.
 */
public record CommandId(String value) {}
