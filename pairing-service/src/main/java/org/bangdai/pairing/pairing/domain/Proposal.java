package org.bangdai.pairing.pairing.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bangdai.pairing.mentee.domain.Eligibility;
import org.bangdai.pairing.mentee.domain.Mentee;
import org.bangdai.pairing.mentor.domain.Appointed;
import org.bangdai.pairing.mentor.domain.Mentor;
import org.bangdai.pairing.programme.domain.Programme;
import org.jspecify.annotations.Nullable;

/** Whether two may be paired at all, and on which terms. */
public record Proposal(Mentor mentor, Mentee mentee, Role role, Programme programme) {

    /** Empty where nothing speaks against it. */
    public Optional<PairingRefusal> refusal(LocalDate today) {
        return mentorRefusal(today).or(() -> menteeRefusal(today));
    }

    /** As {@link #refusal(LocalDate)}, with those who are to be asked after this mentor. */
    public Optional<PairingRefusal> refusal(List<Proposal> further, LocalDate today) {
        if (role == Role.EMERGENCY) {
            return Optional.of(new PairingRefusal.StartsAtOnce());
        }
        int most = programme.pairings().choices();
        if (!further.isEmpty() && further.size() >= most) {
            return Optional.of(new PairingRefusal.TooManyChoices(most));
        }
        Set<String> mentors = new HashSet<>(Set.of(mentor.id()));
        if (!further.stream().allMatch(it -> mentors.add(it.mentor.id()))) {
            return Optional.of(new PairingRefusal.RepeatedChoice());
        }
        return refusal(today)
                .or(() -> further.stream()
                        .flatMap(it -> it.mentorRefusal(today).stream())
                        .findFirst());
    }

    /** As {@link #refusal(LocalDate)}, but of the mentor alone: a mentee who is paired stays so when the mentor changes. */
    public Optional<PairingRefusal> mentorRefusal(LocalDate today) {
        if (mentor.id().equals(mentee.id())) {
            return Optional.of(new PairingRefusal.Oneself());
        }
        if (mentor.id().equals(mentee.leaderId())) {
            return Optional.of(new PairingRefusal.ReportingLine());
        }
        if (!(mentor instanceof Appointed appointed) || !appointed.isInTerm(today)) {
            return Optional.of(new PairingRefusal.NotAppointed());
        }
        return Optional.empty();
    }

    private Optional<PairingRefusal> menteeRefusal(LocalDate today) {
        List<Eligibility.Rule> failed = Eligibility.of(mentee, programme.mentees(), today).results().stream()
                .filter(it -> !it.passed())
                .map(Eligibility.Result::rule)
                .toList();
        return failed.isEmpty() ? Optional.empty() : Optional.of(new PairingRefusal.NotEligible(failed));
    }

    /** @param further mentors to be asked after this one */
    public Claiming open(String pairingId, String by, List<String> further, @Nullable String ceremonyId, Instant now) {
        return open(terms(pairingId, by, null, further.isEmpty() ? null : Choices.first(further), ceremonyId), now);
    }

    /** The offer that follows one that came to nothing. @param index of this mentor among those who were to be asked */
    public Claiming follow(Terms former, int index, String pairingId, Instant now) {
        Choices choices = Objects.requireNonNull(former.choices()).from(index, former.pairingId());
        return open(terms(pairingId, former.proposedBy(), null, choices, former.ceremonyId()), now);
    }

    /** @param reason what the emergency is */
    public Starting start(String pairingId, String by, String reason, LocalDate today) {
        return new Starting(
                terms(pairingId, by, null),
                reason,
                today,
                today.plusDays(programme.pairings().emergencyDays() - 1L));
    }

    private Claiming open(Terms terms, Instant now) {
        return new Claiming(terms, now.plus(Duration.ofDays(programme.pairings().offerDays())));
    }

    public Terms terms(String pairingId, String by, @Nullable String predecessorId) {
        return terms(pairingId, by, predecessorId, null, null);
    }

    private Terms terms(
            String pairingId,
            String by,
            @Nullable String predecessorId,
            @Nullable Choices choices,
            @Nullable String ceremonyId) {
        return new Terms(
                pairingId,
                mentor.id(),
                mentor.file().person().name(),
                mentee.id(),
                mentee.person().name(),
                role,
                mentee.person().division(),
                mentee.leaderId(),
                programme.versionId(),
                programme.pairings().termMonths(),
                by,
                predecessorId,
                choices,
                ceremonyId);
    }
}
