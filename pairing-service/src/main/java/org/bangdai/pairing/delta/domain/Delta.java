package org.bangdai.pairing.delta.domain;

import java.util.List;
import org.bangdai.pairing.person.domain.IdNumber;
import org.bangdai.pairing.person.domain.PersonFacts;
import org.bangdai.pairing.person.domain.Standing;
import org.bangdai.pairing.registry.domain.Posting;
import org.bangdai.pairing.registry.domain.Unit;
import org.jspecify.annotations.Nullable;

/** The whole state of one entity at one version of the source. A version names one state: of two deltas with the same one the first stands. */
public sealed interface Delta {

    String id();

    long version();

    /** The entity, the same for all its versions. */
    default String key() {
        return switch (this) {
            case OfUnit unit -> unit(unit.id());
            case OfPerson person -> person(person.id());
            case OfEntry entry -> person(entry.id());
            case OfPosting posting -> "POSTING:" + posting.id();
        };
    }

    /** Within one batch the lower come first, so that fewer have to wait, and who leads others is there before them. */
    default int rank() {
        return switch (this) {
            case OfUnit unit -> 0;
            case OfEntry entry -> entry.leaderId() == null ? 1 : 2;
            case OfPerson person -> 3;
            case OfPosting posting -> 4;
        };
    }

    static String unit(String unitId) {
        return "UNIT:" + unitId;
    }

    static String person(String personId) {
        return "PERSON:" + personId;
    }

    /** What may be kept until what it refers to is there: it holds nothing that would have to be sealed. */
    sealed interface Keepable extends Delta {

        /** Keys of what must be there before. */
        default List<String> refersTo() {
            return switch (this) {
                case OfUnit unit -> List.of();
                case OfPerson person -> List.of(person(person.id()));
                case OfPosting posting ->
                    List.of(
                            person(posting.facts().personId()),
                            unit(posting.facts().unitId()));
            };
        }
    }

    record OfUnit(String id, long version, Unit.Facts facts) implements Keepable {}

    /** Where somebody stands who is in the registry, or will be. */
    record OfPerson(String id, Standing standing) implements Keepable {
        @Override
        public long version() {
            return standing.version();
        }
    }

    /**
     * Where somebody stands, with all that a person is entered by; needs nobody to be there but the leader, so it never waits.
     *
     * @param leaderId person id of the leader in charge; null where none is named
     */
    record OfEntry(
            PersonFacts facts,
            IdNumber idNumber,
            String phone,
            @Nullable String leaderId,
            Standing standing) implements Delta {
        @Override
        public String id() {
            return facts.personId();
        }

        @Override
        public long version() {
            return standing.version();
        }
    }

    record OfPosting(String id, long version, Posting.Facts facts) implements Keepable {}
}
