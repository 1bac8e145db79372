package org.bangdai.pairing.spotcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.bangdai.pairing.CutOffService.CRASH;
import static org.bangdai.pairing.PoolFixtures.SYSTEM;
import static org.bangdai.pairing.PoolFixtures.id;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.bangdai.pairing.CutOffService;
import org.bangdai.pairing.activity.Activities;
import org.bangdai.pairing.activity.domain.Activity;
import org.bangdai.pairing.activity.domain.Details;
import org.bangdai.pairing.reference.domain.Method;
import org.bangdai.pairing.spotcheck.domain.Draw;
import org.bangdai.pairing.spotcheck.domain.SpotCheck;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.caller.Scope;
import org.bangdai.platform.decision.RefusedException;
import org.bangdai.platform.event.EventPublisher;
import org.bangdai.platform.event.RecordingPublisher;
import org.bangdai.platform.store.NotFoundException;
import org.bangdai.platform.web.PageRequest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A crash before and after every write of a draw and of a finding: what was drawn stays drawn, what was not genuine stops counting. */
@CutOffService
class SpotCheckCrashTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired
    DrawSpotChecks draw;

    @Autowired
    RecordFinding record;

    @Autowired
    SpotCheckController controller;

    @Autowired
    SpotChecks checks;

    @Autowired
    Activities activities;

    @Autowired
    EventPublisher publisher;

    @Autowired
    Clock clock;

    private YearMonth month() {
        return YearMonth.now(clock);
    }

    private String confirmed(String division) {
        String activity = id();
        Activity.Confirmation confirmation = new Activity.Confirmation("m", clock.instant());
        activities
                .insert(
                        SYSTEM,
                        new Activity(
                                activity,
                                id(),
                                "m",
                                "e",
                                "l",
                                division,
                                Method.GUIDANCE,
                                LocalDate.now(clock),
                                "谈话",
                                new Details.Guidance(Details.Topic.DOUBTS, "x"),
                                "e",
                                clock.instant(),
                                confirmation,
                                null,
                                null),
                        List.of())
                .block(SOON);
        return activity;
    }

    private List<Long> published(String id) {
        return ((RecordingPublisher) publisher).sequences(id);
    }

    @Test
    void aDrawThatWasCutOffGoesOnWithTheSameSeed() throws Exception {
        int[] number = {0};
        int points = CRASH.everyPoint(point -> {
            String division = "330523%03d".formatted(number[0]++);
            List<String> three = List.of(confirmed(division), confirmed(division), confirmed(division));
            CRASH.during(point, () -> draw.draw(division, month()).block(SOON));
            await().atMost(SOON)
                    .ignoreExceptions()
                    .untilAsserted(() -> draw.draw(division, month()).block(SOON));
            Draw.Drawn drawn = checks.find(division, month()).block(SOON);
            confirmed(division);
            draw.draw(division, month()).block(SOON);
            assertThat(checks.find(division, month()).block(SOON)).isEqualTo(drawn);
            assertThat(drawn.population()).isEqualTo(3);
            assertThat(drawn.chosen()).hasSize(1).isSubsetOf(three);
            String check = drawn.id() + ":" + drawn.chosen().getFirst();
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(published(check)).containsExactly(1L));
        });
        assertThat(points).isGreaterThan(5);
    }

    @Test
    void aFindingThatWasCutOffTakesTheConfirmationAwayInTheEnd() throws Exception {
        int[] number = {500};
        int points = CRASH.everyPoint(point -> {
            String division = "330523%03d".formatted(number[0]++);
            String activity = confirmed(division);
            draw.draw(division, month()).block(SOON);
            String check = Draw.idOf(division, month()) + ":" + activity;
            CRASH.during(
                    point,
                    () -> record.record(organiser(division), check, SpotCheck.Result.NOT_GENUINE, "未走访")
                            .block(SOON));
            await().atMost(SOON).ignoreExceptions().untilAsserted(() -> {
                SpotCheck found = checks.get(SYSTEM, check).block(SOON).state();
                Activity.State state =
                        activities.get(SYSTEM, activity).block(SOON).state().state();
                assertThat(found.intent()).isNull();
                assertThat(state)
                        .isEqualTo(
                                found instanceof SpotCheck.Pending ? Activity.State.CONFIRMED : Activity.State.VOIDED);
            });
            await().atMost(SOON)
                    .ignoreExceptions()
                    .untilAsserted(() -> record.record(organiser(division), check, SpotCheck.Result.NOT_GENUINE, "未走访")
                            .block(SOON));
            assertThat(activities.get(SYSTEM, activity).block(SOON).state().state())
                    .isEqualTo(Activity.State.VOIDED);
            await().atMost(SOON).untilAsserted(() -> {
                assertThat(published(activity)).containsExactly(1L);
                assertThat(published(check)).containsExactly(1L, 2L);
            });
        });
        assertThat(points).isGreaterThan(5);
    }

    private static Caller organiser(String division) {
        return new Caller("person:o", "o", "app", Set.of("organiser"), division, null, new Scope.Within(division));
    }

    private static Caller ofTheTwo(String person, String division) {
        return new Caller(
                "person:" + person,
                person,
                "app",
                Set.of("organiser", "mentor", "mentee"),
                division,
                null,
                new Scope.WithinOrOwn(division, person));
    }

    @Test
    void checksAreListedAndJudgedOnlyByTheirOwnOrganisers() {
        String division = "330523998";
        String activity = confirmed(division);
        draw.draw(division, month()).block(SOON);
        String check = Draw.idOf(division, month()) + ":" + activity;
        PageRequest page = new PageRequest(50, null);
        Caller own = organiser("330523");
        Caller neighbour = organiser("330522");
        assertThat(controller.list(own, "330523", month(), page).block(SOON).items())
                .anyMatch(it -> it.id().equals(check));
        assertThat(controller
                        .list(own, division, month().minusMonths(1), page)
                        .block(SOON)
                        .items())
                .isEmpty();
        assertThat(controller.draw(own, division, month()).block(SOON).chosen()).containsExactly(activity);
        assertThatThrownBy(() ->
                        controller.list(neighbour, division, month(), page).block(SOON))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> record.record(neighbour, check, SpotCheck.Result.NOT_GENUINE, "x")
                        .block(SOON))
                .isInstanceOf(NotFoundException.class);
        // The mentor of the activity (m) is an organiser too: elsewhere, and of the same county.
        for (Caller mentor : List.of(ofTheTwo("m", "330522"), ofTheTwo("m", "330523"), ofTheTwo("e", "330523"))) {
            assertThatThrownBy(() -> record.record(mentor, check, SpotCheck.Result.GENUINE, null)
                            .block(SOON))
                    .isInstanceOf(
                            mentor.division().equals("330522") ? NotFoundException.class : RefusedException.class);
        }
        record.record(own, check, SpotCheck.Result.GENUINE, null).block(SOON);
        assertThat(activities.get(SYSTEM, activity).block(SOON).state().state()).isEqualTo(Activity.State.CONFIRMED);
    }
}
