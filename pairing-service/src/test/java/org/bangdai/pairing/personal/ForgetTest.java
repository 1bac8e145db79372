package org.bangdai.pairing.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.bangdai.pairing.PoolFixtures;
import org.bangdai.pairing.mentor.domain.Mentor;
import org.bangdai.pairing.person.domain.PersonFacts;
import org.bangdai.platform.store.RecordMapping;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class ForgetTest {

    private static Place place(String collection) {
        return Place.ALL.stream()
                .filter(it -> it.collection().equals(collection))
                .findFirst()
                .orElseThrow();
    }

    private static Document pairing() {
        Document terms = new Document("mentorId", "m")
                .append("mentorName", "张三")
                .append("menteeId", "e")
                .append("menteeName", "张三");
        return new Document("_id", "p")
                .append("state", new Document("terms", terms).append("reason", "张三调离，由张三丰接手"))
                .append("outbox", List.of(new Document("data", "张三")));
    }

    @Test
    void aNameIsForgottenWhereItIsThePersonsAndNotWhereItIsAnothers() {
        Map<String, Object> changes = new Forget(place("pairings"), "e", "张三").in(pairing());
        assertThat(changes)
                .containsEntry("state.terms.menteeName", PersonFacts.ERASED)
                .containsEntry("state.reason", "已注销人员调离，由已注销人员丰接手")
                .hasSize(2);
    }

    @Test
    void whatIsForgottenIsNotFoundAgain() {
        Document pairing = pairing();
        pairing.get("state", Document.class).append("reason", PersonFacts.ERASED);
        pairing.getEmbedded(List.of("state", "terms"), Document.class).append("menteeName", PersonFacts.ERASED);
        assertThat(new Forget(place("pairings"), "e", "张三").in(pairing)).isEmpty();
    }

    @Test
    void ofAMentorsFileNothingRemainsThatTellsWhoItWas() {
        Mentor mentor = PoolFixtures.appointed("m", 3);
        Document document = new Document("_id", "m")
                .append("state", RecordMapping.of(Mentor.class).write(mentor));
        Map<String, Object> changes = new Forget(place("mentors"), "m", "张三").in(document);
        // No path lies below another: the database refuses to set both.
        assertThat(changes).containsOnlyKeys("state.file.person", "state.file.nominations.0.reason");
        assertThat(changes.toString()).contains(PersonFacts.ERASED, "330523205").doesNotContain("张三", "上墅乡", "1968");
    }

    @Test
    void whoRecommendedInConfidenceIsNotShown() {
        Document state = new Document(
                "nominations",
                List.of(
                        new Document("confidential", true).append("recommenders", List.of("r1")),
                        new Document("confidential", false).append("recommenders", List.of("r2"))));
        assertThat(Kept.shown(place("mentors"), new Document("state", state)).toString())
                .contains("r2")
                .doesNotContain("r1");
    }
}
