package org.bangdai.evaluation.assessment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.Year;
import java.util.Map;
import org.bangdai.platform.decision.Decision;
import org.junit.jupiter.api.Test;

class AssessmentTest {

    private static final Instant ASKED = Instant.parse("2026-01-20T02:00:00Z");
    private static final Instant LATER = ASKED.plusSeconds(60);
    private static final Assessment.Head HEAD = new Assessment.Head("330523", Year.of(2025), 1, "person:o", ASKED);
    private static final Assessment.Summary SUMMARY = new Assessment.Summary("33-r1", Map.of(), 0, 0);
    private static final Assessment.Draft DRAFT = new Assessment.Draft(HEAD, SUMMARY, ASKED, null);

    private static <A extends Assessment> A change(Decision<Assessment> decision, Class<A> type) {
        assertThat(decision).isInstanceOf(Decision.Change.class);
        return type.cast(((Decision.Change<Assessment>) decision).next());
    }

    @Test
    void whatAReviewChangesWhileItIsBeingFrozenIsGradedAnewFirst() {
        Assessment.Freezing freezing = change(DRAFT.freeze("person:o", LATER), Assessment.Freezing.class);

        Assessment.Draft draft = change(freezing.changed(LATER), Assessment.Draft.class);

        assertThat(draft.freeze("person:o", LATER)).isEqualTo(Decision.refuse(new AssessmentRefusal.Outdated()));
        assertThat(freezing.changed(ASKED)).isEqualTo(Decision.change(freezing));
    }

    @Test
    void whatChangedBeforeItWasContestedIsGradedWithTheRest() {
        Assessment.Computing anew = change(DRAFT.contested(LATER), Assessment.Computing.class);

        assertThat(anew.changed(LATER)).isEqualTo(Decision.change(anew));
        assertThat(change(anew.changed(LATER.plusMillis(1)), Assessment.Computing.class)
                        .outdated())
                .isTrue();
    }
}
