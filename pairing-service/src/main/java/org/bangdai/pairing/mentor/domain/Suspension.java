package org.bangdai.pairing.mentor.domain;

import java.time.Instant;

/** Why a mentor takes no new mentees for a while. */
public record Suspension(String reason, String by, Instant at) {}
