package org.bangdai.pairing.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.bangdai.pairing.CutOffService.CRASH;
import static org.bangdai.pairing.PoolFixtures.SYSTEM;
import static org.bangdai.pairing.PoolFixtures.id;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.bangdai.pairing.CutOffService;
import org.bangdai.pairing.activity.Activities;
import org.bangdai.pairing.activity.domain.Activity;
import org.bangdai.pairing.activity.domain.Details;
import org.bangdai.pairing.activity.domain.Ending;
import org.bangdai.pairing.practice.domain.Content;
import org.bangdai.pairing.practice.domain.Practice;
import org.bangdai.pairing.practice.domain.Practice.Approved;
import org.bangdai.pairing.practice.domain.Practice.Submitted;
import org.bangdai.pairing.practice.domain.Practice.Withdrawn;
import org.bangdai.pairing.practice.domain.Recall;
import org.bangdai.pairing.practice.domain.Source;
import org.bangdai.pairing.reference.domain.Field;
import org.bangdai.pairing.reference.domain.Method;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.caller.Scope;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.event.EventPublisher;
import org.bangdai.platform.event.RecordingPublisher;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** A crash before and after every write of a recall, and approvals at the same time: nothing stays in the library whose activity was corrected. */
@CutOffService
class RecallCrashTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Content CONTENT = new Content("标题", Field.ECOLOGY, "正文正文");
    private static final Caller ORGANISER =
            new Caller("person:o", "o", "app", Set.of("organiser"), "330523", null, new Scope.Within("330523"));

    @Autowired
    RecallPractices recall;

    @Autowired
    JudgePractice judge;

    @Autowired
    Practices practices;

    @Autowired
    Activities activities;

    @Autowired
    EventPublisher publisher;

    @Autowired
    Clock clock;

    /** Stored as one that was confirmed. */
    private String confirmed() {
        String activity = id();
        activities
                .insert(SYSTEM, activity(activity, new Activity.Confirmation("e", clock.instant()), null), List.of())
                .block(SOON);
        return activity;
    }

    private Activity activity(String id, Activity.Confirmation confirmation, Ending ending) {
        return new Activity(
                id,
                "p",
                "m",
                "e",
                "l",
                "330523205",
                Method.GUIDANCE,
                LocalDate.now(clock),
                "谈话",
                new Details.Guidance(Details.Topic.DOUBTS, "x"),
                "m",
                clock.instant(),
                confirmation,
                null,
                ending);
    }

    /** As a correction that was cut off before its new version is there. */
    private Mono<Void> corrected(String activity, String version) {
        Activity next = activity(version, null, null);
        return activities
                .update(
                        SYSTEM,
                        activity,
                        it -> Decision.change(
                                activity(activity, it.confirmation(), new Ending.Superseded(version, next))))
                .then();
    }

    private String stored(Practice practice) {
        practices.insert(SYSTEM, practice, List.of()).block(SOON);
        return practice.source().practiceId();
    }

    private Source source(String activity) {
        return new Source(id(), activity, "p", "m", "e", "330523205", Method.GUIDANCE, "person:e");
    }

    private Practice of(String practice) {
        return practices.get(SYSTEM, practice).block(SOON).state();
    }

    private void isRecalled(String practice, String version) {
        assertThat(of(practice)).isInstanceOfSatisfying(Submitted.class, it -> {
            assertThat(it.recall()).isEqualTo(Recall.ACTIVITY_CORRECTED);
            assertThat(it.source().activityId()).isEqualTo(version);
        });
    }

    @Test
    void allOfACorrectedActivityAreRecalledAndEachIsToldOnce() throws Exception {
        int points = CRASH.everyPoint(point -> {
            String activity = confirmed();
            String version = id();
            Approved one = new Approved(source(activity), CONTENT, "330523", LocalDate.now(clock), List.of("*"));
            Approved two = new Approved(source(activity), CONTENT, "3305", LocalDate.now(clock), List.of("*"));
            Withdrawn gone = new Withdrawn(source(activity), CONTENT, "有误");
            List.of(one, two, gone).forEach(this::stored);
            recall.recall(activity).block(SOON);
            assertThat(of(one.source().practiceId())).isEqualTo(one);

            corrected(activity, version).block(SOON);
            CRASH.during(point, () -> recall.recall(activity).block(SOON));
            await().atMost(SOON).ignoreExceptions().untilAsserted(() -> {
                recall.recall(activity).block(SOON);
                isRecalled(one.source().practiceId(), version);
                isRecalled(two.source().practiceId(), version);
            });
            assertThat(of(gone.source().practiceId())).isEqualTo(gone);
            await().atMost(SOON).untilAsserted(() -> {
                for (Approved it : List.of(one, two)) {
                    assertThat(((RecordingPublisher) publisher)
                                    .sequences(it.source().practiceId()))
                            .containsExactly(1L);
                }
            });
        });
        assertThat(points).isGreaterThan(3);
    }

    @RepeatedTest(20)
    void anApprovalAtTheSameTimeIsRefusedOrRecalled() {
        String activity = confirmed();
        String version = id();
        String practice = stored(new Submitted(source(activity), CONTENT, null));
        Mono.when(
                        judge.approve(ORGANISER, practice)
                                .onErrorResume(error -> Mono.empty())
                                .subscribeOn(Schedulers.boundedElastic()),
                        corrected(activity, version)
                                .then(Mono.defer(() -> recall.recall(activity)))
                                .subscribeOn(Schedulers.boundedElastic()))
                .block(SOON);
        isRecalled(practice, version);
    }

    /** The event that tells of the correction has not come yet. */
    @Test
    void anApprovalLooksForTheCorrectionItself() {
        String activity = confirmed();
        String version = id();
        String practice = stored(new Submitted(source(activity), CONTENT, null));
        corrected(activity, version).block(SOON);
        assertThat(judge.approve(ORGANISER, practice).materialize().block(SOON).isOnError())
                .isTrue();
        isRecalled(practice, version);
        activities
                .insert(SYSTEM, activity(version, new Activity.Confirmation("e", clock.instant()), null), List.of())
                .onErrorResume(there -> activities.update(
                        SYSTEM,
                        version,
                        it -> Decision.change(
                                activity(version, new Activity.Confirmation("e", clock.instant()), null))))
                .block(SOON);
        activities.update(SYSTEM, activity, Activity::followed).block(SOON);
        judge.approve(ORGANISER, practice).block(SOON);
        assertThat(of(practice)).isInstanceOf(Approved.class);
    }
}
