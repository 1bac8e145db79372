package org.bangdai.pairing.person;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bangdai.pairing.person.domain.PersonFacts;
import org.bangdai.pairing.person.domain.Standing;
import org.bangdai.platform.caller.Caller;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The registry of persons. What identifies them elsewhere (ID number, phone) does not leave it through this port. */
public interface Persons {

    /** Empty where the caller sees no such person. */
    Mono<PersonFacts> find(Caller by, String personId);

    /** Whoever asks; at most a few hundred at a time. */
    Flux<PersonFacts> all(Collection<String> personIds);

    /** Those of the ids that the caller sees; at most a few hundred at a time. */
    Flux<String> known(Caller by, Collection<String> personIds);

    /** The leader in charge (分管领导) that the roster names, of those of these persons who have one; at most a few hundred at a time. */
    Mono<Map<String, String>> leaders(Collection<String> personIds);

    /** Ids of the persons who have one of these as leader in charge. */
    Flux<String> ledBy(Collection<String> leaderIds);

    /** What the personnel system last said of the person, whoever asks; empty where it has said nothing. */
    Mono<Standing> standing(String personId);

    /** Takes in what the personnel system says, unless it is older. What stands then; empty where the caller sees no such person. May be repeated. */
    Mono<Standing> stand(Caller by, String personId, Standing standing);

    /**
     * Enters the person, or brings what is there up to date; {@code person-changed} goes out where anything has changed. May be repeated.
     *
     * <p>Errors: {@code RefusedException} with {@link org.bangdai.pairing.person.domain.PersonRefusal}; any other error is an outage.
     */
    Mono<PersonFacts> register(Caller by, Registration registration);

    /** What the registry knows of a registration's person. @param samePhone whether it has the registration's phone */
    record Known(PersonFacts facts, boolean samePhone) {}

    /** Of the persons of the registrations, at most a few hundred, those whom the caller sees. */
    Flux<Known> compare(Caller by, List<Registration> all);

    /**
     * As {@link #register} of many, at most a few hundred, but only as far as it goes in two round trips: who is new is entered. Answers the ids of those for whom
     * nothing is left to do, since they were entered now or stand there as their registration says; the others are to be registered one by one.
     */
    Mono<Set<String>> registerNew(Caller by, List<Registration> all);

    /** A person with what identifies them elsewhere, in clear. */
    record Disclosed(
            PersonFacts facts,
            String idNumber,
            String phone,
            @Nullable String leaderId) {}

    /** Empty as {@link #find}. The read must be on record before the answer leaves. */
    Mono<Disclosed> inClear(Caller by, String personId);

    /**
     * Forgets the person and destroys their key; {@code person-erased} goes out. From then on they are not found, until a roster brings them again. May be
     * repeated with the same erasure's id.
     */
    Mono<Void> erase(Caller by, String personId, String erasureId);
}
