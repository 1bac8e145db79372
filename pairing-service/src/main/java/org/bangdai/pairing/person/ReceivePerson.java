package org.bangdai.pairing.person;

import org.bangdai.pairing.person.domain.Standing;
import org.bangdai.platform.caller.Caller;
import reactor.core.publisher.Mono;

/** Somebody whom the personnel system brings with everything that a person is entered by. */
public interface ReceivePerson {

    /**
     * Enters the person, or brings what is there up to date, unless the personnel system has said something as new of them before. Answers whether the registry
     * says the same then. May be repeated.
     *
     * <p>Errors: {@code RefusedException} with {@link org.bangdai.pairing.person.domain.PersonRefusal}; any other error is an outage.
     */
    Mono<Boolean> receive(Caller by, Registration registration, Standing standing);
}
