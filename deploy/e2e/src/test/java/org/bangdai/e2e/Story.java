package org.bangdai.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bangdai.e2e.Api.Answer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The story of one pairing, step by step, as clients live it that try again whatever happens. */
final class Story {

    static final Duration SOON = Duration.ofSeconds(90);

    private final Api organiser = Api.as("organiser");
    private final Api confirmer = Api.as("confirmer");
    private final Api mentor;
    private final Api mentee;
    private final Api leader;
    private final String mentorId;
    private final String menteeId;
    private @Nullable String pairing;

    Story(String mentorId, String menteeId, Api mentor, Api mentee, Api leader) {
        this.mentorId = mentorId;
        this.menteeId = menteeId;
        this.mentor = mentor;
        this.mentee = mentee;
        this.leader = leader;
    }

    static Story of(Couple couple) {
        return new Story(
                couple.mentorId,
                couple.menteeId,
                new Api(couple.mentorToken()),
                new Api(couple.menteeToken()),
                new Api(couple.leaderToken()));
    }

    /** 1. The roster is uploaded, checked and committed. */
    void roster(String csv) {
        Answer uploaded = organiser.persist("/rosters?dryRun=false", "text/csv;charset=UTF-8", csv);
        assertThat(uploaded.status()).isEqualTo(202);
        String id = uploaded.json().path("id").asString();
        reaches(id, "CHECKED");
        assertThat(organiser.persist("/rosters/" + id + "/commit", "").status()).isBetween(200, 299);
        reaches(id, "COMMITTED");
    }

    private void reaches(String roster, String status) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(organiser
                                .read("/rosters/" + roster)
                                .json()
                                .path("status")
                                .asString())
                        .isEqualTo(status));
    }

    /** 2. Two departments confirm the same version of the file. */
    void appoint() {
        JsonNode file = organiser.read("/mentors/" + mentorId).json();
        String body = "{\"fileVersion\":%d,\"decision\":\"CONFIRM\"}"
                .formatted(file.path("fileVersion").asInt());
        assertThat(organiser
                        .persist("/mentors/" + mentorId + "/confirmations", body)
                        .status())
                .isEqualTo(200);
        Answer appointed = confirmer.persist("/mentors/" + mentorId + "/confirmations", body);
        assertThat(appointed.json().path("state").asString()).isEqualTo("APPOINTED");
    }

    JsonNode eligibility() {
        return organiser.read("/mentees/" + menteeId + "/eligibility").json();
    }

    /** 3. Proposed to both. */
    void propose() {
        Answer proposed = organiser.persist(
                "/pairings",
                "{\"mentorId\":\"%s\",\"menteeId\":\"%s\",\"role\":\"PRIMARY\"}".formatted(mentorId, menteeId));
        assertThat(proposed.status()).as(proposed.raw().body()).isEqualTo(201);
        pairing = proposed.json().path("id").asString();
    }

    void consent() {
        for (Api side : List.of(mentor, mentee)) {
            assertThat(side.persist("/pairings/" + pairing + "/consents", "{\"decision\":\"ACCEPT\"}")
                            .status())
                    .isEqualTo(200);
        }
        assertThat(pairing().path("state").asString()).isEqualTo("ACTIVE");
    }

    JsonNode pairing() {
        return mentee.read("/pairings/" + pairing).json();
    }

    String pairingId() {
        return java.util.Objects.requireNonNull(pairing);
    }

    /** 4. The reviews of this month and the next are scheduled. */
    List<JsonNode> reviews() {
        await().atMost(SOON).untilAsserted(() -> assertThat(reviewsNow()).hasSizeGreaterThanOrEqualTo(2));
        return reviewsNow();
    }

    List<JsonNode> reviewsNow() {
        List<JsonNode> reviews = new ArrayList<>();
        mentee.read("/reviews?pairing=" + pairing).json().path("items").forEach(reviews::add);
        reviews.sort(java.util.Comparator.comparing(it -> it.path("period").asString()));
        return reviews;
    }

    /** Moves the clock to the day on which the first review is due; its id. */
    String untilDue() {
        JsonNode first = reviews().getFirst();
        Bangdai.moveTo(LocalDate.parse(first.path("dueOn").asString()));
        String id = first.path("id").asString();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(mentee.read("/reviews/" + id)
                                .json()
                                .path("state")
                                .asString())
                        .isEqualTo("DUE"));
        return id;
    }

    /** 5. What an inbox holds of a type about this pairing's story, and when read. */
    List<JsonNode> inbox(Api person, String type) {
        return inbox(person).stream()
                .filter(it -> it.path("type").asString().equals(type))
                .toList();
    }

    List<JsonNode> inbox(Api person) {
        List<JsonNode> found = new ArrayList<>();
        person.read("/notifications?limit=200").json().path("items").forEach(found::add);
        return found;
    }

    String mentorId() {
        return mentorId;
    }

    void told(String type) {
        for (Api person : List.of(mentor, mentee)) {
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(inbox(person, type)).isNotEmpty());
        }
    }

    /** 6. Everyone writes their part; the review with its score. */
    JsonNode review(String review) {
        assertThat(mentee.persist("/reviews/" + review + "/self-appraisal", "{\"text\":\"走访二十户\",\"helpRating\":5}")
                        .status())
                .isEqualTo(200);
        assertThat(mentor.persist("/reviews/" + review + "/statement", "{\"text\":\"进步明显\",\"score\":90}")
                        .status())
                .isEqualTo(200);
        Answer last = leader.persist("/reviews/" + review + "/comments", "{\"text\":\"同意\",\"score\":88}");
        assertThat(last.status()).as(last.raw().body()).isEqualTo(200);
        return mentee.read("/reviews/" + review).json();
    }

    Api mentor() {
        return mentor;
    }

    Api mentee() {
        return mentee;
    }
}
