package org.bangdai.platform.web;

/** {@code If-Match} of an edit; a controller takes it as a parameter. Without the header 428, unreadable 400; stale is a 412 from the store. */
public record ExpectedVersion(long version) {}
