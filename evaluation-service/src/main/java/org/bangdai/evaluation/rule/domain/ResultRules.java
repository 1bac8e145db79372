package org.bangdai.evaluation.rule.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * One version of a division's rules for what follows from results; it never changes, a change is another version.
 *
 * @param id names division and version, such as {@code 33-r1}; several, the highest first, where those above have become tighter: {@code 33-r2+330523-r1}
 * @param division whose rules they are; divisions below that have none of their own inherit them
 * @param effectiveFrom they hold for periods that end on this day or later, until a later version takes over
 * @param decisionDays within which an objection is to be decided; the day on which it is raised is the first
 */
public record ResultRules(
        String id,
        String division,
        int version,
        LocalDate effectiveFrom,
        int decisionDays,
        BoardRules board,
        EffectRules effect,
        AssessmentRules assessment) {

    /** @throws IllegalArgumentException where a number is out of its bounds */
    public ResultRules {
        Bounds.check("decisionDays", decisionDays, 1, 60);
    }

    public static String id(String division, int version) {
        return division + "-r" + version;
    }

    /** What is told of it. */
    public RulesPublished published() {
        return RulesPublished.of(this);
    }

    /**
     * Which rules are looser here than above: smaller cohorts, less time to object, more time to decide, a larger quota, a threshold that finds fewer mentors
     * poor, a smaller share of the annual review. Empty where all are as strict at least.
     */
    public List<String> looserThan(ResultRules above) {
        List<String> looser = new ArrayList<>();
        note(looser, "board/least", board.least() < above.board.least());
        note(looser, "board/objectionDays", board.objectionDays() < above.board.objectionDays());
        note(looser, "board/correctionDays", board.correctionDays() < above.board.correctionDays());
        note(looser, "decisionDays", decisionDays > above.decisionDays);
        note(looser, "effect/poorBelow", effect.poorBelow() < above.effect.poorBelow());
        note(looser, "effect/poorMonths", effect.poorMonths() > above.effect.poorMonths());
        note(looser, "assessment/leastMonths", assessment.leastMonths() < above.assessment.leastMonths());
        note(looser, "assessment/excellent", assessment.excellent() < above.assessment.excellent());
        note(
                looser,
                "assessment/excellentPercent",
                assessment.excellentPercent() > above.assessment.excellentPercent());
        note(looser, "assessment/competent", assessment.competent() < above.assessment.competent());
        note(looser, "assessment/basic", assessment.basic() < above.assessment.basic());
        note(looser, "assessment/annualReviewPercent", assessment.annualShare() < above.assessment.annualShare());
        return List.copyOf(looser);
    }

    /** As they hold below these others, which may have become tighter since these were published: of two limits the stricter one. */
    public ResultRules within(ResultRules above) {
        return looserThan(above).isEmpty()
                ? this
                : new ResultRules(
                        above.id + "+" + id,
                        division,
                        version,
                        effectiveFrom,
                        Math.min(decisionDays, above.decisionDays),
                        board.within(above.board),
                        effect.within(above.effect),
                        assessment.within(above.assessment));
    }

    private static void note(List<String> looser, String rule, boolean isLooser) {
        if (isLooser) {
            looser.add(rule);
        }
    }
}
