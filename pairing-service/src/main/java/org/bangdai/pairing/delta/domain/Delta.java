package org.bangdai.pairing.delta.domain;

import java.util.List;
import org.bangdai.pairing.person.domain.Standing;
import org.bangdai.pairing.registry.domain.Posting;
import org.bangdai.pairing.registry.domain.Unit;

/** The whole state of one entity at one version of the source. A version names one state: of two deltas with the same one the first stands. */
public sealed interface Delta {

    String id();

    long version();

    /** The entity, the same for all its versions. */
    default String key() {
        return switch (this) {
            case OfUnit unit -> unit(unit.id());
            case OfPerson person -> person(person.id());
            case OfPosting posting -> "POSTING:" + posting.id();
        };
    }

    /** Keys of what must be there before. */
    default List<String> refersTo() {
        return switch (this) {
            case OfUnit unit -> List.of();
            case OfPerson person -> List.of(person(person.id()));
            case OfPosting posting ->
                List.of(person(posting.facts().personId()), unit(posting.facts().unitId()));
        };
    }

    /** Within one batch the lower come first, so that fewer have to wait. */
    default int rank() {
        return switch (this) {
            case OfUnit unit -> 0;
            case OfPerson person -> 1;
            case OfPosting posting -> 2;
        };
    }

    static String unit(String unitId) {
        return "UNIT:" + unitId;
    }

    static String person(String personId) {
        return "PERSON:" + personId;
    }

    record OfUnit(String id, long version, Unit.Facts facts) implements Delta {}

    /** Where somebody stands who is in the registry, or will be. */
    record OfPerson(String id, Standing standing) implements Delta {
        @Override
        public long version() {
            return standing.version();
        }
    }

    record OfPosting(String id, long version, Posting.Facts facts) implements Delta {}
}
