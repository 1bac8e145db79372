package org.bangdai.evaluation.review.domain;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.bangdai.evaluation.review.domain.Parts.Handed;
import org.bangdai.evaluation.scheme.domain.Limit;
import org.bangdai.evaluation.scheme.domain.MenteeCategory;
import org.bangdai.evaluation.scheme.domain.Scheme;
import org.jspecify.annotations.Nullable;

/**
 * What is settled of a review when it falls due. Schemes that change later change none of it; postings that do change who writes a comment that is still owed.
 *
 * @param unitHeadId the head of the mentee's unit; null where none is known
 * @param leaderId the leader in charge (分管领导); null where none is known
 * @param category of the mentee; null where it is not known
 * @param scheme id of the scheme that was in force on the period's first day
 * @param limits of that scheme
 * @param closesOn the last day on which a part is in time
 * @param delegations by which another person may write a comment
 * @param late whether a part was late already when a reopening gave more time; null for no
 */
public record Assignment(
        @Nullable String unitHeadId,
        @Nullable String leaderId,
        @Nullable MenteeCategory category,
        String scheme,
        Map<Limit, Integer> limits,
        LocalDate closesOn,
        Map<Part, Delegation> delegations,
        @Nullable Boolean late) {

    public Assignment {
        limits = Map.copyOf(limits);
        delegations = Map.copyOf(delegations);
    }

    /** @param to person id @param until the last day */
    public record Delegation(String to, LocalDate until, String by) {}

    /** Who comments on a mentee. @param category null where it is not known */
    public record Appraisers(
            @Nullable String unitHeadId,
            @Nullable String leaderId,
            @Nullable MenteeCategory category) {

        public static final Appraisers NOBODY = new Appraisers(null, null, null);
    }

    /** @param today on which the review falls due; the time for its parts begins then, however late that is */
    public static Assignment of(Appraisers appraisers, Scheme scheme, LocalDate dueOn, LocalDate today) {
        LocalDate opens = today.isAfter(dueOn) ? today : dueOn;
        return new Assignment(
                appraisers.unitHeadId(),
                appraisers.leaderId(),
                appraisers.category(),
                scheme.id(),
                scheme.limits(),
                opens.plusDays(scheme.limit(Limit.DAYS_OPEN) - 1L),
                Map.of(),
                null);
    }

    int limit(Limit limit) {
        return limits.getOrDefault(limit, limit.least());
    }

    boolean isLate() {
        return Boolean.TRUE.equals(late);
    }

    /** @param lateBefore whether a part is late by the day that held so far */
    Assignment closing(LocalDate day, boolean lateBefore) {
        Boolean ever = isLate() || lateBefore ? Boolean.TRUE : null;
        return new Assignment(unitHeadId, leaderId, category, scheme, limits, day, delegations, ever);
    }

    Assignment delegating(Part part, Delegation delegation) {
        Map<Part, Delegation> all = new EnumMap<>(Part.class);
        all.putAll(delegations);
        all.put(part, delegation);
        return new Assignment(unitHeadId, leaderId, category, scheme, limits, closesOn, all, late);
    }

    Assignment settled(Parts parts) {
        Map<Part, Delegation> used = new EnumMap<>(Part.class);
        delegations.forEach((part, delegation) -> {
            Handed handed = parts.of(part);
            if (handed != null && handed.by().equals(delegation.to())) {
                used.put(part, delegation);
            }
        });
        return new Assignment(unitHeadId, leaderId, category, scheme, limits, closesOn, used, late);
    }

    /** Other persons comment; what was delegated by those before them is theirs no more. */
    Assignment reassigning(@Nullable String unitHead, @Nullable String leader) {
        Map<Part, Delegation> left = new EnumMap<>(Part.class);
        left.putAll(delegations);
        if (!Objects.equals(unitHead, unitHeadId)) {
            left.remove(Part.UNIT_COMMENT);
        }
        if (!Objects.equals(leader, leaderId)) {
            left.remove(Part.LEADER_COMMENT);
        }
        return new Assignment(unitHead, leader, category, scheme, limits, closesOn, left, late);
    }

    /** On whatever day. */
    boolean isDelegate(Part part, String person) {
        Delegation delegation = delegations.get(part);
        return delegation != null && delegation.to().equals(person);
    }

    boolean isDelegate(Part part, String person, LocalDate day) {
        Delegation delegation = delegations.get(part);
        return delegation != null && delegation.to().equals(person) && !day.isAfter(delegation.until());
    }
}
