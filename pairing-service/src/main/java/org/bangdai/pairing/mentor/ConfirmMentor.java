package org.bangdai.pairing.mentor;

import java.time.Clock;
import java.time.LocalDate;
import org.bangdai.pairing.mentor.domain.Candidate;
import org.bangdai.pairing.mentor.domain.Member;
import org.bangdai.pairing.mentor.domain.Mentor;
import org.bangdai.pairing.mentor.domain.Mentor.Confirming;
import org.bangdai.pairing.mentor.domain.MentorRefusal;
import org.bangdai.pairing.programme.domain.Programme;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.store.Stored;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** 组织部、宣传部确定: each named department signs the same version of the file; the last signature appoints. May be repeated. */
@Component
class ConfirmMentor {

    private final Mentors mentors;
    private final RulesForMentor rules;
    private final SettleMentor settle;
    private final Clock clock;

    ConfirmMentor(Mentors mentors, RulesForMentor rules, SettleMentor settle, Clock clock) {
        this.mentors = mentors;
        this.rules = rules;
        this.settle = settle;
        this.clock = clock;
    }

    Mono<Stored<Mentor>> confirm(Caller by, String mentorId, int fileVersion) {
        return rules.today(
                        by,
                        mentorId,
                        programme -> mentors.update(by, mentorId, mentor -> decide(by, mentor, fileVersion, programme)))
                .flatMap(settle::after);
    }

    Mono<Stored<Mentor>> reject(Caller by, String mentorId, int fileVersion, String reason) {
        return rules.today(
                by,
                mentorId,
                programme ->
                        mentors.update(by, mentorId, mentor -> reject(by, mentor, fileVersion, reason, programme)));
    }

    private Decision<Mentor> reject(Caller by, Mentor mentor, int fileVersion, String reason, Programme programme) {
        return switch (mentor) {
            case Candidate candidate -> candidate.reject(confirming(by, mentor, fileVersion), reason, programme);
            case Member member -> Decision.refuse(new MentorRefusal.AlreadyAppointed());
        };
    }

    private Decision<Mentor> decide(Caller by, Mentor mentor, int fileVersion, Programme programme) {
        return mentor.confirm(confirming(by, mentor, fileVersion), programme, LocalDate.now(clock));
    }

    private Confirming confirming(Caller by, Mentor mentor, int fileVersion) {
        return new Confirming(department(by), by.actor(), by.is(mentor.id()), fileVersion, clock.instant());
    }

    private static String department(Caller by) {
        String department = by.department();
        return department == null ? "" : department;
    }
}
