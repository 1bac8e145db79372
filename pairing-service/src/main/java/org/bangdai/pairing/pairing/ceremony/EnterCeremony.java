package org.bangdai.pairing.pairing.ceremony;

import java.util.List;
import org.bangdai.pairing.pairing.CeremonyEntries;
import org.bangdai.pairing.pairing.ceremony.domain.Ceremony;
import org.bangdai.pairing.pairing.ceremony.domain.CeremonyRefusal;
import org.bangdai.pairing.pairing.ceremony.domain.Entry;
import org.bangdai.pairing.pairing.ceremony.domain.Scheduled;
import org.bangdai.pairing.pairing.domain.Terms;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.decision.RefusedException;
import org.bangdai.platform.store.Stored;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Proposals that name a ceremony. */
@Component
class EnterCeremony implements CeremonyEntries {

    private static final Caller SYSTEM = Caller.system("ceremony");

    private final Ceremonies ceremonies;

    EnterCeremony(Ceremonies ceremonies) {
        this.ceremonies = ceremonies;
    }

    @Override
    public Mono<Void> open(Caller by, String ceremonyId) {
        return ceremonies
                .get(by, ceremonyId)
                .filter(it -> it.state() instanceof Scheduled)
                .switchIfEmpty(Mono.error(() -> new RefusedException(new CeremonyRefusal.IsOver())))
                .then();
    }

    @Override
    public Mono<Boolean> enter(Caller by, Terms terms) {
        String ceremonyId = terms.ceremonyId();
        if (ceremonyId == null) {
            return Mono.just(false);
        }
        return ceremonies
                .update(by, ceremonyId, ceremony -> entered(ceremony, terms))
                .map(after -> after.state().awaits(terms.pairingId()))
                .onErrorResume(RefusedException.class, full -> Mono.just(false));
    }

    private static Decision<Ceremony> entered(Ceremony ceremony, Terms terms) {
        return ceremony instanceof Scheduled scheduled && !ceremony.awaits(terms.pairingId())
                ? scheduled.join(List.of(Entry.of(terms, Entry.Standing.JOINED)))
                : Decision.change(ceremony);
    }

    @Override
    public Mono<Boolean> awaits(String ceremonyId, String pairingId) {
        return ceremonies
                .find(SYSTEM, ceremonyId)
                .map(Stored::state)
                .map(it -> it.awaits(pairingId))
                .defaultIfEmpty(false);
    }
}
