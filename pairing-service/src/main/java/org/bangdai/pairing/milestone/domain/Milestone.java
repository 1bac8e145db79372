package org.bangdai.pairing.milestone.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bangdai.platform.decision.Decision;
import org.jspecify.annotations.Nullable;

/**
 * One milestone of one mentee. A correction supersedes what stood before, which stays readable under the same id.
 *
 * @param superseded the oldest first
 * @param introducedByMentor of a {@link Kind#PARTY_MEMBERSHIP}; null of others
 * @param withdrawn why it does not count any more; null while it does
 */
public record Milestone(
        String milestoneId,
        String menteeId,
        String division,
        Kind kind,
        boolean sensitive,
        Version present,
        List<Version> superseded,
        @Nullable Boolean introducedByMentor,
        boolean counts,
        @Nullable Withdrawal withdrawn) {

    /** Nobody corrects a record more often in good faith. */
    static final int CORRECTIONS = 20;

    /** The Party's constitution, article 1: 年满十八岁. */
    private static final int PARTY_AGE = 18;

    public Milestone {
        superseded = List.copyOf(superseded);
    }

    /** @param on the day on which it happened @param reason of the correction; null of the first record */
    public record Version(
            String command,
            LocalDate on,
            Happening what,
            @Nullable String note,
            @Nullable String reason,
            String by,
            Instant at) {}

    public record Withdrawal(String reason, String by, Instant at) {}

    /** Whose it is. */
    public record Of(String menteeId, String division, LocalDate birthDate) {}

    public static Decision<Milestone> record(Of of, Version version, LocalDate today) {
        MilestoneRefusal refusal = refusal(of, version, today);
        if (refusal != null) {
            return Decision.refuse(refusal);
        }
        Milestone milestone = of(version.command(), of, version, List.of());
        return Decision.change(milestone, MilestoneEvents.recorded(milestone, of.birthDate()));
    }

    public Decision<Milestone> correct(Of of, Version version, LocalDate today) {
        if (version.command().equals(present.command())) {
            return Decision.change(this);
        }
        MilestoneRefusal refusal = withdrawn != null
                ? new MilestoneRefusal.IsWithdrawn()
                : version.what().kind() != kind
                        ? new MilestoneRefusal.OtherKind(kind)
                        : superseded.size() >= CORRECTIONS
                                ? new MilestoneRefusal.CorrectedTooOften(CORRECTIONS)
                                : refusal(of, version, today);
        if (refusal != null) {
            return Decision.refuse(refusal);
        }
        List<Version> before = new ArrayList<>(superseded);
        before.add(present);
        Milestone next = of(milestoneId, of, version, before);
        return Decision.change(next, MilestoneEvents.recorded(next, of.birthDate()));
    }

    /** It never happened, or not to this person. */
    public Decision<Milestone> withdraw(Withdrawal withdrawal) {
        return withdrawn != null
                ? Decision.change(this)
                : Decision.change(
                        new Milestone(
                                milestoneId,
                                menteeId,
                                division,
                                kind,
                                sensitive,
                                present,
                                superseded,
                                introducedByMentor,
                                false,
                                withdrawal),
                        new MilestoneEvents.MilestoneWithdrawn(milestoneId, menteeId, division, kind));
    }

    private static Milestone of(String id, Of of, Version version, List<Version> superseded) {
        Kind kind = version.what().kind();
        Boolean byMentor =
                version.what() instanceof Happening.PartyMembership membership ? membership.byMentor() : null;
        return new Milestone(
                id, of.menteeId(), of.division(), kind, kind.isSensitive(), version, superseded, byMentor, true, null);
    }

    private static @Nullable MilestoneRefusal refusal(Of of, Version version, LocalDate today) {
        if (version.on().isAfter(today)) {
            return new MilestoneRefusal.InTheFuture();
        }
        if (version.on().isBefore(of.birthDate())) {
            return new MilestoneRefusal.BeforeBirth();
        }
        return switch (version.what()) {
            case Happening.PartyMembership membership -> refusal(of, version, membership);
            case Happening.Promotion promotion ->
                promotion.fromRank().equals(promotion.toRank()) ? new MilestoneRefusal.SameRank() : null;
            case Happening.Secondment secondment -> null;
            case Happening.Award award -> null;
            case Happening.Qualification qualification -> null;
        };
    }

    private static @Nullable MilestoneRefusal refusal(Of of, Version version, Happening.PartyMembership membership) {
        if (version.on().isBefore(of.birthDate().plusYears(PARTY_AGE))) {
            return new MilestoneRefusal.UnderAge(PARTY_AGE);
        }
        return Objects.equals(membership.introducerId(), of.menteeId()) ? new MilestoneRefusal.OwnIntroducer() : null;
    }
}
