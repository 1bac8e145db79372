package org.bangdai.pairing.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class KeptTest {

    private static Place place(String collection) {
        return Place.ALL.stream()
                .filter(it -> it.collection().equals(collection))
                .findFirst()
                .orElseThrow();
    }

    /** Nor that one of the mentors is somebody's kin: what declared them may be unknown to the person. */
    @Test
    void aMatchingShowsAPersonNobodyElse() {
        Document unpaired = new Document("_id", "m:a:UNPAIRED:x")
                .append("kind", "UNPAIRED")
                .append("key", "x")
                .append("menteeName", "李四")
                .append("reason", "EXCLUDED")
                .append("excluded", new Document("DECLARED_KIN", 1))
                .append("candidates", 4);
        assertThat(Kept.shown(place("matchingRows"), unpaired))
                .isEqualTo(Map.of("kind", "UNPAIRED", "reason", "EXCLUDED", "candidates", 4));
        Document proposal = new Document("kind", "PROPOSAL")
                .append("mentorId", "m")
                .append("mentorName", "张三")
                .append("score", 700)
                .append("next", List.of("other"))
                .append("price", 12L);
        assertThat(Kept.shown(place("matchingRows"), proposal)).isEqualTo(Map.of("kind", "PROPOSAL", "score", 700));
    }

    @Test
    void whoRecommendedInConfidenceStaysUnknown() {
        Document mentor = new Document(
                "state",
                new Document(
                        "nominations",
                        List.of(new Document("confidential", true).append("recommenders", List.of("r")))));
        assertThat(Kept.shown(place("mentors"), mentor))
                .isEqualTo(Map.of("nominations", List.of(Map.of("confidential", true))));
    }
}
