package org.bangdai.pairing.roster;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.bangdai.pairing.person.PersonIds;
import org.bangdai.pairing.reference.Divisions;
import org.bangdai.pairing.roster.RosterRows.Attempt;
import org.bangdai.pairing.roster.domain.Roster;
import org.bangdai.pairing.roster.domain.RosterRefusal;
import org.bangdai.pairing.roster.domain.RowRules;
import org.bangdai.pairing.roster.domain.RowsTogether;
import org.bangdai.pairing.roster.sheet.RosterFile;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.RefusedException;
import org.bangdai.platform.personal.DataKey;
import org.bangdai.platform.personal.DataKeys;
import org.bangdai.platform.store.AlreadyExistsException;
import org.bangdai.platform.store.Stored;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Checks an uploaded file, keeping its good rows and the errors of the others. A file that is at fault as a whole leaves nothing. May be repeated
 * with the same id and file, after a crash or while another attempt runs: the attempt that ends first counts.
 */
@Component
final class CheckRoster {

    private final Rosters rosters;
    private final CheckedRows store;
    private final DataKeys keys;
    private final PersonIds personIds;
    private final Divisions divisions;
    private final Clock clock;

    CheckRoster(
            Rosters rosters, CheckedRows store, DataKeys keys, PersonIds personIds, Divisions divisions, Clock clock) {
        this.rosters = rosters;
        this.store = store;
        this.keys = keys;
        this.personIds = personIds;
        this.divisions = divisions;
        this.clock = clock;
    }

    Mono<Stored<Roster>> check(Caller by, String id, RosterFile file, boolean dryRun) {
        Attempt attempt = new Attempt(id, UuidCreator.getTimeOrderedEpoch().toString());
        return Mono.fromCallable(file::checked)
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(rows -> begin(by, attempt, file, dryRun))
                .flatMap(begun ->
                        begun.state().isCheckedBy(attempt.id()) ? run(by, attempt, file, begun) : Mono.just(begun));
    }

    private Mono<Stored<Roster>> begin(Caller by, Attempt attempt, RosterFile file, boolean dryRun) {
        // By the real clock: how long something is kept has nothing to do with a demonstration's time.
        Instant now = Instant.now();
        Roster.Upload upload = new Roster.Upload(
                by.actor(),
                clock.instant(),
                file.format().name(),
                dryRun,
                keys.create(attempt.roster()).wrapped());
        return rosters.insert(by, attempt.roster(), Roster.uploaded(by.division(), upload, attempt.id(), now))
                .onErrorResume(
                        AlreadyExistsException.class,
                        again -> rosters.update(by, attempt.roster(), roster -> roster.checkAgain(attempt.id(), now)));
    }

    private Mono<Stored<Roster>> run(Caller by, Attempt attempt, RosterFile file, Stored<Roster> begun) {
        DataKey key = keys.open(begun.state().upload().key(), attempt.roster());
        RowRules rules = new RowRules(LocalDate.now(clock), by.division(), divisions::exists);
        RowsTogether rows = new RowsTogether(rules, personIds::of);
        return Mono.fromCallable(() -> store.store(by, attempt, key, file, rows))
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(totals -> rosters.update(
                        by,
                        attempt.roster(),
                        roster -> roster.checked(
                                attempt.id(), totals.rows(), totals.bad(), totals.effect(), Instant.now())))
                .flatMap(checked -> store.clearOthers(attempt).thenReturn(checked))
                .onErrorResume(RefusedException.class, refused -> overtaken(by, attempt, refused));
    }

    private Mono<Stored<Roster>> overtaken(Caller by, Attempt attempt, RefusedException refused) {
        return refused.refusal() instanceof RosterRefusal.Overtaken
                ? store.clear(attempt).then(rosters.get(by, attempt.roster()))
                : Mono.error(refused);
    }
}
