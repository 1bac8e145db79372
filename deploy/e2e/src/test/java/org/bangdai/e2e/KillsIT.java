package org.bangdai.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** SIGKILL to one process after the other in the middle of the story: it completes, nothing is lost, nothing happens twice. */
class KillsIT {

    @ParameterizedTest
    @ValueSource(
            strings = {"pairing-service", "evaluation-service", "notification-service", "gateway", "kafka", "mongo"})
    void theStoryOutlivesTheDeathOf(String process) {
        Couple couple = new Couple();
        Story story = Story.of(couple);
        story.roster(couple.roster());
        story.appoint();
        try (LiveStream phone = new LiveStream(couple.menteeToken())) {
            await().atMost(Story.SOON).until(phone::isConnected);
            story.propose();
            CompletableFuture<Void> consents = CompletableFuture.runAsync(story::consent);
            Bangdai.stack().kill(process);
            Bangdai.stack().restart(process);
            consents.join();

            String review = story.untilDue();
            story.told("pairing-created");
            story.told("review-due");
            assertThat(story.review(review).path("state").asString()).isEqualTo("FINALISED");
            once(story, review, phone);
        }
    }

    private static void once(Story story, String review, LiveStream phone) {
        for (Api person : List.of(story.mentor(), story.mentee())) {
            await().atMost(Story.SOON)
                    .untilAsserted(() -> assertThat(of(review, story.inbox(person, "review-finalised")))
                            .hasSize(1));
            for (String type : List.of("pairing-offered", "pairing-created")) {
                assertThat(story.inbox(person, type)).as(type).hasSize(1);
            }
            // At the end of a year, the year's review falls due with the month's.
            List<JsonNode> due = story.inbox(person, "review-due");
            assertThat(of(review, due)).hasSize(1);
            assertThat(due).extracting(it -> it.path("link").asString()).doesNotHaveDuplicates();
        }
        assertThat(story.reviewsNow())
                .extracting(it -> it.path("period").asString())
                .doesNotHaveDuplicates();
        List<Long> numbers = story.inbox(story.mentee()).stream()
                .map(it -> it.path("number").asLong())
                .sorted()
                .toList();
        await().atMost(Story.SOON)
                .untilAsserted(() -> assertThat(phone.messages())
                        .extracting(it -> it.path("number").asLong())
                        .containsExactlyElementsOf(numbers));
        JsonNode seats =
                Api.as("organiser").read("/mentors/" + story.mentorId()).json().path("capacity");
        assertThat(seats.path("free").asInt()).isZero();
        Kills.nothingIsParked();
    }

    private static List<JsonNode> of(String review, List<JsonNode> messages) {
        return messages.stream()
                .filter(it -> it.path("link").asString().endsWith("/" + review))
                .toList();
    }
}
