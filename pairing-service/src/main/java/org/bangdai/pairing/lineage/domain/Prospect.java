package org.bangdai.pairing.lineage.domain;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.bangdai.pairing.mentor.domain.CandidateFile;
import org.bangdai.pairing.mentor.domain.Criteria;
import org.bangdai.pairing.mentor.domain.Criterion;
import org.bangdai.pairing.person.domain.PersonFacts;
import org.bangdai.pairing.programme.domain.Programme.MentorRules;
import org.bangdai.pairing.roster.domain.MentorFacts;
import org.bangdai.pairing.roster.domain.MentorTrack;
import org.jspecify.annotations.Nullable;

/** 徒成师: how a mentee who has completed a pairing stands to the criteria of a track, as far as it is known before a nomination says more. */
public record Prospect(List<Finding> findings) {

    public Prospect {
        findings = List.copyOf(findings);
    }

    public enum Verdict {
        PASSED,
        FAILED,
        /** Only a nomination can tell. */
        UNKNOWN
    }

    /** @param evidence what is known, and what is asked; empty where nothing is known */
    public record Finding(Criterion criterion, Verdict verdict, String evidence) {}

    /** @param file of an earlier nomination; null where there is none */
    public static Prospect of(
            PersonFacts person, @Nullable CandidateFile file, MentorTrack track, MentorRules rules, LocalDate today) {
        return new Prospect(file == null ? unnominated(person, track, rules, today) : nominated(file, track, rules));
    }

    private static List<Finding> nominated(CandidateFile file, MentorTrack track, MentorRules rules) {
        MentorFacts facts = file.mentor();
        MentorFacts there = new MentorFacts(
                        track,
                        facts.grassrootsYears(),
                        facts.heldLeadingPost(),
                        facts.steppedBack(),
                        facts.title(),
                        facts.capacity())
                .after(facts);
        return Criteria.check(there, rules).stream()
                .map(it -> new Finding(it.criterion(), it.passed() ? Verdict.PASSED : Verdict.FAILED, it.evidence()))
                .toList();
    }

    /** Nobody has served at the grassroots for longer than they have served. */
    private static List<Finding> unnominated(
            PersonFacts person, MentorTrack track, MentorRules rules, LocalDate today) {
        if (!rules.tracks().contains(track)) {
            return List.of(new Finding(Criterion.TRACK_OPEN, Verdict.FAILED, track + " / " + rules.tracks()));
        }
        return switch (track) {
            case LEADER -> {
                int years = Period.between(person.serviceSince(), today).getYears();
                yield List.of(
                        new Finding(
                                Criterion.LONG_GRASSROOTS_SERVICE,
                                years < rules.leaderGrassrootsYears() ? Verdict.FAILED : Verdict.UNKNOWN,
                                years + " / " + rules.leaderGrassrootsYears()),
                        new Finding(Criterion.HELD_LEADING_POST, Verdict.UNKNOWN, ""),
                        new Finding(Criterion.STEPPED_BACK, Verdict.UNKNOWN, ""));
            }
            case EXPERT -> List.of(new Finding(Criterion.PROFESSIONAL_TITLE, Verdict.UNKNOWN, ""));
        };
    }

    /** Whether nothing that is known rules the track out. */
    public boolean isPossible() {
        return findings.stream().noneMatch(it -> it.verdict() == Verdict.FAILED);
    }
}
