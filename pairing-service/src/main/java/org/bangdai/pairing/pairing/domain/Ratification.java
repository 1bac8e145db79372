package org.bangdai.pairing.pairing.domain;

import java.time.LocalDate;

/**
 * What made an emergency's pairing a pairing for a stated time.
 *
 * @param by the actor
 * @param emergency what the emergency is, as it was said at the start
 */
public record Ratification(String by, String reason, LocalDate on, String emergency) {}
