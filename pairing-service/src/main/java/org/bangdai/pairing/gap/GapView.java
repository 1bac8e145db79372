package org.bangdai.pairing.gap;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bangdai.pairing.gap.domain.GapPlan;
import org.bangdai.pairing.gap.domain.GapProfile;
import org.bangdai.pairing.gap.domain.Mark;
import org.bangdai.pairing.gap.domain.Measurement;
import org.bangdai.pairing.gap.domain.Source;
import org.bangdai.pairing.gap.domain.Standing;
import org.bangdai.pairing.reference.domain.Competence;
import org.bangdai.pairing.reference.domain.Method;
import org.jspecify.annotations.Nullable;

/** A mentee's gaps as callers see them. */
final class GapView {

    private GapView() {}

    /**
     * @param target what is to be reached; {@code chosen} says whether somebody chose it or it is the ordinary one
     * @param missing levels to the target
     * @param closed levels gained since intake, of those that were missing to the target then
     */
    record CompetenceView(
            Competence competence,
            String zh,
            String en,
            int level,
            int target,
            boolean chosen,
            int missing,
            int intakeLevel,
            LocalDate intakeOn,
            int closed,
            LocalDate measuredOn,
            Source source) {}

    record ProfileView(String menteeId, List<CompetenceView> competences) {}

    record ItemView(
            Competence competence,
            String zh,
            String en,
            GapPlan.State state,
            @Nullable Integer level,
            int target,
            @Nullable Integer missing,
            @Nullable LocalDate dueOn,
            boolean overdue,
            List<Method> methods) {}

    record PlanView(String menteeId, List<ItemView> items) {}

    record MeasurementView(
            String id, String menteeId, Source source, LocalDate measuredOn, List<Mark> marks, String by, Instant at) {}

    static ProfileView profile(GapProfile profile) {
        Map<Competence, Standing> inOrder = new TreeMap<>(profile.standings());
        return new ProfileView(
                profile.menteeId(),
                inOrder.entrySet().stream()
                        .map(it -> competence(profile, it.getKey(), it.getValue()))
                        .toList());
    }

    private static CompetenceView competence(GapProfile profile, Competence competence, Standing standing) {
        int level = standing.latest().level();
        int intake = standing.intake().level();
        int target = profile.target(competence);
        return new CompetenceView(
                competence,
                competence.zh(),
                competence.en(),
                level,
                target,
                profile.targets().containsKey(competence),
                Math.max(0, target - level),
                intake,
                standing.intake().on(),
                Math.max(0, Math.min(level, target) - intake),
                standing.latest().on(),
                standing.latest().source());
    }

    static PlanView plan(GapProfile profile, LocalDate today) {
        return new PlanView(
                profile.menteeId(),
                GapPlan.of(profile, today).items().stream().map(GapView::item).toList());
    }

    private static ItemView item(GapPlan.Item it) {
        return new ItemView(
                it.competence(),
                it.competence().zh(),
                it.competence().en(),
                it.state(),
                it.level(),
                it.target(),
                it.missing(),
                it.dueOn(),
                it.overdue(),
                it.methods());
    }

    static MeasurementView measurement(Measurement it) {
        return new MeasurementView(
                it.measurementId(), it.menteeId(), it.source(), it.measuredOn(), it.marks(), it.by(), it.at());
    }
}
