package org.bangdai.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.bangdai.e2e.Api.Answer;
import tools.jackson.databind.JsonNode;

/** Mentors and mentees of a county that no other test has touched, with its organiser, confirmer and auditor. */
final class CountyPool {

    private static final Duration LONG = Duration.ofMinutes(5);
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final List<String> COUNTIES = counties();

    final Api organiser;
    private final Api confirmer;
    private final Api auditor;
    private final String county;
    private final int mentees;
    private final int each;
    private final String leader;

    /** @param each seats of each mentor; there are as many mentors as it takes, and two at least */
    CountyPool(int mentees, int each) {
        this.county = COUNTIES.get(NEXT.getAndIncrement() % COUNTIES.size());
        this.mentees = mentees;
        this.each = each;
        this.organiser = new Api(organiserToken());
        this.confirmer = new Api(Bangdai.token("confirmer-" + county, "confirmer", county, "PUBLICITY"));
        this.auditor = new Api(Bangdai.token("auditor-" + county, "auditor", county, ""));
        this.leader = Couple.idNumber(LocalDate.of(1975, 3, 4), 0, county);
    }

    /** All counties of the province but the one that the other tests live in. */
    private static List<String> counties() {
        List<String> counties = new ArrayList<>();
        Api anyone = new Api("");
        for (JsonNode city : anyone.get("/divisions?parent=33&limit=200").json().path("items")) {
            String code = city.path("code").asString();
            for (JsonNode county : anyone.get("/divisions?parent=" + code + "&limit=200")
                    .json()
                    .path("items")) {
                counties.add(county.path("code").asString());
            }
        }
        counties.remove("330523");
        return counties;
    }

    int mentors() {
        return Math.max(2, (mentees + each - 1) / each);
    }

    int persons() {
        return 1 + mentors() + mentees;
    }

    private String mentor(int number) {
        return Couple.idNumber(LocalDate.of(1966, 1, 1).plusDays(number / 800), number % 800, county);
    }

    private String mentee(int number) {
        return Couple.idNumber(LocalDate.of(2002, 1, 1).plusDays(number / 800), number % 800, county);
    }

    private String csv() {
        String place = ",13900000001," + county + ",某乡人民政府,乡镇,";
        StringBuilder rows = new StringBuilder(Couple.HEADER).append('\n');
        rows.append("领导,方领导,").append(leader).append(place).append("副乡长,1998-08-01,,,,,,,,,,\n");
        for (int i = 0; i < mentors(); i++) {
            rows.append("导师,方导师,").append(mentor(i)).append(place);
            rows.append("四级调研员,1986-08-01,生态环保,安吉话,领导干部,30,是,是,无,").append(each).append(",,\n");
        }
        for (int i = 0; i < mentees; i++) {
            rows.append("帮带对象,方学员,").append(mentee(i)).append(place);
            rows.append("科员,2026-08-10,生态环保,普通话,,,,,,,应届新录用,").append(leader).append('\n');
        }
        return rows.toString();
    }

    /** The id of a checked roster with everyone in it. */
    String upload() {
        Answer uploaded = organiser.persist("/rosters?dryRun=false", "text/csv;charset=UTF-8", csv());
        assertThat(uploaded.status()).as(uploaded.raw().body()).isEqualTo(202);
        return uploaded.json().path("id").asString();
    }

    Answer commit(String roster) {
        return organiser.persist("/rosters/" + roster + "/commit", "");
    }

    JsonNode committed(String roster) {
        await().atMost(LONG)
                .until(() -> organiser
                        .read("/rosters/" + roster)
                        .json()
                        .path("status")
                        .asString()
                        .equals("COMMITTED"));
        return organiser.read("/rosters/" + roster).json();
    }

    void importAll() {
        String roster = upload();
        commit(roster);
        committed(roster);
    }

    /** The first so many mentors, appointed; their ids. */
    List<String> appointed(int count) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String id = Bangdai.stack().personId(mentor(i));
            for (Api department : List.of(organiser, confirmer)) {
                Answer signed = department.persist(
                        "/mentors/" + id + "/confirmations", "{\"fileVersion\":1,\"decision\":\"CONFIRM\"}");
                assertThat(signed.status()).as(signed.raw().body()).isEqualTo(200);
            }
            ids.add(id);
        }
        return ids;
    }

    String menteeId(int number) {
        return Bangdai.stack().personId(mentee(number));
    }

    String county() {
        return county;
    }

    Api mentor(String mentorId) {
        return new Api(mentorToken(mentorId));
    }

    Api mentee(String menteeId) {
        return new Api(menteeToken(menteeId));
    }

    /** The leader in charge of all mentees. */
    Api leader() {
        return new Api(Bangdai.token(Bangdai.stack().personId(leader), "appraiser", county, ""));
    }

    String mentorToken(String mentorId) {
        return Bangdai.token(mentorId, "mentor", county, "");
    }

    String menteeToken(String menteeId) {
        return Bangdai.token(menteeId, "mentee", county, "");
    }

    String organiserToken() {
        return Bangdai.token("organiser-" + county, "organiser", county, "ORGANISATION");
    }

    /** A pairing that the mentor has consented to. */
    String offered(String mentorId, int mentee) {
        Answer proposed = organiser.persist("/pairings", proposal(mentorId, mentee));
        assertThat(proposed.status()).as(proposed.raw().body()).isEqualTo(201);
        String pairing = proposed.json().path("id").asString();
        consents(mentor(mentorId), pairing);
        return pairing;
    }

    String proposal(String mentorId, int mentee) {
        return "{\"mentorId\":\"%s\",\"menteeId\":\"%s\",\"role\":\"PRIMARY\"}".formatted(mentorId, menteeId(mentee));
    }

    /** A pairing that both have consented to. */
    String active(String mentorId, int mentee) {
        String pairing = offered(mentorId, mentee);
        consents(mentee(menteeId(mentee)), pairing);
        return pairing;
    }

    private static void consents(Api side, String pairing) {
        assertThat(side.persist("/pairings/" + pairing + "/consents", "{\"decision\":\"ACCEPT\"}")
                        .status())
                .isEqualTo(200);
    }

    JsonNode matching(String id) {
        return organiser.read("/matchings/" + id).json();
    }

    int free(String mentorId) {
        return organiser
                .read("/mentors/" + mentorId)
                .json()
                .path("capacity")
                .path("free")
                .asInt();
    }

    /** Every item of a list, page by page. */
    void all(String path, Consumer<JsonNode> each) {
        all(organiser, path, each);
    }

    private static void all(Api by, String path, Consumer<JsonNode> each) {
        String paged = path + (path.contains("?") ? "&" : "?") + "limit=200";
        String next = paged;
        while (next != null) {
            JsonNode page = by.read(next).json();
            page.path("items").forEach(each);
            String cursor = Api.text(page, "next");
            next = cursor == null ? null : paged + "&cursor=" + cursor;
        }
    }

    /** So many subjects of the county had this event, each one of them: a repeated one would have another id, and a row of its own. */
    void onceEach(String type, int subjects) {
        await().atMost(LONG).untilAsserted(() -> {
            List<String> had = new ArrayList<>();
            all(auditor, "/audit", row -> {
                if (row.path("action").asString().equals(type)) {
                    had.add(row.path("subject").asString());
                }
            });
            Map<String, Long> counts =
                    had.stream().collect(Collectors.groupingBy(subject -> subject, Collectors.counting()));
            assertThat(counts).as(type).hasSize(subjects);
            assertThat(counts.values()).as(type).allMatch(count -> count == 1);
        });
    }
}
