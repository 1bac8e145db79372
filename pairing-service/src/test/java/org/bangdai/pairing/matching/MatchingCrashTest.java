package org.bangdai.pairing.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.bangdai.pairing.CutOffService.CRASH;
import static org.bangdai.pairing.PoolFixtures.SYSTEM;
import static org.bangdai.pairing.PoolFixtures.appointed;
import static org.bangdai.pairing.PoolFixtures.graduate;
import static org.bangdai.pairing.PoolFixtures.id;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bangdai.pairing.CutOffService;
import org.bangdai.pairing.matching.MatchingRows.Attempt;
import org.bangdai.pairing.matching.domain.Matching;
import org.bangdai.pairing.matching.domain.Stage;
import org.bangdai.pairing.matching.domain.Wish;
import org.bangdai.pairing.matching.domain.Wishes;
import org.bangdai.pairing.mentee.Mentees;
import org.bangdai.pairing.mentee.RegisterMentee;
import org.bangdai.pairing.mentor.Mentors;
import org.bangdai.pairing.mentor.domain.MentorEvents.MentorConfirmed;
import org.bangdai.pairing.pairing.Pairings;
import org.bangdai.pairing.pairing.domain.Proposed;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.caller.Scope;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.CommandId;
import org.bangdai.platform.web.PageRequest;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A crash before and after each write of a matching and of an approval: the sweepers finish what was promised, and nothing is proposed twice. */
@CutOffService
class MatchingCrashTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Caller ORGANISER = new Caller(
            "person:o", "o", "app", Set.of("organiser"), "330523", "ORGANISATION", new Scope.Within("330523"));

    @Autowired
    RunMatching run;

    @Autowired
    ApproveMatching approve;

    @Autowired
    Matchings matchings;

    @Autowired
    MatchingRows rows;

    @Autowired
    Mentors mentors;

    @Autowired
    Mentees mentees;

    @Autowired
    Pairings pairings;

    @Autowired
    RegisterMentee register;

    @Autowired
    Clock clock;

    /** Two persons whom a matching pairs. */
    private final class Couple {

        private final String mentor = id();
        private final String mentee = id();
        private final String matching = id();

        Couple() {
            mentors.insert(SYSTEM, appointed(mentor, 1), new MentorConfirmed(mentor, "330523205", "ORGANISATION", 1))
                    .then(mentors.seats().open(mentor, Mentors.SEATS, 1))
                    .then(register.register(
                            SYSTEM, graduate(mentee, LocalDate.now(clock).minusYears(1))))
                    .block(SOON);
        }

        List<Wish> pair() {
            return List.of(new Wish(mentor, mentee));
        }

        void match() {
            run.request(ORGANISER, new CommandId(matching), new Wishes(pair(), List.of(), Map.of(), null), null)
                    .block(SOON);
            await().atMost(SOON)
                    .ignoreExceptions()
                    .until(() -> CRASH.happened() || state().stage() instanceof Stage.Done);
        }

        void approveIt(CommandId command) {
            approve.approve(ORGANISER, command, matching, pair()).block(SOON);
            await().atMost(SOON)
                    .ignoreExceptions()
                    .until(() -> CRASH.happened() || state().stage() instanceof Stage.Done);
        }

        Matching state() {
            return matchings.get(SYSTEM, matching).map(Stored::state).block(SOON);
        }

        Document row() {
            Attempt attempt = new Attempt(matching, state().done().attempt(), "330523");
            return rows
                    .page(ORGANISER, attempt, RowKind.PROPOSAL, new PageRequest(200, null))
                    .block(SOON)
                    .items()
                    .stream()
                    .filter(row -> mentee.equals(row.getString("key")))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void aMatchingThatWasCutOffIsFinishedByTheSweeper() throws Exception {
        int points = CRASH.everyPoint(point -> {
            Couple couple = new Couple();
            CRASH.during(point, couple::match);
            await().atMost(SOON).ignoreExceptions().untilAsserted(() -> {
                couple.match();
                assertThat(couple.state().done().quality().optimal()).isTrue();
                assertThat(couple.row()).containsEntry("mentorId", couple.mentor);
            });
        });
        assertThat(points).isGreaterThanOrEqualTo(8);
    }

    @Test
    void anApprovalThatWasCutOffProposesAllOrNothingAndNothingTwice() throws Exception {
        int points = CRASH.everyPoint(point -> {
            Couple couple = new Couple();
            couple.match();
            await().atMost(SOON).until(() -> couple.state().stage() instanceof Stage.Done);
            CommandId command = new CommandId(id());
            CRASH.during(point, () -> couple.approveIt(command));
            await().atMost(SOON).ignoreExceptions().untilAsserted(() -> {
                assertThat(couple.state().stage()).isInstanceOf(Stage.Done.class);
                couple.approveIt(command);
                Document approval = couple.row().get("approval", Document.class);
                assertThat(approval).containsEntry("state", "APPROVED");
                String pairing = approval.getString("pairingId");
                assertThat(mentees.primary(couple.mentee).block(SOON)).isEqualTo(pairing);
                assertThat(pairings.get(SYSTEM, pairing).block(SOON).state()).isInstanceOf(Proposed.class);
            });
        });
        assertThat(points).isGreaterThanOrEqualTo(8);
    }

    @Test
    void aCancelledMatchingLeavesNoRows() {
        Couple couple = new Couple();
        Matching queued = new Matching(
                Requesters.of(ORGANISER),
                clock.instant(),
                Wishes.NONE,
                null,
                "33-v1",
                org.bangdai.pairing.programme.domain.Weights.DEFAULT,
                new Stage.Running("of another replica", 0));
        matchings.insert(ORGANISER, couple.matching, queued).block(SOON);
        run.cancel(ORGANISER, couple.matching).block(SOON);
        run.cancel(ORGANISER, couple.matching).block(SOON);
        run.drive(couple.matching).block(SOON);
        assertThat(matchings.alive(couple.matching, "of another replica", 10).block(SOON))
                .isFalse();
        assertThat(couple.state().stage()).isInstanceOf(Stage.Cancelled.class);
    }
}
