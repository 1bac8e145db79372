package org.bangdai.pairing.mentor;

import org.bangdai.pairing.mentor.domain.ForRemoval;
import org.bangdai.pairing.mentor.domain.InOffice;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.web.CommandId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** 离岗: proposes the removal of a mentor who has left the post. Never more than that: the mentor is heard, and an organiser decides. */
@Component
public class ProposeAfterLeaving {

    private static final Caller SYSTEM = Caller.system("departure");

    private final Mentors mentors;
    private final ActOnMentor act;

    ProposeAfterLeaving(Mentors mentors, ActOnMentor act) {
        this.mentors = mentors;
        this.act = act;
    }

    /**
     * False where the person is no mentor in office. May be repeated with the same leave, also after an organiser has decided to keep the mentor: it is
     * proposed once.
     *
     * @param leave names this leave and no other
     */
    public Mono<Boolean> propose(String mentorId, String leave, String text) {
        return mentors.find(SYSTEM, mentorId)
                .flatMap(found -> act.bySystem(
                        SYSTEM,
                        mentorId,
                        new CommandId(leave),
                        (mentor, what) -> mentor instanceof InOffice member
                                ? member.hasLeftPost(text, what)
                                : Decision.change(mentor)))
                .map(after -> after.state() instanceof ForRemoval)
                .defaultIfEmpty(false);
    }

    /** Whether a removal is proposed and not decided. */
    public Mono<Boolean> isProposed(String mentorId) {
        return mentors.find(SYSTEM, mentorId)
                .map(found -> found.state() instanceof ForRemoval)
                .defaultIfEmpty(false);
    }
}
