package org.bangdai.pairing.followup;

import java.time.Clock;
import java.time.YearMonth;
import org.bangdai.pairing.followup.domain.FollowUp;
import org.bangdai.pairing.mentor.ProposeRemoval;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.store.AlreadyExistsException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** 帮带效果差: proposes the removal of a mentor whose effect has stayed poor, and puts it before an organiser. Happens once for the same months, however often it is told. */
@Component
public class FollowPoorEffect {

    private static final Caller SYSTEM = Caller.system("poor-effect");

    private final ProposeRemoval mentors;
    private final FollowUps followUps;
    private final CloseFollowUp close;
    private final Clock clock;

    FollowPoorEffect(ProposeRemoval mentors, FollowUps followUps, CloseFollowUp close, Clock clock) {
        this.mentors = mentors;
        this.followUps = followUps;
        this.close = close;
        this.clock = clock;
    }

    /**
     * Nothing where the person is no mentor in office. Where a removal is proposed already for another reason, that is what the organiser decides.
     *
     * @param since first of the poor months
     * @param text what is said to the mentor
     */
    public Mono<Void> follow(String mentorId, YearMonth since, String text) {
        String key = "poor-effect:" + mentorId + ":" + since;
        return mentors.forPoorEffect(mentorId, key, text)
                .flatMap(division -> followUps
                        .insert(
                                SYSTEM,
                                FollowUp.open(
                                        FollowUp.Task.ofPoorEffect(key, mentorId, division, since, clock.instant())))
                        .then()
                        .onErrorResume(AlreadyExistsException.class, there -> Mono.empty())
                        .then(mentors.isProposed(mentorId))
                        .flatMap(still ->
                                still ? Mono.<Void>empty() : close.done(FollowUp.Kind.DECIDE_REMOVAL, mentorId)));
    }
}
