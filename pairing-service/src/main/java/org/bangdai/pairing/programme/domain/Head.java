package org.bangdai.pairing.programme.domain;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bangdai.pairing.programme.domain.Programme.ActivityRules;
import org.bangdai.pairing.programme.domain.Programme.MenteeRules;
import org.bangdai.pairing.programme.domain.Programme.MentorRules;
import org.bangdai.pairing.programme.domain.Programme.PairingRules;
import org.bangdai.pairing.roster.domain.MenteeCategory;
import org.bangdai.pairing.roster.domain.MentorTrack;
import org.bangdai.pairing.roster.domain.ProfessionalTitle;

/** A programme but for its rules. */
record Head(String versionId, String division, String name, String nameEn, LocalDate effectiveFrom) {

    static Head of(Programme programme) {
        return new Head(
                programme.versionId(),
                programme.division(),
                programme.name(),
                programme.nameEn(),
                programme.effectiveFrom());
    }

    /** @param values of every rule */
    Programme with(Map<Rule, Object> values) {
        return new Programme(
                versionId,
                division,
                name,
                nameEn,
                effectiveFrom,
                Head.<Set<String>>value(values, Rule.CONFIRMERS),
                mentors(values),
                mentees(values),
                new PairingRules(
                        number(values, Rule.OFFER_DAYS),
                        number(values, Rule.TERM_MONTHS),
                        number(values, Rule.CHOICES),
                        number(values, Rule.EMERGENCY_DAYS)),
                new ActivityRules(number(values, Rule.PER_MONTH), number(values, Rule.SPOT_CHECK_PERCENT)),
                Head.<Weights>value(values, Rule.MATCHING));
    }

    private static MentorRules mentors(Map<Rule, Object> values) {
        return new MentorRules(
                number(values, Rule.LEADER_GRASSROOTS_YEARS),
                Head.<ProfessionalTitle>value(values, Rule.EXPERT_TITLE),
                number(values, Rule.CAPACITY),
                number(values, Rule.EMERGENCY_CAPACITY),
                number(values, Rule.TERM_YEARS),
                Head.<Set<MentorTrack>>value(values, Rule.TRACKS),
                Head.<Boolean>value(values, Rule.TALENT_LISTED),
                number(values, Rule.GREATEST_CAPACITY));
    }

    private static MenteeRules mentees(Map<Rule, Object> values) {
        return new MenteeRules(
                number(values, Rule.NEW_GRADUATE_YEARS),
                number(values, Rule.DISCIPLINE_AGE),
                Head.<Set<MenteeCategory>>value(values, Rule.CATEGORIES),
                Head.<Boolean>value(values, Rule.RESIDENT_ORGAN),
                Head.<Map<MenteeCategory, Integer>>value(values, Rule.LEAST_AGE),
                Head.<Map<MenteeCategory, Integer>>value(values, Rule.GREATEST_AGE),
                Head.<Map<MenteeCategory, Integer>>value(values, Rule.LEAST_SERVICE_YEARS));
    }

    private static int number(Map<Rule, Object> values, Rule rule) {
        return Head.<Integer>value(values, rule);
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // each rule's values are of one type
    private static <T> T value(Map<Rule, Object> values, Rule rule) {
        return (T) Objects.requireNonNull(values.get(rule), rule::name);
    }
}
