package org.bangdai.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bangdai.e2e.Api.Answer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The main job of the product, from a roster to a score, with the demo roster and the demo accounts. */
class StoryIT {

    private static final Path DEMO = Path.of(System.getProperty("bangdai.root"), "deploy", "local", "demo");

    @Test
    void theProgrammeRunsEndToEnd() throws IOException {
        Api organiser = Api.as("organiser");
        Story story =
                new Story(person("mentor"), person("mentee"), Api.as("mentor"), Api.as("mentee"), Api.as("appraiser"));

        dryRunNamesEveryBadRow(organiser);
        story.roster(Files.readString(DEMO.resolve("roster-330523.csv")));
        story.appoint();
        JsonNode eligibility = story.eligibility();
        assertThat(eligibility.path("eligible").asBoolean()).isTrue();
        assertThat(eligibility.path("rules")).isNotEmpty();

        try (LiveStream phone = new LiveStream(Bangdai.stack().token("mentee"))) {
            await().atMost(Story.SOON).until(phone::isConnected);
            story.propose();
            story.consent();
            String review = story.untilDue();
            story.told("pairing-created");
            story.told("review-due");
            await().atMost(Story.SOON)
                    .untilAsserted(() -> assertThat(phone.messages())
                            .extracting(it -> it.path("type").asString())
                            .contains("pairing-offered", "pairing-created", "review-due"));
            reads(phone.messages().getLast());

            JsonNode done = story.review(review);
            assertThat(done.path("state").asString()).isEqualTo("FINALISED");
            assertThat(done.path("score").path("total").asDouble()).isBetween(0.0, 100.0);
            anActivityCounts(story);
            theNeighbourSeesNone(story, review);
            theAuditorSeesWhoDidWhat(story);
        }
    }

    private static String person(String account) {
        return Api.as(account).get("/notifications").status() == 200 ? claim(account) : "";
    }

    private static String claim(String account) {
        try {
            return com.nimbusds.jwt.SignedJWT.parse(Bangdai.stack().token(account))
                    .getJWTClaimsSet()
                    .getStringClaim("person");
        } catch (java.text.ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void dryRunNamesEveryBadRow(Api organiser) throws IOException {
        byte[] file =
                Files.readString(DEMO.resolve("roster-330523-with-errors.csv")).getBytes(Charset.forName("GBK"));
        // As offices save it: in GBK, without the mark of UTF-8.
        byte[] plain = java.util.Arrays.copyOfRange(file, file[0] == '?' ? 1 : 0, file.length);
        Answer uploaded = organiser.upload("/rosters?dryRun=true", "text/csv", plain);
        assertThat(uploaded.status()).as(uploaded.raw().body()).isEqualTo(202);
        String id = uploaded.json().path("id").asString();
        await().atMost(Story.SOON).untilAsserted(() -> {
            JsonNode roster = organiser.get("/rosters/" + id).json();
            assertThat(roster.path("status").asString()).isEqualTo("CHECKED");
            assertThat(roster.path("bad").asInt()).isEqualTo(8);
            for (JsonNode error : roster.path("errors")) {
                assertThat(error.path("line").asInt()).isPositive();
                assertThat(error.path("column").asString()).isNotBlank();
                assertThat(error.path("reason").asString()).isNotBlank();
            }
        });
    }

    private static void reads(JsonNode message) {
        Api mentee = Api.as("mentee");
        int before =
                mentee.get("/notifications/unread-count").json().path("unread").asInt();
        String path = "/notifications/" + message.path("id").asString() + "/read";
        assertThat(mentee.post(path, "").json().path("readAt").isMissingNode()).isFalse();
        assertThat(mentee.get("/notifications/unread-count")
                        .json()
                        .path("unread")
                        .asInt())
                .isEqualTo(before - 1);
        assertThat(Api.as("mentor").post(path, "").status()).isEqualTo(404);
    }

    private static void anActivityCounts(Story story) {
        String path = "/pairings/" + story.pairingId() + "/activities";
        Answer recorded = story.mentee().post(path, """
                {"method": "HOME_VISIT", "heldOn": "%s", "summary": "走访三户",
                 "details": {"village": "330523205214", "households": ["001", "002", "017"], "concerns": "灌溉水渠淤塞"}}
                """.formatted(Bangdai.today()));
        assertThat(recorded.status()).isEqualTo(201);
        String id = recorded.json().path("id").asString();
        assertThat(story.mentor()
                        .post(path + "/" + id + "/confirmation", "{}")
                        .json()
                        .path("confirmed")
                        .asBoolean())
                .isTrue();
    }

    private static void theNeighbourSeesNone(Story story, String review) {
        Api neighbour = Api.as("neighbour-organiser");
        assertThat(neighbour.get("/pairings/" + story.pairingId()).status()).isEqualTo(404);
        assertThat(neighbour.get("/reviews/" + review).status()).isEqualTo(404);
        for (String list : new String[] {"/mentors", "/mentees", "/pairings", "/reviews"}) {
            assertThat(neighbour.get(list).json().path("items")).isEmpty();
        }
        assertThat(neighbour.get("/notifications").json().path("items")).isEmpty();
    }

    private static void theAuditorSeesWhoDidWhat(Story story) {
        await().atMost(Story.SOON).untilAsserted(() -> {
            JsonNode rows = Api.as("auditor").get("/audit?limit=200").json().path("items");
            assertThat(rows)
                    .filteredOn(it -> it.path("subject").asString().equals(story.pairingId()))
                    .extracting(it -> it.path("action").asString())
                    .contains("pairing-offered", "pairing-created");
        });
        assertThat(Api.as("organiser").get("/audit").status()).isEqualTo(403);
    }
}
