package org.bangdai.pairing.roster.domain;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who committed a roster, as far as a sweeper must know to go on in their name; their scope is their division. */
public record Committer(
        String actor,
        @Nullable String person,
        String client,
        Set<String> roles,
        String division,
        @Nullable String department) {}
