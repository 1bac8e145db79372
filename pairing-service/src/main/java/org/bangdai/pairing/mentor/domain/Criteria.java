package org.bangdai.pairing.mentor.domain;

import java.util.List;
import org.bangdai.pairing.programme.domain.Programme;
import org.bangdai.pairing.roster.domain.MentorFacts;

/** Which criteria of the track a candidate meets, each with what it was decided by. */
public final class Criteria {

    /** @param evidence the fact of the file that decided, and what was asked */
    public record Result(Criterion criterion, boolean passed, String evidence) {}

    private Criteria() {}

    public static List<Result> check(MentorFacts facts, Programme.MentorRules rules) {
        Result open = new Result(
                Criterion.TRACK_OPEN, rules.tracks().contains(facts.track()), facts.track() + " / " + rules.tracks());
        return switch (facts.track()) {
            case LEADER ->
                List.of(
                        open,
                        new Result(
                                Criterion.LONG_GRASSROOTS_SERVICE,
                                facts.grassrootsYears() >= rules.leaderGrassrootsYears(),
                                facts.grassrootsYears() + " / " + rules.leaderGrassrootsYears()),
                        new Result(
                                Criterion.HELD_LEADING_POST,
                                facts.heldLeadingPost(),
                                String.valueOf(facts.heldLeadingPost())),
                        new Result(Criterion.STEPPED_BACK, facts.steppedBack(), String.valueOf(facts.steppedBack())));
            case EXPERT -> List.of(open, title(facts, rules));
        };
    }

    private static Result title(MentorFacts facts, Programme.MentorRules rules) {
        String talentList = facts.talentList();
        boolean listed = talentList != null && !talentList.isBlank() && rules.talentListed();
        return new Result(
                Criterion.PROFESSIONAL_TITLE,
                listed || facts.title().compareTo(rules.expertTitle()) >= 0,
                facts.title() + " / " + rules.expertTitle() + (listed ? "; " + talentList : ""));
    }

    public static List<Criterion> failed(MentorFacts facts, Programme.MentorRules rules) {
        return check(facts, rules).stream()
                .filter(it -> !it.passed())
                .map(Result::criterion)
                .toList();
    }

    /** As {@link #failed(MentorFacts, Programme.MentorRules)}, without those that are overridden. */
    public static List<Criterion> failed(CandidateFile file, Programme.MentorRules rules) {
        return failed(file.mentor(), rules).stream()
                .filter(it -> file.overrides().stream().noneMatch(waiver -> waiver.criterion() == it))
                .toList();
    }
}
