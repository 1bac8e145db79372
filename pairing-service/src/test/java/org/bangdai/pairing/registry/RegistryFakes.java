package org.bangdai.pairing.registry;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.bangdai.pairing.person.Persons;
import org.bangdai.pairing.reference.Divisions;
import org.bangdai.pairing.reference.domain.Division;
import org.bangdai.pairing.registry.domain.Posting;
import org.bangdai.pairing.registry.domain.Unit;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.decision.RefusedException;
import org.bangdai.platform.store.AlreadyExistsException;
import org.bangdai.platform.store.NotFoundException;
import org.bangdai.platform.store.Step;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A registry in memory. */
public final class RegistryFakes {

    private RegistryFakes() {}

    public static EnterUnit enterUnit(Units units) {
        return new EnterUnit(units, new EveryDivision());
    }

    public static EnterPosting enterPosting(Postings postings, Units units, Persons persons) {
        return new EnterPosting(postings, units, persons);
    }

    /** As the store: scope, one write at a time. */
    private static final class Table<T> {
        private final Map<String, Stored<T>> rows = new TreeMap<>();
        private final Function<T, String> division;

        Table(Function<T, String> division) {
            this.division = division;
        }

        Mono<Stored<T>> find(Caller by, String id) {
            return Mono.fromSupplier(() -> rows.get(id))
                    .filter(it -> by.scope().sees(division.apply(it.state()), Set.of()));
        }

        Mono<Stored<T>> insert(String id, T state) {
            return Mono.defer(() -> {
                Stored<T> row = new Stored<>(id, 1, state);
                return rows.putIfAbsent(id, row) == null
                        ? Mono.just(row)
                        : Mono.error(new AlreadyExistsException("fake", id));
            });
        }

        Mono<Stored<T>> update(Caller by, String id, Step<T> step) {
            return find(by, id)
                    .switchIfEmpty(Mono.error(() -> new NotFoundException("fake", id)))
                    .flatMap(row -> switch (step.apply(row.state())) {
                        case Decision.Refused<T> no -> Mono.error(new RefusedException(no.refusal()));
                        case Decision.Change<T> yes -> {
                            Stored<T> next = new Stored<>(id, row.version() + 1, yes.next());
                            rows.put(id, next);
                            yield Mono.just(next);
                        }
                    });
        }
    }

    public static final class InMemoryUnits implements Units {
        private final Table<Unit> table = new Table<>(unit -> unit.facts().division());

        public List<Unit> all() {
            return table.rows.values().stream().map(Stored::state).toList();
        }

        @Override
        public Mono<Stored<Unit>> find(Caller by, String unitId) {
            return table.find(by, unitId);
        }

        @Override
        public Mono<Stored<Unit>> get(Caller by, String unitId) {
            return find(by, unitId).switchIfEmpty(Mono.error(() -> new NotFoundException("units", unitId)));
        }

        @Override
        public Mono<Stored<Unit>> insert(Caller by, Decision.Change<Unit> unit) {
            return table.insert(unit.next().unitId(), unit.next());
        }

        @Override
        public Mono<Stored<Unit>> update(Caller by, String unitId, Step<Unit> step) {
            return table.update(by, unitId, step);
        }

        @Override
        public Mono<Stored<Unit>> update(Caller by, String unitId, long expectedVersion, Step<Unit> step) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Mono<Page<Stored<Unit>>> page(Caller by, Selection selection, PageRequest request) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Mono<Map<String, String>> parents(Collection<String> unitIds) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Flux<String> below(Collection<String> unitIds) {
            throw new UnsupportedOperationException();
        }
    }

    public static final class InMemoryPostings implements Postings {
        private final Table<Posting> table = new Table<>(Posting::division);

        public List<Posting> all() {
            return table.rows.values().stream().map(Stored::state).toList();
        }

        @Override
        public Mono<Stored<Posting>> find(Caller by, String postingId) {
            return table.find(by, postingId);
        }

        @Override
        public Mono<Stored<Posting>> get(Caller by, String postingId) {
            return find(by, postingId).switchIfEmpty(Mono.error(() -> new NotFoundException("postings", postingId)));
        }

        @Override
        public Mono<Stored<Posting>> insert(Caller by, Decision.Change<Posting> posting) {
            return table.insert(posting.next().postingId(), posting.next());
        }

        @Override
        public Mono<Stored<Posting>> update(Caller by, String postingId, Step<Posting> step) {
            return table.update(by, postingId, step);
        }

        @Override
        public Mono<Stored<Posting>> update(Caller by, String postingId, long expectedVersion, Step<Posting> step) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Mono<Page<Stored<Posting>>> page(Caller by, Selection selection, PageRequest request) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Flux<Posting> ofPersons(Collection<String> personIds) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Flux<Posting> inUnits(Collection<String> unitIds) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Flux<Posting> leading(Collection<String> unitIds) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class EveryDivision implements Divisions {
        @Override
        public boolean exists(String code) {
            return true;
        }

        @Override
        public Optional<Division> find(String code) {
            return Optional.empty();
        }

        @Override
        public List<Division> provinces() {
            return List.of();
        }

        @Override
        public List<Division> below(String code) {
            return List.of();
        }

        @Override
        public String edition() {
            return "";
        }
    }
}
