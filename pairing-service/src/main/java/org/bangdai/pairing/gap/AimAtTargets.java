package org.bangdai.pairing.gap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.bangdai.pairing.gap.domain.GapProfile;
import org.bangdai.pairing.gap.domain.GapRefusal;
import org.bangdai.pairing.mentee.SeeMentee;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.decision.RefusedException;
import org.bangdai.platform.store.AlreadyExistsException;
import org.bangdai.platform.store.StaleVersionException;
import org.bangdai.platform.store.Stored;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A mentor or an organiser chooses what a mentee is to reach, and by when. */
@Component
class AimAtTargets {

    /** The version of a profile that is not there yet. */
    static final long NONE = 0;

    private static final Caller SYSTEM = Caller.system("gaps");

    private final SeeMentee see;
    private final GapProfiles profiles;
    private final Clock clock;

    AimAtTargets(SeeMentee see, GapProfiles profiles, Clock clock) {
        this.see = see;
        this.profiles = profiles;
        this.clock = clock;
    }

    /** The mentee's profile, an empty one at version {@link #NONE} where nothing was measured or chosen. */
    Mono<Stored<GapProfile>> profile(Caller by, String menteeId) {
        return see.see(by, menteeId)
                .flatMap(seen ->
                        profiles.find(SYSTEM, menteeId).defaultIfEmpty(new Stored<>(menteeId, NONE, empty(seen))));
    }

    /** All targets that hold from now on. Only to the version that was seen. */
    Mono<Stored<GapProfile>> aim(Caller by, String menteeId, long version, List<GapProfile.Wish> wishes) {
        return see.see(by, menteeId).flatMap(seen -> switch (seen.as()) {
            case SELF, LEADER, HOST -> Mono.error(new RefusedException(new GapRefusal.TargetsNotYours()));
            case MENTOR, DIVISION ->
                version == NONE ? insert(by, aimed(by, empty(seen), wishes)) : update(by, menteeId, version, wishes);
        });
    }

    /** A mentor does not see the document itself: what may be done has been decided, and the event names who did it. */
    private Mono<Stored<GapProfile>> update(Caller by, String menteeId, long version, List<GapProfile.Wish> wishes) {
        return profiles.update(by.seeingEverything(), menteeId, version, profile -> aimed(by, profile, wishes));
    }

    private Mono<Stored<GapProfile>> insert(Caller by, Decision<GapProfile> decision) {
        return switch (decision) {
            case Decision.Refused<GapProfile> no -> Mono.error(new RefusedException(no.refusal()));
            case Decision.Change<GapProfile> yes ->
                profiles.insert(by.seeingEverything(), yes.next(), yes.events())
                        .onErrorMap(
                                AlreadyExistsException.class,
                                there -> new StaleVersionException(
                                        "gapProfiles", yes.next().menteeId()));
        };
    }

    private Decision<GapProfile> aimed(Caller by, GapProfile profile, List<GapProfile.Wish> wishes) {
        return profile.aimingAt(wishes, by.actor(), LocalDate.now(clock), clock.instant());
    }

    private static GapProfile empty(SeeMentee.Seen seen) {
        return GapProfile.empty(seen.mentee().id(), seen.mentee().person().division());
    }
}
