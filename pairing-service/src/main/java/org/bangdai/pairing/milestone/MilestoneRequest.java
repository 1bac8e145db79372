package org.bangdai.pairing.milestone;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.bangdai.pairing.milestone.domain.Happening;
import org.bangdai.pairing.milestone.domain.Kind;
import org.bangdai.platform.web.Problem;
import org.bangdai.platform.web.Problem.InputError;
import org.bangdai.platform.web.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * What happened, as an organiser says it.
 *
 * @param introducerId of a party membership, optional
 * @param fromRank of a promotion, as {@code toRank}
 * @param unit of a secondment, as {@code post}
 * @param title of an award or a qualification
 */
record MilestoneRequest(
        @NotNull Kind kind,
        @NotNull LocalDate on,
        @Nullable @Size(max = 64) String introducerId,
        @Nullable @Size(max = 50) String fromRank,
        @Nullable @Size(max = 50) String toRank,
        @Nullable @Size(max = 100) String unit,
        @Nullable @Size(max = 100) String post,
        @Nullable @Size(max = 200) String title,
        @Nullable @Size(max = 500) String note) {

    record CorrectionRequest(
            @NotNull @jakarta.validation.Valid MilestoneRequest milestone,
            @NotBlank @Size(max = 500) String reason) {

        RecordMilestone.Account account() {
            return new RecordMilestone.Account(milestone.on(), milestone.happening(), milestone.note(), reason);
        }
    }

    RecordMilestone.Account account() {
        return new RecordMilestone.Account(on, happening(), note, null);
    }

    private Happening happening() {
        return switch (kind) {
            case PARTY_MEMBERSHIP ->
                new Happening.PartyMembership(
                        introducerId == null || introducerId.isBlank() ? null : introducerId, false);
            case PROMOTION -> new Happening.Promotion(given(fromRank, "fromRank"), given(toRank, "toRank"));
            case SECONDMENT -> new Happening.Secondment(given(unit, "unit"), given(post, "post"));
            case AWARD -> new Happening.Award(given(title, "title"));
            case QUALIFICATION -> new Happening.Qualification(given(title, "title"));
        };
    }

    private static String given(@Nullable String value, String name) {
        if (value == null || value.isBlank()) {
            throw new ProblemException(Problem.of(400, "invalid-input")
                    .withErrors(List.of(new InputError("/" + name, "required", List.of()))));
        }
        return value;
    }
}
