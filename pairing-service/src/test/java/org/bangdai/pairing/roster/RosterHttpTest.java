package org.bangdai.pairing.roster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.bangdai.pairing.roster.RosterFiles.HEADER;
import static org.bangdai.pairing.roster.RosterFiles.LEADER;
import static org.bangdai.pairing.roster.RosterFiles.MENTEE;
import static org.bangdai.pairing.roster.RosterFiles.MENTOR;
import static org.bangdai.pairing.roster.RosterFiles.csv;
import static org.bangdai.pairing.roster.RosterFiles.with;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.bangdai.pairing.PairingService;
import org.bangdai.pairing.person.PersonFixtures;
import org.bangdai.pairing.person.PersonIds;
import org.bangdai.pairing.roster.RosterView.Status;
import org.bangdai.pairing.roster.domain.Column;
import org.bangdai.pairing.roster.sheet.RosterFile;
import org.bangdai.platform.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@PairingService
class RosterHttpTest {

    private static final String ANJI = TestTokens.person("organiser", "330523", "organiser");
    private static final String CHANGXING = TestTokens.person("neighbour", "330522", "organiser");

    @Autowired
    WebTestClient http;

    @Autowired
    PersonIds personIds;

    private ResponseSpec upload(String token, String key, String type, byte[] body) {
        return http.post()
                .uri("/api/v1/rosters?dryRun=true")
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", key)
                .header("Content-Type", type)
                .bodyValue(body)
                .exchange();
    }

    private ResponseSpec upload(byte[] body) {
        return upload(ANJI, UUID.randomUUID().toString(), "text/csv", body);
    }

    private RosterView checked(String... rows) {
        return view(upload(csv(rows).getBytes(UTF_8)));
    }

    private static RosterView view(ResponseSpec response) {
        return response.expectStatus()
                .is2xxSuccessful()
                .returnResult(RosterView.class)
                .getResponseBody()
                .blockFirst();
    }

    private ResponseSpec get(String token, String path) {
        return http.get()
                .uri("/api/v1" + path)
                .header("Authorization", "Bearer " + token)
                .exchange();
    }

    private ResponseSpec commit(String token, String id) {
        return http.post()
                .uri("/api/v1/rosters/" + id + "/commit")
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .exchange();
    }

    private void refused(byte[] body, String type, int status, String slug) {
        upload(ANJI, UUID.randomUUID().toString(), type, body)
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("https://bangdai.org/problems/" + slug)
                .jsonPath("$.detail")
                .isNotEmpty();
    }

    @Test
    void aRosterIsCheckedCommittedAndItsPersonsAreThere() {
        RosterView checked = checked(MENTOR, MENTEE, LEADER, with(MENTOR, Column.ID_NUMBER, "330523196811051212"));
        assertThat(checked.status()).isEqualTo(Status.CHECKED);
        assertThat(checked.good()).isEqualTo(3);
        assertThat(checked.errors().getFirst().value()).isEqualTo("330523********1212");

        commit(ANJI, checked.id()).expectStatus().isAccepted();

        await().atMost(Duration.ofSeconds(20))
                .until(() -> view(get(ANJI, "/rosters/" + checked.id())).status() == Status.COMMITTED);
        String zhou = personIds.of(PersonFixtures.ZHOU);
        get(ANJI, "/persons/" + zhou)
                .expectHeader()
                .exists("ETag")
                .expectBody()
                .jsonPath("$.name")
                .isEqualTo("周建国")
                .jsonPath("$.idNumber")
                .isEqualTo("330523********1211")
                .jsonPath("$.phone")
                .isEqualTo("138****1234");
        get(TestTokens.person(zhou, "330523", "mentor"), "/persons/" + zhou)
                .expectStatus()
                .isOk();
        get(TestTokens.person("other", "330523", "mentor"), "/persons/" + zhou)
                .expectStatus()
                .isNotFound();
        get(TestTokens.person("c", "330523", "confirmer"), "/persons/" + zhou)
                .expectStatus()
                .isNotFound();
        get(CHANGXING, "/persons/" + zhou).expectStatus().isNotFound();
        get(TestTokens.person("x", "330523", "auditor"), "/persons/" + zhou)
                .expectStatus()
                .isForbidden();
    }

    @Test
    void theDemoRosterIsImportedToTheLastRow() throws IOException {
        Path demo = Path.of(System.getProperty("bangdai.root"), "deploy", "local", "demo", "roster-330523.csv");
        RosterView checked = view(upload(Files.readAllBytes(demo)));

        commit(ANJI, checked.id()).expectStatus().isAccepted();

        await().atMost(Duration.ofSeconds(60))
                .until(() -> view(get(ANJI, "/rosters/" + checked.id())).status() == Status.COMMITTED);
        RosterView committed = view(get(ANJI, "/rosters/" + checked.id()));
        assertThat(committed.errors()).isEmpty();
        assertThat(committed.imported()).isEqualTo(196);
    }

    @Test
    void theNeighbouringCountyAndOtherRolesSeeNothing() {
        RosterView checked = checked(LEADER);

        get(CHANGXING, "/rosters/" + checked.id()).expectStatus().isNotFound();
        get(CHANGXING, "/rosters/" + checked.id() + "/errors").expectStatus().isNotFound();
        commit(CHANGXING, checked.id()).expectStatus().isNotFound();
        String mentor = TestTokens.person("m", "330523", "mentor");
        upload(mentor, "k", "text/csv", csv(LEADER).getBytes(UTF_8))
                .expectStatus()
                .isForbidden();
        commit(mentor, checked.id()).expectStatus().isForbidden();
        get(mentor, "/rosters/" + checked.id()).expectStatus().isForbidden();
        assertThat(view(upload(CHANGXING, "k", "text/csv", csv(LEADER).getBytes(UTF_8)))
                        .errors()
                        .getFirst()
                        .reason())
                .contains("330522");
    }

    @Test
    void aRepeatedUploadGivesTheSameRosterAndAnotherBodyNone() {
        String key = UUID.randomUUID().toString();
        RosterView first = view(upload(ANJI, key, "text/csv", csv(MENTOR).getBytes(UTF_8)));

        assertThat(view(upload(ANJI, key, "text/csv", csv(MENTOR).getBytes(UTF_8))))
                .isEqualTo(first);
        upload(ANJI, key, "text/csv", csv(LEADER).getBytes(UTF_8))
                .expectStatus()
                .isEqualTo(422);
    }

    @Test
    void gbkAndXlsxAreTaken() {
        assertThat(view(upload(csv(LEADER).getBytes(Charset.forName("GBK")))).good())
                .isEqualTo(1);
        assertThat(view(upload(ANJI, "x", RosterUpload.XLSX, RosterFiles.xlsx(List.of(HEADER, LEADER))))
                        .good())
                .isEqualTo(1);
    }

    @Test
    void aFileThatIsAtFaultAsAWholeIsRefused() {
        refused("姓名\n周建国\n".getBytes(UTF_8), "text/csv", 422, "roster-header-missing");
        refused("name\nx\n".getBytes(UTF_8), "text/csv", 422, "roster-header-unknown");
        refused(csv(MENTOR).getBytes(StandardCharsets.UTF_16), "text/csv", 422, "roster-encoding");
        refused(csv(with(MENTOR, Column.UNIT, "=1")).getBytes(UTF_8), "text/csv", 422, "roster-formula");
        refused(csv().getBytes(UTF_8), "text/csv", 422, "roster-empty");
        refused(new byte[0], "text/csv", 422, "roster-empty");
        refused(csv(MENTOR).getBytes(UTF_8), RosterUpload.XLSX, 422, "roster-unreadable");
        refused(csv(MENTOR).getBytes(UTF_8), "application/json", 415, "unsupported-media-type");
        String many = "领导\n".repeat(RosterFile.MAX_ROWS + 1);
        refused((HEADER + "\n" + many).getBytes(UTF_8), "text/csv", 422, "roster-too-many-rows");
        refused(new byte[RosterUpload.MOST_BYTES + 1], "text/csv", 413, "roster-too-large");
    }

    @Test
    void anUploadWithoutAKeyIsRefused() {
        http.post()
                .uri("/api/v1/rosters")
                .header("Authorization", "Bearer " + ANJI)
                .header("Content-Type", "text/csv")
                .bodyValue(csv(MENTOR))
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void theTemplateIsARosterWithoutRows() {
        byte[] workbook = http.get()
                .uri("/api/v1/rosters/template")
                .header("Authorization", "Bearer " + ANJI)
                .header("Accept", RosterUpload.XLSX)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
        refused(workbook, RosterUpload.XLSX, 422, "roster-empty");
        http.get()
                .uri("/api/v1/rosters/template")
                .header("Authorization", "Bearer " + ANJI)
                .header("Accept", "text/csv")
                .exchange()
                .expectHeader()
                .valueEquals("Content-Disposition", "attachment; filename=\"roster.csv\"")
                .expectBody(String.class)
                .isEqualTo("\uFEFF" + RosterFiles.FULL_HEADER + "\r\n");
        http.get()
                .uri("/api/v1/rosters/template")
                .header("Authorization", "Bearer " + ANJI)
                .header("Accept", "application/json")
                .exchange()
                .expectStatus()
                .isEqualTo(406);
        get(TestTokens.person("m", "330523", "mentor"), "/rosters/template")
                .expectStatus()
                .isForbidden();
        http.get().uri("/api/v1/rosters/template").exchange().expectStatus().isUnauthorized();
    }

    @Test
    void badRowsAreForTheirCountysOrganisersOnly() {
        RosterView checked = checked(with(MENTEE, Column.PHONE, "123"));
        for (String path : List.of("/bad-rows", "/changes")) {
            String uri = "/rosters/" + checked.id() + path;
            get(ANJI, uri).expectStatus().isOk();
            get(CHANGXING, uri).expectStatus().isNotFound().expectHeader().doesNotExist("Content-Disposition");
            get(TestTokens.person("m", "330523", "mentor"), uri).expectStatus().isForbidden();
            http.get().uri("/api/v1" + uri).exchange().expectStatus().isUnauthorized();
        }
    }

    @Test
    void errorsAreExportedWithoutFormulas() {
        RosterView checked = checked(with(with(MENTOR, Column.NAME, "+1\"x"), Column.POST, ""));

        String exported = http.get()
                .uri("/api/v1/rosters/" + checked.id() + "/errors")
                .header("Authorization", "Bearer " + ANJI)
                .header("Accept", "text/csv")
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(String.class)
                .getResponseBody()
                .reduce(String::concat)
                .block();
        assertThat(exported)
                .startsWith("\uFEFF行,列,值,原因")
                .contains("2,姓名,\"'+1\"\"x\",")
                .contains("2,职务,,不能为空");
        byte[] workbook = http.get()
                .uri("/api/v1/rosters/" + checked.id() + "/errors")
                .header("Authorization", "Bearer " + ANJI)
                .header("Accept", RosterUpload.XLSX)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
        assertThat(workbook).startsWith('P', 'K');
        get(ANJI, "/rosters/" + checked.id() + "/errors?limit=1")
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1)
                .jsonPath("$.next")
                .isNotEmpty();
        get(ANJI, "/rosters/" + checked.id() + "/errors?cursor=nonsense")
                .expectStatus()
                .isBadRequest();
        commit(ANJI, checked.id()).expectStatus().isEqualTo(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "00000000-0000-7000-8000-000000000000", "x.y"})
    void anUnknownRosterIsNotFound(String id) {
        get(ANJI, "/rosters/" + id).expectStatus().isNotFound();
        commit(ANJI, id).expectStatus().isNotFound();
    }
}
