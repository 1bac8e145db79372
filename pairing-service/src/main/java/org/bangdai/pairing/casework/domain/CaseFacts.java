package org.bangdai.pairing.casework.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What never changes. @param openedBy the actor; @param activityId the activity that opened it; null where somebody did so directly */
public record CaseFacts(
        String caseId,
        Matter matter,
        String openedBy,
        Instant openedAt,
        @Nullable String activityId) {}
