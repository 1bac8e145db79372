package org.bangdai.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bangdai.pairing.followup.FollowLines;
import org.bangdai.platform.testing.TestTokens;
import org.bangdai.platform.work.Buckets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A reporting line (回避) that arises when the two are paired already, over HTTP: an organiser has to transfer or to end the pairing. */
class LineFollowUpHttpTest extends PairFollowUpHttp {

    @Autowired
    FollowLines follow;

    private String unit() {
        return (String) body(post(
                                ORGANISER,
                                "/units",
                                Map.of("code", "1133", "name", "上墅乡人民政府", "kind", "TOWNSHIP", "division", "330523205"))
                        .expectStatus()
                        .isCreated())
                .get("id");
    }

    private Map<String, Object> posting(String person, String unit, boolean heads, LocalDate from) {
        return new HashMap<>(
                Map.of("personId", person, "unitId", unit, "post", "职务", "heads", heads, "from", from.toString()));
    }

    private String enter(Map<String, Object> posting) {
        return (String)
                body(post(ORGANISER, "/postings", posting).expectStatus().isCreated())
                        .get("id");
    }

    /** The mentor will lead the mentee's unit from that day on. @return the posting */
    private String leadsFrom(LocalDate day) {
        String unit = unit();
        enter(posting(menteeId, unit, false, LocalDate.of(2020, 1, 1)));
        return enter(posting(mentorId, unit, true, day));
    }

    private LocalDate in(int days) {
        return LocalDate.now(clock).plusDays(days);
    }

    /** As the sweeper does on that day. */
    private void sweep(String pairing, LocalDate day) {
        Instant morning = day.atTime(6, 0).atZone(clock.getZone()).toInstant();
        follow.sweep(Buckets.of(pairing), morning).block(SOON);
    }

    private List<Map<String, Object>> followUps(String state) {
        return followUps(ORGANISER, state);
    }

    @Test
    void aPostingThatIsToBeginPutsThePairingUpOnItsFirstDayAndOnlyOnce() {
        String pairing = active();
        leadsFrom(in(2));
        sweep(pairing, in(0));
        sweep(pairing, in(1));
        assertThat(followUps("OPEN")).isEmpty();

        sweep(pairing, in(2));
        sweep(pairing, in(2));
        sweep(pairing, in(3));
        assertThat(followUps("OPEN"))
                .singleElement()
                .satisfies(it -> assertThat(it)
                        .containsEntry("kind", "REPAIR_OR_END")
                        .containsEntry("zh", "为帮带对象更换导师，或结束结对")
                        .containsEntry("cause", "REPORTING_LINE")
                        .containsEntry("causeZh", "结对二人之间已有领导与被领导关系")
                        .containsEntry("resource", "/pairings/" + pairing)
                        .doesNotContainKey("since"));

        transfer(pairing);
        await().atMost(SOON).untilAsserted(() -> assertThat(followUps("CLOSED")).hasSize(1));
        sweep(pairing, in(4));
        assertThat(followUps("OPEN")).isEmpty();
    }

    /** An emergency is excluded as others are. */
    @Test
    void anEmergencyIsPutUpToo() {
        appoint();
        String pairing = (String) body(post(
                                ORGANISER,
                                "/pairings/emergencies",
                                Map.of("mentorId", mentorId, "menteeId", menteeId, "reason", "防台值守"))
                        .expectStatus()
                        .isCreated())
                .get("id");
        leadsFrom(in(0));
        sweep(pairing, in(0));
        assertThat(followUps("OPEN")).hasSize(1);
    }

    @Test
    void aLineThatCeasesNeedsNothingMoreAndIsPutUpAnewWhenItArisesAgain() {
        String pairing = active();
        LocalDate from = in(0);
        String unit = unit();
        enter(posting(menteeId, unit, false, from));
        Map<String, Object> leading = posting(mentorId, unit, true, from);
        String posting = enter(leading);
        sweep(pairing, in(0));
        String first = (String) followUps("OPEN").getFirst().get("id");

        leading.put("to", in(3).toString());
        put(ORGANISER, "/postings/" + posting, leading, 1).expectStatus().isOk();
        sweep(pairing, in(3));
        assertThat(followUps("OPEN")).hasSize(1);
        sweep(pairing, in(4));
        assertThat(followUps("OPEN")).isEmpty();
        assertThat(followUps("CLOSED")).hasSize(1);

        enter(posting(mentorId, unit, true, in(6)));
        sweep(pairing, in(6));
        String second = (String) followUps("OPEN").getFirst().get("id");
        assertThat(second).isNotEqualTo(first);
        post(ORGANISER, "/follow-ups/" + second + "/dismissal", Map.of("reason", "代理主持，一周内卸任"))
                .expectStatus()
                .isOk();
        sweep(pairing, in(7));
        assertThat(followUps("OPEN")).isEmpty();
    }

    @Test
    void whoIsInTheLineDismissesNothing() {
        String pairing = active();
        leadsFrom(in(0));
        sweep(pairing, in(0));
        String path = "/follow-ups/" + followUps("OPEN").getFirst().get("id");
        for (String id : List.of(mentorId, menteeId)) {
            String himself = TestTokens.person(id, "330523", "organiser");
            assertThat(body(get(himself, path))).doesNotContainKey("cause").doesNotContainKey("causeZh");
            post(himself, path + "/dismissal", Map.of("reason", "x"))
                    .expectStatus()
                    .isForbidden();
        }
    }
}
