package org.bangdai.pairing.mentor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.bangdai.pairing.CutOffService.CRASH;
import static org.bangdai.pairing.PoolFixtures.SYSTEM;
import static org.bangdai.pairing.PoolFixtures.appointed;
import static org.bangdai.pairing.PoolFixtures.file;
import static org.bangdai.pairing.PoolFixtures.id;

import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.bangdai.pairing.CutOffService;
import org.bangdai.pairing.mentor.domain.Appointed;
import org.bangdai.pairing.mentor.domain.Appointment;
import org.bangdai.pairing.mentor.domain.Candidate;
import org.bangdai.pairing.mentor.domain.Expired;
import org.bangdai.pairing.mentor.domain.Mentor;
import org.bangdai.pairing.mentor.domain.MentorEvents.MentorConfirmed;
import org.bangdai.pairing.mentor.domain.Removal;
import org.bangdai.pairing.mentor.domain.Removed;
import org.bangdai.pairing.mentor.domain.Suspended;
import org.bangdai.pairing.mentor.domain.Tenure;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.caller.Scope;
import org.bangdai.platform.event.EventPublisher;
import org.bangdai.platform.event.RecordingPublisher;
import org.bangdai.platform.store.Seats.Taking;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.CommandId;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Mono;

/** A crash before and after every write of a tenure: what must follow the state follows it, with a retry or without. */
@CutOffService
class TenureCrashTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired
    ConfirmMentor confirm;

    @Autowired
    SuspendMentor suspend;

    @Autowired
    RemoveMentor remove;

    @Autowired
    Mentors mentors;

    @Autowired
    EventPublisher publisher;

    @Autowired
    MongoDatabase database;

    /** A candidate and the commands that appoint, suspend and remove them. */
    private final class Career {

        private final String mentor = id();
        private final CommandId suspending = new CommandId(id());
        private final CommandId proposing = new CommandId(id());
        private final CommandId removing = new CommandId(id());

        Career() {
            insert(new Candidate(file(mentor), List.of(), List.of()));
        }

        void lead() {
            confirm.confirm(department("ORGANISATION"), mentor, 1)
                    .then(confirm.confirm(department("PUBLICITY"), mentor, 1))
                    .then(suspend.suspend(SYSTEM, mentor, suspending, "借调"))
                    .then(remove.propose(SYSTEM, mentor, proposing, Removal.Reason.OWN_WISH, "本人申请"))
                    .then(remove.remove(SYSTEM, mentor, removing, "同意"))
                    .block(SOON);
        }
    }

    private void insert(Mentor mentor) {
        mentors.insert(SYSTEM, mentor, new MentorConfirmed(mentor.id(), "330523205", "ORGANISATION", 1))
                .block(SOON);
    }

    private static Caller department(String department) {
        return new Caller(
                "person:" + department,
                department,
                "app",
                Set.of("confirmer"),
                "330523",
                department,
                new Scope.Within("330523"));
    }

    private Mentor state(String mentor) {
        return mentors.find(SYSTEM, mentor).map(Stored::state).block(SOON);
    }

    private List<Long> published(String mentor) {
        return ((RecordingPublisher) publisher).sequences(mentor);
    }

    private boolean open(String mentor) {
        Taking taking = mentors.seats().take(mentor, Mentors.SEATS, "probe").block(SOON);
        mentors.seats().leave(mentor, Mentors.SEATS, "probe").block(SOON);
        return taking == Taking.SEATED;
    }

    @Test
    void whateverIsCutOffTheSeatsFollowTheStateWithoutARetry() throws Exception {
        int points = CRASH.everyPoint(point -> {
            Career career = new Career();
            CRASH.during(point, career::lead);
            await().atMost(SOON).ignoreExceptions().untilAsserted(() -> {
                Mentor mentor = state(career.mentor);
                assertThat(mentor.intent()).isNull();
                assertThat(open(career.mentor)).isEqualTo(mentor instanceof Appointed);
                assertThat(published(career.mentor)).hasSize(events(mentor));
                assertThat(certificate(mentor)).isEqualTo(mentor instanceof Candidate ? 0 : 1);
            });
        });
        assertThat(points).isGreaterThan(16);
    }

    /** How many there are in the state that the mentor's asks for. */
    private long certificate(Mentor mentor) {
        Document wanted = new Document("state.holding.mentorId", mentor.id())
                .append("state.revokedAt", new Document("$exists", mentor instanceof Removed));
        return Mono.from(database.getCollection("certificates").countDocuments(wanted))
                .block(SOON);
    }

    private static int events(Mentor mentor) {
        return switch (mentor) {
            case Candidate candidate -> 1 + candidate.signatures().size();
            case Appointed appointed -> 3;
            case Suspended suspended -> 4;
            case Removed removed -> 6;
            default -> 5;
        };
    }

    @Test
    void aTermThatIsOverEndsOnceWhateverIsCutOff() throws Exception {
        LocalDate ended = LocalDate.now().minusDays(2);
        int points = CRASH.everyPoint(point -> {
            String mentor = id();
            Appointment over = new Appointment("BD-" + mentor, ended.minusYears(3), ended, 1, "33-v1");
            CRASH.during(
                    point,
                    () -> insert(new Appointed(appointed(mentor, 1).file(), Tenure.begin(List.of(), over), null)));
            await().atMost(SOON).ignoreExceptions().untilAsserted(() -> {
                Mentor state = state(mentor);
                if (state != null) {
                    assertThat(state).isInstanceOf(Expired.class);
                    assertThat(state.intent()).isNull();
                    assertThat(published(mentor)).containsExactly(1L, 2L);
                }
            });
        });
        assertThat(points).isGreaterThan(1);
    }
}
