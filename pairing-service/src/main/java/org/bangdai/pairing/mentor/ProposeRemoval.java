package org.bangdai.pairing.mentor;

import java.util.function.BiFunction;
import org.bangdai.pairing.mentor.domain.Act;
import org.bangdai.pairing.mentor.domain.ForRemoval;
import org.bangdai.pairing.mentor.domain.InOffice;
import org.bangdai.pairing.mentor.domain.Mentor;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.CommandId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Proposes the removal of a mentor for what other records tell. Never more than that: the mentor is heard, and an organiser decides. */
@Component
public class ProposeRemoval {

    private static final Caller LEFT = Caller.system("departure");
    private static final Caller POOR = Caller.system("poor-effect");

    private final Mentors mentors;
    private final ActOnMentor act;

    ProposeRemoval(Mentors mentors, ActOnMentor act) {
        this.mentors = mentors;
        this.act = act;
    }

    /**
     * 离岗. False where the person is no mentor in office. May be repeated with the same leave, also after an organiser has decided to keep the mentor: it is
     * proposed once.
     *
     * @param leave names this leave and no other
     */
    public Mono<Boolean> afterLeaving(String mentorId, String leave, String text) {
        return propose(LEFT, mentorId, leave, (member, what) -> member.hasLeftPost(text, what))
                .map(proposed -> true)
                .defaultIfEmpty(false);
    }

    /**
     * 帮带效果差. The mentor's division where a removal is proposed then, empty where the person is no mentor in office. May be repeated with the same months, as
     * {@link #afterLeaving} with the same leave.
     *
     * @param months names these poor months and no others
     */
    public Mono<String> forPoorEffect(String mentorId, String months, String text) {
        return propose(POOR, mentorId, months, (member, what) -> member.hasPoorEffect(text, what))
                .map(Mentor::division);
    }

    private Mono<ForRemoval> propose(
            Caller system, String mentorId, String name, BiFunction<InOffice, Act, Decision<Mentor>> step) {
        return mentors.find(system, mentorId)
                .flatMap(found -> act.bySystem(
                        system,
                        mentorId,
                        new CommandId(name),
                        (mentor, what) ->
                                mentor instanceof InOffice member ? step.apply(member, what) : Decision.change(mentor)))
                .map(Stored::state)
                .ofType(ForRemoval.class);
    }

    /** Whether a removal is proposed and not decided. */
    public Mono<Boolean> isProposed(String mentorId) {
        return mentors.find(LEFT, mentorId)
                .map(found -> found.state() instanceof ForRemoval)
                .defaultIfEmpty(false);
    }
}
