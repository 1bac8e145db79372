package org.bangdai.pairing.personal;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.or;

import java.util.List;
import java.util.Set;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * A collection in which something is kept of persons: what of it is theirs, and what of that names them. Whoever adds such a collection adds it to {@link #ALL}.
 *
 * @param title for those who read an export
 * @param root below which an export and an erasure look
 * @param names copies of persons' names, each beside the id whose name it is
 * @param facts where {@code PersonFacts} lie; null where there are none
 * @param blank fields that are emptied: what others wrote about the person, or the person signed. Paths without numbers of lists
 */
record Place(
        String collection,
        String title,
        Whose whose,
        String root,
        List<Named> names,
        @Nullable String facts,
        Set<String> blank) {

    /** Which of a collection's documents are a person's. */
    enum Whose {
        /** The one with the person's id. */
        ITSELF,
        /** Those among whose participants the person is. */
        PARTICIPANT,
        /** Rows of a matching. */
        MATCHED;

        /** What a person is shown of a document, below the root. Of a matching not whom it weighed them against, nor what hints at others' kin. */
        boolean shows(String field) {
            return this != MATCHED || OF_A_MATCHING.contains(field);
        }
    }

    private static final Set<String> OF_A_MATCHING =
            Set.of("matching", "attempt", "kind", "score", "parts", "rank", "reason", "candidates", "seats");

    /** @param id the field with a person's id @param name the field with that person's name */
    record Named(String id, String name) {}

    static final String CERTIFICATES = "certificates";

    static final List<Place> ALL = List.of(
            new Place("mentees", "帮带对象登记", Whose.ITSELF, "state", List.of(), "state.person", Set.of()),
            new Place(
                    "mentors",
                    "导师档案",
                    Whose.ITSELF,
                    "state",
                    List.of(),
                    "state.file.person",
                    Set.of(
                            "state.file.nominations.reason",
                            "state.file.overrides.reason",
                            "state.rejections.reason",
                            "state.suspension.reason",
                            "state.removal.text",
                            "state.objections.text",
                            "state.ruling.reason")),
            new Place(
                    "pairings",
                    "结对",
                    Whose.PARTICIPANT,
                    "state",
                    List.of(
                            new Named("state.terms.mentorId", "state.terms.mentorName"),
                            new Named("state.terms.menteeId", "state.terms.menteeName"),
                            new Named("state.successor.terms.mentorId", "state.successor.terms.mentorName"),
                            new Named("state.successor.terms.menteeId", "state.successor.terms.menteeName")),
                    null,
                    Set.of()),
            new Place("gapProfiles", "补链方案", Whose.PARTICIPANT, "state", List.of(), null, Set.of()),
            new Place("gapMeasurements", "补链测评", Whose.PARTICIPANT, "state", List.of(), null, Set.of()),
            new Place("postings", "任职", Whose.PARTICIPANT, "state", List.of(), null, Set.of("state.facts.post")),
            new Place("attachments", "活动附件", Whose.PARTICIPANT, "state", List.of(), null, Set.of()),
            new Place("plans", "帮带计划", Whose.PARTICIPANT, "state", List.of(), null, Set.of()),
            new Place("activities", "帮带活动", Whose.PARTICIPANT, "state", List.of(), null, Set.of()),
            new Place("meetings", "会面", Whose.PARTICIPANT, "state", List.of(), null, Set.of()),
            new Place("secondments", "挂职锻炼", Whose.PARTICIPANT, "state", List.of(), null, Set.of()),
            new Place("milestones", "成长", Whose.PARTICIPANT, "state", List.of(), null, Set.of()),
            new Place("ceremonies", "结对仪式", Whose.PARTICIPANT, "state", List.of(), null, Set.of()),
            new Place("cases", "矛盾纠纷与企业难题", Whose.PARTICIPANT, "state", List.of(), null, Set.of()),
            new Place("spotChecks", "活动抽查", Whose.PARTICIPANT, "state", List.of(), null, Set.of()),
            new Place("practices", "经验", Whose.PARTICIPANT, "state", List.of(), null, Set.of()),
            new Place(
                    CERTIFICATES,
                    "聘任证书",
                    Whose.PARTICIPANT,
                    "state",
                    List.of(new Named("state.holding.mentorId", "state.holding.name")),
                    null,
                    Set.of("state.jws")),
            new Place(
                    "matchingRows",
                    "匹配建议",
                    Whose.MATCHED,
                    "",
                    List.of(new Named("mentorId", "mentorName"), new Named("key", "menteeName")),
                    null,
                    Set.of()));

    Bson of(String personId) {
        return switch (whose) {
            case ITSELF -> eq("_id", personId);
            // own-participants
            case PARTICIPANT -> eq("participants", personId);
            // mentor, key
            case MATCHED -> or(eq("mentorId", personId), eq("key", personId));
        };
    }
}
