package org.bangdai.pairing.matching.domain;

/** Who asked, kept for what is done in their name later. */
public record Organiser(String actor, String division) {}
