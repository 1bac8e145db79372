package org.bangdai.pairing.pairing.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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

    /** As {@link #refusal}, but of the mentor alone: a mentee who is paired stays so when the mentor changes. */
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

    public Claiming open(String pairingId, String by, Instant now) {
        return new Claiming(
                terms(pairingId, by, null),
                now.plus(Duration.ofDays(programme.pairings().offerDays())));
    }

    public Terms terms(String pairingId, String by, @Nullable String predecessorId) {
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
                predecessorId);
    }
}
