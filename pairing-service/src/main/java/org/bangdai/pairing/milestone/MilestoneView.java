package org.bangdai.pairing.milestone;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bangdai.pairing.milestone.domain.Happening;
import org.bangdai.pairing.milestone.domain.Kind;
import org.bangdai.pairing.milestone.domain.Milestone;
import org.jspecify.annotations.Nullable;

/** A milestone as callers see one. @param superseded the oldest first */
record MilestoneView(
        String id,
        Kind kind,
        String zh,
        String en,
        boolean withdrawn,
        VersionView present,
        List<VersionView> superseded) {

    /** @param reason of the correction; absent of the first record */
    record VersionView(
            LocalDate on,
            @Nullable String introducerId,
            @Nullable Boolean introducedByMentor,
            @Nullable String fromRank,
            @Nullable String toRank,
            @Nullable String unit,
            @Nullable String post,
            @Nullable String title,
            @Nullable String note,
            @Nullable String reason,
            String recordedBy,
            Instant recordedAt) {

        static VersionView of(Milestone.Version it) {
            return switch (it.what()) {
                case Happening.PartyMembership what ->
                    view(it, what.introducerId(), what.byMentor(), null, null, null, null, null);
                case Happening.Promotion what -> view(it, null, null, what.fromRank(), what.toRank(), null, null, null);
                case Happening.Secondment what -> view(it, null, null, null, null, what.unit(), what.post(), null);
                case Happening.Award what -> view(it, null, null, null, null, null, null, what.title());
                case Happening.Qualification what -> view(it, null, null, null, null, null, null, what.title());
            };
        }

        private static VersionView view(
                Milestone.Version it,
                @Nullable String introducerId,
                @Nullable Boolean byMentor,
                @Nullable String fromRank,
                @Nullable String toRank,
                @Nullable String unit,
                @Nullable String post,
                @Nullable String title) {
            return new VersionView(
                    it.on(),
                    introducerId,
                    byMentor,
                    fromRank,
                    toRank,
                    unit,
                    post,
                    title,
                    it.note(),
                    it.reason(),
                    it.by(),
                    it.at());
        }
    }

    static MilestoneView of(Milestone it) {
        return new MilestoneView(
                it.milestoneId(),
                it.kind(),
                it.kind().zh(),
                it.kind().en(),
                it.withdrawn() != null,
                VersionView.of(it.present()),
                it.superseded().stream().map(VersionView::of).toList());
    }
}
