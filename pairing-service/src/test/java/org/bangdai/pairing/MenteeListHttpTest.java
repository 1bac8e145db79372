package org.bangdai.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bangdai.pairing.PoolFixtures.SYSTEM;
import static org.bangdai.pairing.PoolFixtures.id;

import java.time.LocalDate;
import java.util.List;
import org.bangdai.pairing.mentee.domain.Mentee;
import org.bangdai.pairing.roster.domain.MenteeCategory;
import org.junit.jupiter.api.Test;

/** Mentees by category, by division, and those who have no primary mentor. */
class MenteeListHttpTest extends PoolOverHttp {

    private boolean lists(String token, String filter, String mentee) {
        return all(token, "/mentees?" + filter).toString().contains(mentee);
    }

    @Test
    void aListIsOfACategoryADivisionOrTheUnpaired() {
        String villager = id();
        register.register(
                        SYSTEM,
                        new Mentee(
                                PoolFixtures.person(villager, LocalDate.of(1990, 1, 1), LocalDate.of(2020, 1, 1)),
                                MenteeCategory.VILLAGE,
                                "leader"))
                .block();
        active();
        assertThat(lists(ORGANISER, "&category=VILLAGE", villager)).isTrue();
        assertThat(lists(ORGANISER, "&category=VILLAGE", menteeId)).isFalse();
        assertThat(lists(ORGANISER, "&unpaired=true", villager)).isTrue();
        assertThat(lists(ORGANISER, "&unpaired=true", menteeId)).isFalse();
        assertThat(lists(ORGANISER, "&unpaired=true&category=VILLAGE", villager))
                .isTrue();
        assertThat(lists(ORGANISER, "&unpaired=false", menteeId)).isTrue();
        assertThat(lists(ORGANISER, "&division=330523205&category=VILLAGE", villager))
                .isTrue();
        for (String elsewhere : List.of("330523206", "330522", "33")) {
            assertThat(lists(ORGANISER, "&division=" + elsewhere, villager)).isFalse();
        }
        assertThat(lists(NEIGHBOUR, "&category=VILLAGE", villager)).isFalse();
        get(ORGANISER, "/mentees?category=WIZARD").expectStatus().isBadRequest();
    }
}
