package org.bangdai.pairing.pairing.ceremony;

import org.bangdai.pairing.pairing.ceremony.domain.CeremonyRefusal;
import org.bangdai.platform.web.Problem;
import org.bangdai.platform.web.RefusalProblems;
import org.springframework.stereotype.Component;

@Component
class CeremonyProblems implements RefusalProblems<CeremonyRefusal> {

    @Override
    public Class<CeremonyRefusal> refusals() {
        return CeremonyRefusal.class;
    }

    @Override
    public Problem problem(CeremonyRefusal refusal) {
        return switch (refusal) {
            case CeremonyRefusal.InThePast past -> Problem.of(409, "ceremony-in-the-past");
            case CeremonyRefusal.TooFarAhead far -> Problem.of(409, "ceremony-too-far-ahead");
            case CeremonyRefusal.Full full -> Problem.of(409, "ceremony-full", full.most());
            case CeremonyRefusal.NotYet early -> Problem.of(409, "ceremony-not-yet");
            case CeremonyRefusal.StillGathering busy -> Problem.of(409, "ceremony-gathering");
            case CeremonyRefusal.PledgeSigned signed -> Problem.of(409, "pledge-signed");
            case CeremonyRefusal.NotAGuest stranger -> Problem.of(409, "not-in-ceremony");
            case CeremonyRefusal.IsCancelled cancelled -> Problem.of(409, "ceremony-cancelled");
            case CeremonyRefusal.IsOver over -> Problem.of(409, "ceremony-over");
        };
    }
}
