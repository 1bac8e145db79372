package org.bangdai.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.bangdai.e2e.Api.Answer;
import org.junit.jupiter.api.Test;

/** What is wrong with a request is told in one shape, through the gateway, and changes nothing. */
class BadInputIT {

    private final Api organiser = Api.as("organiser");

    private static void refused(Answer answer, int status, String problem) {
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(status);
        assertThat(answer.raw().headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.problem()).isEqualTo(problem);
        assertThat(answer.json().path("title").asString()).isNotBlank();
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
        assertThat(answer.json().path("requestId").asString()).isNotBlank();
    }

    private static String nomination(String personId) {
        return """
                {"personId":"%s","track":"LEADER","grassrootsYears":20,"heldLeadingPost":true,\
                "steppedBack":true,"title":"NONE","reason":"群众基础好"}""".formatted(personId);
    }

    @Test
    void anUnknownDivisionIsNotFound() {
        refused(organiser.get("/divisions/999999"), 404, "division-unknown");
    }

    @Test
    void bodiesThatCannotBeRead() {
        refused(organiser.post("/mentors", "{\"personId\":"), 400, "malformed-json");
        refused(organiser.post("/mentors", nomination("x").replace("20", "\"many\"")), 400, "invalid-input");
        refused(organiser.post("/mentors", nomination("x").replace("\"title\"", "\"tilte\"")), 400, "invalid-input");
        refused(organiser.post("/mentors", nomination("x").replace("LEADER", "CHIEF")), 400, "invalid-input");
        refused(organiser.post("/mentors", nomination("nobody")), 404, "not-found");
    }

    @Test
    void anOversizedBodyIsRefused() {
        Answer answer = organiser.post("/mentors", "{\"reason\":\"" + "长".repeat(600_000) + "\"}");
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.problem()).isIn("too-large", "payload-too-large", "content-too-large");
    }

    @Test
    void aCursorOfNobodys() {
        refused(organiser.get("/mentors?cursor=%21%21"), 400, "invalid-input");
        refused(organiser.get("/mentors?limit=1000"), 400, "invalid-input");
    }

    @Test
    void aKeyUsedForAnotherBody() {
        Couple couple = new Couple();
        Story.of(couple).roster(couple.roster());
        String key = UUID.randomUUID().toString();
        Answer first = organiser.post("/mentors", nomination(couple.mentorId), key);
        assertThat(first.status()).isEqualTo(201);
        Answer again = organiser.post("/mentors", nomination(couple.mentorId), key);
        assertThat(again.raw().body()).isEqualTo(first.raw().body());
        assertThat(again.etag()).isEqualTo(first.etag());
        refused(
                organiser.post("/mentors", nomination(couple.mentorId).replace("20", "21"), key),
                422,
                "idempotency-key-reused");
        refused(
                organiser.send(organiser
                        .request("/mentors")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(nomination(couple.mentorId)))
                        .build()),
                400,
                "idempotency-key-required");
    }

    @Test
    void aFileVersionThatIsNotThePresentOne() {
        Couple couple = new Couple();
        Story.of(couple).roster(couple.roster());
        refused(
                organiser.post(
                        "/mentors/" + couple.mentorId + "/confirmations",
                        "{\"fileVersion\":7,\"decision\":\"CONFIRM\"}"),
                409,
                "file-edited");
    }

    @Test
    void anEtagThatIsStale() {
        Couple couple = new Couple();
        Story.of(couple).roster(couple.roster());
        String facts = """
                {"track":"LEADER","grassrootsYears":%d,"heldLeadingPost":true,"steppedBack":true,"title":"NONE"}""";
        String path = "/mentors/" + couple.mentorId;
        String seen = organiser.get(path).etag();
        assertThat(organiser.put(path, facts.formatted(31), seen).status()).isEqualTo(200);
        refused(organiser.put(path, facts.formatted(32), seen), 412, "stale-version");
        refused(organiser.put(path, facts.formatted(32), "latest"), 400, "invalid-input");
    }

    @Test
    void tokensThatAreNotValid() {
        assertThat(new Api("").get("/mentors").status()).isEqualTo(401);
        assertThat(new Api(Bangdai.expiredToken("p", "organiser"))
                        .get("/mentors")
                        .status())
                .isEqualTo(401);
        assertThat(new Api(Bangdai.foreignToken("p", "organiser"))
                        .get("/mentors")
                        .status())
                .isEqualTo(401);
        assertThat(Api.as("operator").get("/mentors").status()).isEqualTo(403);
    }

    @Test
    void rostersThatAreNone() {
        roster("姓名,电话\n张三,1\n", 4);
        roster("", 4);
        String header = new Couple().roster().lines().findFirst().orElseThrow();
        roster(header + "\n导师,=1+1,,,,,,,,,,,,,,,,,\n", 4);
        roster(header + "\n" + "导师,张三,,,,,,,,,,,,,,,,,\n".repeat(100_001), 4);
        byte[] broken = header.getBytes(StandardCharsets.UTF_16LE);
        Answer answer = organiser.upload("/rosters?dryRun=true", "text/csv", broken);
        assertThat(answer.status() / 100).as(answer.raw().body()).isEqualTo(4);
        assertThat(organiser
                        .upload("/rosters?dryRun=true", "image/png", new byte[] {1})
                        .status())
                .isEqualTo(415);
    }

    private void roster(String csv, int statusClass) {
        Answer answer = organiser.upload("/rosters?dryRun=true", "text/csv", csv.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status() / 100).as(answer.raw().body()).isEqualTo(statusClass);
        assertThat(answer.json().path("detail").asString()).isNotBlank();
    }

    @Test
    void theDocumentsOfAllServicesAreAtOnePage() {
        for (String service : new String[] {"pairing", "evaluation", "notification"}) {
            Answer document = new Api("")
                    .send(java.net.http.HttpRequest.newBuilder(
                                    java.net.URI.create(Bangdai.stack().gatewayUrl() + "/openapi/" + service))
                            .build());
            assertThat(document.status()).isEqualTo(200);
            assertThat(document.json().path("openapi").asString()).startsWith("3.1");
        }
    }
}
