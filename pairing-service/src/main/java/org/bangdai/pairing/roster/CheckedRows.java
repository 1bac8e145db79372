package org.bangdai.pairing.roster;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bangdai.pairing.person.Persons;
import org.bangdai.pairing.roster.RosterRows.Attempt;
import org.bangdai.pairing.roster.domain.Effect;
import org.bangdai.pairing.roster.domain.LeaderLink;
import org.bangdai.pairing.roster.domain.RosterRow;
import org.bangdai.pairing.roster.domain.RowError;
import org.bangdai.pairing.roster.domain.RowOutcome;
import org.bangdai.pairing.roster.domain.RowsTogether;
import org.bangdai.pairing.roster.domain.SheetRow;
import org.bangdai.pairing.roster.sheet.RosterFile;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.personal.DataKey;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Writes what a check finds while the file is read, a few hundred rows at a time. */
@Component
final class CheckedRows {

    private static final int BATCH = 500;

    /** @param bad rows that cannot be imported */
    record Totals(int rows, int bad, Effect effect) {}

    private final RosterRows rows;
    private final RosterErrors errors;
    private final RosterChanges changes;
    private final RosterFindings findings;
    private final Persons persons;

    CheckedRows(RosterRows rows, RosterErrors errors, RosterChanges changes, RosterFindings findings, Persons persons) {
        this.rows = rows;
        this.errors = errors;
        this.changes = changes;
        this.findings = findings;
        this.persons = persons;
    }

    /** Blocks, as reading the file does. */
    Totals store(Caller by, Attempt attempt, DataKey key, RosterFile file, RowsTogether together) {
        Writing writing = new Writing(by, attempt, key);
        int read = file.read(row -> writing.add(together.check(row)));
        writing.flush();
        List<LeaderLink> unknown = unknown(by, together.openLinks());
        rows.spoil(attempt, unknown.stream().map(LeaderLink::line).toList()).block();
        errors.insert(
                        attempt,
                        by.division(),
                        unknown.stream().map(LeaderLink::unknown).toList())
                .block();
        Effect effect = Objects.requireNonNull(findings.effect(attempt).block());
        return new Totals(read, writing.bad + unknown.size(), effect);
    }

    private List<LeaderLink> unknown(Caller by, List<LeaderLink> links) {
        List<String> leaders =
                links.stream().map(LeaderLink::leaderId).distinct().toList();
        Set<String> known = new HashSet<>();
        Flux.fromIterable(leaders)
                .buffer(BATCH)
                .concatMap(some -> persons.known(by, some))
                .doOnNext(known::add)
                .blockLast();
        return links.stream().filter(link -> !known.contains(link.leaderId())).toList();
    }

    Mono<Void> clearOthers(Attempt attempt) {
        return rows.clearOthers(attempt).then(errors.clearOthers(attempt));
    }

    Mono<Void> clear(Attempt attempt) {
        return rows.clear(attempt).then(errors.clear(attempt));
    }

    /** One attempt's rows on their way to the database. */
    private final class Writing {

        private final Caller by;
        private final Attempt attempt;
        private final DataKey key;
        private final List<RosterRow> good = new ArrayList<>();
        private final List<SheetRow> faulty = new ArrayList<>();
        private final List<RowError> wrong = new ArrayList<>();
        private int bad;

        Writing(Caller by, Attempt attempt, DataKey key) {
            this.by = by;
            this.attempt = attempt;
            this.key = key;
        }

        void add(RowOutcome outcome) {
            switch (outcome) {
                case RowOutcome.Good fine -> good.add(fine.row());
                case RowOutcome.Bad at -> {
                    bad++;
                    faulty.add(at.row());
                    wrong.addAll(at.errors());
                }
            }
            if (good.size() >= BATCH || wrong.size() >= BATCH) {
                flush();
            }
        }

        void flush() {
            changes.of(by, List.copyOf(good))
                    .flatMap(checked -> rows.insert(attempt, key, checked))
                    .then(rows.insertBad(attempt, key, List.copyOf(faulty)))
                    .then(errors.insert(attempt, by.division(), wrong))
                    .block();
            good.clear();
            faulty.clear();
            wrong.clear();
        }
    }
}
