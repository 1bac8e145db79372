package org.bangdai.pairing.plan.domain;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Who does something, and when.
 *
 * @param person id; empty where it is no person
 * @param today the day of {@code at}
 */
public record Act(String person, Instant at, LocalDate today) {}
