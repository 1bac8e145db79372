package org.bangdai.pairing.matching.domain;

/** A pair that whoever asks for a matching wants, or forbids. */
public record Wish(String mentorId, String menteeId) {}
