package org.bangdai.pairing.matching;

import java.util.Map;
import java.util.TreeMap;
import org.bangdai.pairing.matching.MatchingRows.Attempt;
import org.bangdai.pairing.matching.domain.Match;
import org.bangdai.pairing.matching.domain.Outcome.Priced;
import org.bangdai.pairing.matching.domain.Unpaired;
import org.bangdai.platform.store.Divisions;
import org.bson.Document;

/** What an attempt found, as documents. */
record RowDocuments(Attempt attempt) {

    static String id(Attempt attempt, RowKind kind, String key) {
        return attempt.matching() + ":" + attempt.id() + ":" + kind + ":" + key;
    }

    Document proposal(Match match) {
        return row(RowKind.PROPOSAL, match.mentee().id())
                .append("mentorId", match.mentor().id())
                .append("mentorName", match.mentor().name())
                .append("menteeName", match.mentee().name())
                .append("score", match.score())
                .append("parts", counts(match.parts()))
                .append("rank", match.rank())
                .append("choices", match.choices())
                .append("next", match.next())
                .append("locked", match.locked())
                .append("price", match.price());
    }

    Document unpaired(Unpaired unpaired) {
        return row(RowKind.UNPAIRED, unpaired.mentee().id())
                .append("menteeName", unpaired.mentee().name())
                .append("reason", unpaired.reason().name())
                .append("excluded", counts(unpaired.excluded()))
                .append("candidates", unpaired.candidates());
    }

    Document mentor(Priced mentor) {
        return row(RowKind.MENTOR, mentor.mentorId())
                .append("seats", mentor.seats())
                .append("price", mentor.price());
    }

    private Document row(RowKind kind, String key) {
        return new Document("_id", id(attempt, kind, key))
                .append("division", attempt.division())
                .append("divisions", Divisions.containing(attempt.division()))
                .append("matching", attempt.matching())
                .append("attempt", attempt.id())
                .append("kind", kind.name())
                .append("key", key);
    }

    private static Document counts(Map<? extends Enum<?>, Integer> counts) {
        Map<String, Object> named = new TreeMap<>();
        counts.forEach((name, count) -> named.put(name.name(), count));
        return new Document(named);
    }
}
