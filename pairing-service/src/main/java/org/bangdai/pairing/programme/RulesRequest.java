package org.bangdai.pairing.programme;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.bangdai.pairing.programme.domain.Rule;
import org.bangdai.pairing.programme.domain.Weights;
import org.bangdai.pairing.roster.domain.MenteeCategory;
import org.bangdai.pairing.roster.domain.MentorTrack;
import org.bangdai.pairing.roster.domain.ProfessionalTitle;
import org.jspecify.annotations.Nullable;

/** Rules as a division asks for them: shaped as a programme's, and what is left out is inherited. */
record RulesRequest(
        @Nullable @Size(max = 20) Set<@NotBlank @Size(max = 40) String> confirmers,
        @Nullable MentorsRequest mentors,
        @Nullable @Valid MenteesRequest mentees,
        @Nullable PairingsRequest pairings,
        @Nullable ActivitiesRequest activities,
        @Nullable @Valid WeightsRequest matching) {

    record MentorsRequest(
            @Nullable Integer leaderGrassrootsYears,
            @Nullable ProfessionalTitle expertTitle,
            @Nullable Integer capacity,
            @Nullable Integer emergencyCapacity,
            @Nullable Integer termYears,
            @Nullable Set<MentorTrack> tracks,
            @Nullable Boolean talentListed,
            @Nullable Integer greatestCapacity) {}

    record MenteesRequest(
            @Nullable Integer newGraduateYears,
            @Nullable Integer disciplineAge,
            @Nullable Set<MenteeCategory> categories,
            @Nullable Boolean residentOrgan,
            @Nullable Map<MenteeCategory, @NotNull Integer> leastAge,
            @Nullable Map<MenteeCategory, @NotNull Integer> greatestAge,
            @Nullable Map<MenteeCategory, @NotNull Integer> leastServiceYears) {}

    record PairingsRequest(
            @Nullable Integer offerDays,
            @Nullable Integer termMonths,
            @Nullable Integer choices,
            @Nullable Integer emergencyDays) {}

    record ActivitiesRequest(
            @Nullable Integer perMonth, @Nullable Integer spotCheckPercent) {}

    /** All of them, since they have to add up to {@link Weights#WHOLE}. */
    record WeightsRequest(
            @NotNull @Min(0) @Max(Weights.WHOLE) Integer field,
            @NotNull @Min(0) @Max(Weights.WHOLE) Integer gap,
            @NotNull @Min(0) @Max(Weights.WHOLE) Integer dialect,
            @NotNull @Min(0) @Max(Weights.WHOLE) Integer place,
            @NotNull @Min(0) @Max(Weights.WHOLE) Integer load,
            @NotNull @Min(0) @Max(Weights.WHOLE) Integer method,
            @NotNull @Min(0) @Max(Weights.WHOLE) Integer unitKind,
            @NotNull @Min(0) @Max(Weights.WHOLE) Integer track) {

        Weights weights() {
            return new Weights(field, gap, dialect, place, load, method, unitKind, track);
        }
    }

    Map<Rule, Object> given() {
        Given given = new Given();
        given.put(Rule.CONFIRMERS, confirmers);
        if (mentors != null) {
            mentors(given, mentors);
        }
        if (mentees != null) {
            mentees(given, mentees);
        }
        if (pairings != null) {
            given.put(Rule.OFFER_DAYS, pairings.offerDays);
            given.put(Rule.TERM_MONTHS, pairings.termMonths);
            given.put(Rule.CHOICES, pairings.choices);
            given.put(Rule.EMERGENCY_DAYS, pairings.emergencyDays);
        }
        if (activities != null) {
            given.put(Rule.PER_MONTH, activities.perMonth);
            given.put(Rule.SPOT_CHECK_PERCENT, activities.spotCheckPercent);
        }
        given.put(Rule.MATCHING, matching == null ? null : matching.weights());
        return given.values;
    }

    private static void mentors(Given given, MentorsRequest mentors) {
        given.put(Rule.LEADER_GRASSROOTS_YEARS, mentors.leaderGrassrootsYears);
        given.put(Rule.EXPERT_TITLE, mentors.expertTitle);
        given.put(Rule.CAPACITY, mentors.capacity);
        given.put(Rule.GREATEST_CAPACITY, mentors.greatestCapacity);
        given.put(Rule.EMERGENCY_CAPACITY, mentors.emergencyCapacity);
        given.put(Rule.TERM_YEARS, mentors.termYears);
        given.put(Rule.TRACKS, mentors.tracks);
        given.put(Rule.TALENT_LISTED, mentors.talentListed);
    }

    private static void mentees(Given given, MenteesRequest mentees) {
        given.put(Rule.NEW_GRADUATE_YEARS, mentees.newGraduateYears);
        given.put(Rule.DISCIPLINE_AGE, mentees.disciplineAge);
        given.put(Rule.CATEGORIES, mentees.categories);
        given.put(Rule.RESIDENT_ORGAN, mentees.residentOrgan);
        given.put(Rule.LEAST_AGE, mentees.leastAge);
        given.put(Rule.GREATEST_AGE, mentees.greatestAge);
        given.put(Rule.LEAST_SERVICE_YEARS, mentees.leastServiceYears);
    }

    private record Given(Map<Rule, Object> values) {
        Given() {
            this(new EnumMap<>(Rule.class));
        }

        void put(Rule rule, @Nullable Object value) {
            if (value != null) {
                values.put(rule, value);
            }
        }
    }
}
