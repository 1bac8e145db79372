package org.bangdai.pairing.roster;

import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bangdai.pairing.person.PersonFixtures;
import org.bangdai.pairing.person.PersonStores;
import org.bangdai.pairing.person.Persons;
import org.bangdai.pairing.reference.ReferenceFixtures;
import org.bangdai.pairing.roster.domain.MenteeRow;
import org.bangdai.pairing.roster.domain.MentorRow;
import org.bangdai.pairing.roster.domain.RosterRefusal;
import org.bangdai.platform.audit.AuditTrail;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.RefusedException;
import org.bangdai.platform.event.RecordingPublisher;
import org.bangdai.platform.event.RelayFixture;
import org.bangdai.platform.personal.DataKeys;
import org.bangdai.platform.store.AggregateFactory;
import org.bangdai.platform.store.StoreFixture;
import org.bangdai.platform.web.RefusalProblems;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.core.ResolvableType;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The parts of the roster feature on a database, without Spring. */
final class RosterFixture {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T08:00:00Z"), ZoneId.of("Asia/Shanghai"));

    /** What has reached mentors and mentees, by person id. */
    static final class Intake implements RosterIntake {

        final Map<String, MentorRow> mentors = new ConcurrentHashMap<>();
        final Map<String, MenteeRow> mentees = new ConcurrentHashMap<>();
        final List<ImportContext> contexts = new java.util.concurrent.CopyOnWriteArrayList<>();
        volatile String refused = "";

        @Override
        public Flux<Present> present(Caller by, Collection<String> personIds) {
            return Flux.concat(
                    Flux.fromIterable(mentors.values())
                            .map(it -> new Present(it.person().personId(), it.mentor(), null, null)),
                    Flux.fromIterable(mentees.values())
                            .map(it -> new Present(it.person().personId(), null, it.category(), it.leaderId())));
        }

        /** Nobody at once, so that each goes its own way. */
        @Override
        public Mono<Set<String>> importNewMentors(List<MentorRow> rows, ImportContext context) {
            return Mono.just(Set.of());
        }

        @Override
        public Mono<Set<String>> importNewMentees(List<MenteeRow> rows, ImportContext context) {
            return Mono.just(Set.of());
        }

        @Override
        public Mono<Void> importMentor(MentorRow row, ImportContext context) {
            return Mono.fromRunnable(() -> {
                if (row.person().name().equals(refused)) {
                    throw new RefusedException(new RosterRefusal.NothingGood());
                }
                contexts.add(context);
                mentors.put(row.person().personId(), row);
            });
        }

        @Override
        public Mono<Void> importMentee(MenteeRow row, ImportContext context) {
            return Mono.fromRunnable(() -> mentees.put(row.person().personId(), row));
        }
    }

    /** What was read in clear. */
    static final class RecordedReads implements AuditTrail {

        final List<String> inClear = new java.util.concurrent.CopyOnWriteArrayList<>();

        @Override
        public Mono<Void> unmaskedRead(Caller by, String resource, String division, Collection<String> ids) {
            return Mono.fromRunnable(() -> inClear.addAll(ids));
        }

        @Override
        public Mono<Void> maskedList(Caller by, String resource, String division) {
            return Mono.empty();
        }
    }

    final Intake intake = new Intake();
    final RecordingPublisher publisher = new RecordingPublisher();
    final Persons persons;
    final Rosters rosters;
    final RosterRows rows;
    final RosterErrors errors;
    final CheckRoster check;
    final CommitRoster commit;
    final RosterReport report;
    final RosterSweep sweep;
    final BadRows badRows;
    final RecordedReads audit = new RecordedReads();

    RosterFixture(MongoDatabase database) {
        AggregateFactory stores = StoreFixture.factory(database, new RelayFixture(publisher, Duration.ofSeconds(5)));
        DataKeys keys = new DataKeys(PersonFixtures.DATA_KEY);
        persons = PersonStores.persons(stores);
        rosters = new Rosters(stores);
        rows = new RosterRows(stores);
        errors = new RosterErrors(stores);
        RosterFindings findings = new RosterFindings(rows);
        RosterChanges changes = new RosterChanges(persons, PersonFixtures.IDS, intake);
        CheckedRows checked = new CheckedRows(rows, errors, changes, findings, persons);
        check = new CheckRoster(rosters, checked, keys, PersonFixtures.IDS, ReferenceFixtures.DIVISIONS, CLOCK);
        ImportRow imports = new ImportRow(persons, PersonFixtures.IDS, intake, errors, problems());
        commit = new CommitRoster(rosters, rows, imports, keys, CLOCK);
        report = new RosterReport(rosters, rows, errors, findings);
        badRows = new BadRows(rosters, findings, report, keys, audit);
        sweep = new RosterSweep(rosters, rows);
    }

    private static ObjectProvider<RefusalProblems<?>> problems() {
        return new StaticListableBeanFactory(Map.of("problems", new RosterProblems()))
                .getBeanProvider(ResolvableType.forClass(RefusalProblems.class));
    }
}
