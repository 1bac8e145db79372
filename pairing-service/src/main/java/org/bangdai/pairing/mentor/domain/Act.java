package org.bangdai.pairing.mentor.domain;

import java.time.Instant;
import java.time.LocalDate;

/** A command on a mentor: its id, whose it is, and when. */
public record Act(String command, String by, Instant at, LocalDate today) {}
