package org.bangdai.pairing.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bangdai.pairing.PoolFixtures.PROGRAMME;
import static org.bangdai.pairing.PoolFixtures.TODAY;
import static org.bangdai.pairing.PoolFixtures.file;
import static org.bangdai.pairing.PoolFixtures.person;

import java.time.LocalDate;
import org.bangdai.pairing.lineage.domain.Prospect;
import org.bangdai.pairing.lineage.domain.Prospect.Verdict;
import org.bangdai.pairing.person.domain.PersonFacts;
import org.bangdai.pairing.roster.domain.MentorTrack;
import org.junit.jupiter.api.Test;

class ProspectTest {

    private static Prospect prospect(LocalDate serviceSince, MentorTrack track) {
        PersonFacts person = person("p", LocalDate.of(1980, 1, 1), serviceSince);
        return Prospect.of(person, null, track, PROGRAMME.mentors(), TODAY);
    }

    @Test
    void whoHasNotServedForLongEnoughIsRuledOut() {
        assertThat(prospect(TODAY.minusYears(10).plusDays(1), MentorTrack.LEADER)
                        .isPossible())
                .isFalse();
        Prospect enough = prospect(TODAY.minusYears(10), MentorTrack.LEADER);
        assertThat(enough.isPossible()).isTrue();
        assertThat(enough.findings()).extracting(Prospect.Finding::verdict).containsOnly(Verdict.UNKNOWN);
        assertThat(enough.findings().getFirst().evidence()).isEqualTo("10 / 10");
        assertThat(prospect(TODAY, MentorTrack.EXPERT).isPossible()).isTrue();
    }

    @Test
    void whatANominationSaidDecides() {
        PersonFacts person = person("p", LocalDate.of(1980, 1, 1), TODAY);
        assertThat(Prospect.of(person, file("p"), MentorTrack.LEADER, PROGRAMME.mentors(), TODAY)
                        .findings())
                .extracting(Prospect.Finding::verdict)
                .containsOnly(Verdict.PASSED);
        assertThat(Prospect.of(person, file("p"), MentorTrack.EXPERT, PROGRAMME.mentors(), TODAY)
                        .isPossible())
                .isFalse();
    }
}
