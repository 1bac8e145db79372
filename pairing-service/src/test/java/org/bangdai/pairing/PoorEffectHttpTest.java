package org.bangdai.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.bangdai.pairing.followup.FollowPoorEffect;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 帮带效果差: what a mentor's reviews lead to, over HTTP. */
class PoorEffectHttpTest extends PoolOverHttp {

    private static final YearMonth SINCE = YearMonth.of(2026, 9);
    private static final String TEXT = "帮带效果连续三个月低于60分";

    @Autowired
    FollowPoorEffect follow;

    private List<Map<String, Object>> followUps(String token, String state) {
        return all(token, "/follow-ups?state=" + state).stream()
                .filter(it -> mentorId.equals(it.get("personId")))
                .toList();
    }

    @Test
    void removalIsProposedOnceAndAnOrganiserDecidesWithAReason() {
        appoint();
        follow.follow(mentorId, SINCE, TEXT).block();
        follow.follow(mentorId, SINCE, TEXT).block();

        Map<String, Object> shown = body(get(mentor, "/mentors/" + mentorId));
        assertThat(shown).containsEntry("state", "REMOVAL_PROPOSED");
        assertThat(shown.get("removal").toString()).contains("POOR_EFFECT").contains(TEXT);
        assertThat(followUps(ORGANISER, "OPEN"))
                .singleElement()
                .satisfies(it -> assertThat(it)
                        .containsEntry("kind", "DECIDE_REMOVAL")
                        .containsEntry("cause", "POOR_EFFECT")
                        .containsEntry("since", "2026-09-01")
                        .containsEntry("resource", "/mentors/" + mentorId));
        assertThat(followUps(NEIGHBOUR, "OPEN")).isEmpty();

        post(ORGANISER, "/mentors/" + mentorId + "/removal/decision", Map.of("decision", "KEEP", "reason", "已约谈，继续帮带"))
                .expectStatus()
                .isOk();
        // Told once more, it is decided already; other months are another matter.
        follow.follow(mentorId, SINCE, TEXT).block();
        assertThat(body(get(mentor, "/mentors/" + mentorId))).containsEntry("state", "APPOINTED");
        follow.follow(mentorId, SINCE.plusMonths(3), TEXT).block();
        assertThat(body(get(mentor, "/mentors/" + mentorId))).containsEntry("state", "REMOVAL_PROPOSED");
    }

    @Test
    void whoIsNoMentorInOfficeIsLeftAlone() {
        follow.follow(mentorId, SINCE, TEXT).block();
        follow.follow("nobody", SINCE, TEXT).block();

        assertThat(followUps(ORGANISER, "OPEN")).isEmpty();
    }
}
