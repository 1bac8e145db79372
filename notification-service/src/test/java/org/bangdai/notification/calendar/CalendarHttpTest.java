package org.bangdai.notification.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.fortuna.ical4j.model.Component;
import org.bangdai.notification.Replica;
import org.bangdai.notification.person.Mentions;
import org.bangdai.notification.preference.PreferenceFixture;
import org.bangdai.notification.preference.Preferences;
import org.bangdai.notification.preference.domain.Wishes;
import org.bangdai.platform.event.BatchHandler.Received;
import org.bangdai.platform.event.EventMeta;
import org.bangdai.platform.testing.GoldenSamples;
import org.bangdai.platform.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Mono;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

class CalendarHttpTest {

    private static final String PAIRING = "pairing-service";
    private static final String EVALUATION = "evaluation-service";
    private static final JsonMapper LENIENT = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final String MENTOR_OF_SAMPLES = "0b6e7c9a-5d2f-8a41-9c3e-1f2a3b4c5d6e";
    private static final String MEETING_OF_SAMPLES = "019a9f00-0000-7000-8000-000000000004";

    private final WebTestClient http = WebTestClient.bindToServer()
            .baseUrl(Replica.one().url)
            .responseTimeout(Duration.ofSeconds(30))
            .build();
    private final String person = UUID.randomUUID().toString();
    private final String id = UUID.randomUUID().toString();
    private final String token = TestTokens.person(person, "330523", "mentor");

    private interface Handling<E> {
        Mono<Void> handle(CalendarEntries entries, E event, EventMeta meta);
    }

    /** The golden sample of the event, of this person and this test's own meeting, ceremony or review. */
    private <E> void happens(
            String service, String type, long sequence, Class<E> as, Handling<E> handling, String... changes) {
        String json = GoldenSamples.read(service, type)
                .replace(MENTOR_OF_SAMPLES, person)
                .replace("0199e1a2-0000-8000-8000-00000000000a", person)
                .replace(MEETING_OF_SAMPLES, id)
                .replace("019a9f00-0000-7000-8000-000000000005", id)
                .replace("0199e1a2-0000-7000-8000-000000000001:2026-11", id + ":2026-11");
        for (int i = 0; i < changes.length; i += 2) {
            json = json.replace(changes[i], changes[i + 1]);
        }
        EventMeta meta = new EventMeta(
                type + sequence + id,
                "/x",
                type,
                id,
                sequence,
                Instant.parse("2026-11-23T01:00:00Z"),
                "330523205",
                "system:test",
                id,
                null);
        handling.handle(Replica.one().context.getBean(CalendarEntries.class), LENIENT.readValue(json, as), meta)
                .block(Duration.ofSeconds(30));
    }

    private void scheduled(long sequence) {
        happens(
                PAIRING,
                "meeting-scheduled",
                sequence,
                CalendarListener.MeetingScheduled.class,
                CalendarListener::meeting);
    }

    private void cancelled(long sequence, String... changes) {
        happens(
                PAIRING,
                "meeting-cancelled",
                sequence,
                CalendarListener.MeetingCancelled.class,
                CalendarListener::cancelled,
                changes);
    }

    private void ceremony(String type, long sequence, String... changes) {
        happens(PAIRING, type, sequence, CalendarListener.CeremonySet.class, CalendarListener::ceremony, changes);
    }

    private void review(String type, long sequence, String... changes) {
        happens(
                EVALUATION,
                type,
                sequence,
                ReviewCalendarListener.ReviewSet.class,
                (entries, it, meta) -> ReviewCalendarListener.set(entries, List.of(new Received<>(it, meta))),
                changes);
    }

    /** A cancellation of all that its event names. */
    private void off(String service, String type, String kind) {
        happens(service, type, 4, Map.class, (entries, event, meta) -> {
            Object itsId = event.containsKey("ceremonyId") ? event.get("ceremonyId") : event.get("reviewId");
            return entries.cancel(CalendarListener.uid(kind, itsId.toString()), meta);
        });
    }

    private ResponseSpec call(HttpMethod method, String path, String bearer) {
        return http.method(method)
                .uri(path)
                .headers(headers -> headers.setBearerAuth(bearer))
                .exchange();
    }

    private String issue() {
        byte[] body = call(HttpMethod.PUT, "/api/v1/calendar-feed", token)
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
        String url = JsonMapper.shared().readTree(body).path("url").asString();
        assertThat(url).startsWith("http://localhost:8080/api/v1/calendar.ics?token=");
        return url.substring("http://localhost:8080".length());
    }

    private List<? extends Component> feed(String path) throws Exception {
        byte[] body = http.get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Cache-Control", "no-store")
                .expectHeader()
                .contentType("text/calendar;charset=UTF-8")
                .expectBody()
                .returnResult()
                .getResponseBody();
        return CalendarTextTest.events(new String(body, StandardCharsets.UTF_8));
    }

    private static List<String> statuses(List<? extends Component> events) {
        return events.stream()
                .map(it -> CalendarTextTest.value(it, "STATUS"))
                .distinct()
                .toList();
    }

    @Test
    void meetingsComeAndGo() throws Exception {
        String feed = issue();
        scheduled(1);
        cancelled(2);
        scheduled(1);
        List<? extends Component> events = feed(feed);
        assertThat(events).hasSize(12);
        assertThat(events.stream().map(it -> CalendarTextTest.value(it, "UID")).distinct())
                .hasSize(12)
                .contains("meeting-" + id + "-2@bangdai");
        assertThat(events.stream()
                        .filter(it -> CalendarTextTest.value(it, "STATUS").equals("CANCELLED"))
                        .map(it -> CalendarTextTest.value(it, "UID") + CalendarTextTest.value(it, "SEQUENCE")))
                .containsExactly("meeting-" + id + "-2@bangdai2");
        cancelled(3, "\"number\" : 2", "\"number\" : null");
        assertThat(statuses(feed(feed))).containsExactly("CANCELLED");
    }

    @Test
    void ceremoniesAndReviewsStandThereToo() throws Exception {
        ceremony("ceremony-scheduled", 1);
        ceremony("ceremony-rescheduled", 2, "2026-11-23T02:00:00Z", "2026-11-25T02:00:00Z");
        happens(
                PAIRING,
                "ceremony-joined",
                3,
                CalendarListener.CeremonySet.class,
                CalendarListener::joined,
                person,
                "somebody-else");
        review("review-scheduled", 1);
        review("review-due", 2);
        List<? extends Component> events = feed(issue());
        assertThat(events.stream().map(it -> CalendarTextTest.value(it, "DTSTART")))
                .containsExactlyInAnyOrder("20261125T100000", "20261210");
        off(PAIRING, "ceremony-cancelled", "ceremony");
        off(EVALUATION, "review-withdrawn", "review");
        assertThat(statuses(feed(issue()))).containsExactly("CANCELLED");
    }

    /** Also of who writes a comment (书面点评), as head of the unit or in their place. */
    @Test
    void aReviewStandsInTheCalendarsOfAllWhoHaveAPartInIt() throws Exception {
        String head = "0199e1a2-0000-8000-8000-00000000000d";
        String delegate = "0199e1a2-0000-8000-8000-00000000000e";
        String mentor = "0199e1a2-0000-8000-8000-00000000000a";
        String feed = issue();
        review("review-scheduled", 1, person, mentor, head, person);
        assertThat(feed(feed)).singleElement().satisfies(event -> {
            assertThat(CalendarTextTest.value(event, "SUMMARY")).isEqualTo("考评开始（2026年11月）");
            assertThat(CalendarTextTest.value(event, "DTSTART")).isEqualTo("20261201");
        });
        reassigned(2, person, mentor, delegate, person);
        assertThat(feed(feed)).isEmpty();
        delegated(3, person, mentor, delegate, person);
        assertThat(feed(feed)).hasSize(1);
        reassigned(4, person, mentor);
        reassigned(5, person, mentor, head, person);
        PreferenceFixture.choose(
                Replica.one().context.getBean(Preferences.class), person, new Wishes(true, Map.of(), null, null));
        assertThat(feed(feed))
                .extracting(event -> CalendarTextTest.value(event, "SUMMARY"))
                .containsExactly("Review opens (November 2026)");
        review("review-due", 6, person, mentor, head, person);
        assertThat(feed(feed)).singleElement().satisfies(event -> {
            assertThat(CalendarTextTest.value(event, "SUMMARY")).isEqualTo("Review due (November 2026)");
            assertThat(CalendarTextTest.value(event, "DTSTART")).isEqualTo("20261210");
        });
    }

    private void reassigned(long sequence, String... changes) {
        happens(
                EVALUATION,
                "review-reassigned",
                sequence,
                ReviewCalendarListener.ReviewReassigned.class,
                ReviewCalendarListener::reassigned,
                changes);
    }

    private void delegated(long sequence, String... changes) {
        happens(
                EVALUATION,
                "review-delegated",
                sequence,
                ReviewCalendarListener.ReviewDelegated.class,
                ReviewCalendarListener::delegated,
                changes);
    }

    private void reopened(long sequence, String... changes) {
        happens(
                EVALUATION,
                "review-reopened",
                sequence,
                ReviewCalendarListener.ReviewReopened.class,
                ReviewCalendarListener::reopened,
                changes);
    }

    /** Until their own part is somebody else's. */
    @Test
    void aDelegateKeepsTheReviewWhenAnotherPartIsReassigned() throws Exception {
        String delegate = "0199e1a2-0000-8000-8000-00000000000e";
        String mentor = "0199e1a2-0000-8000-8000-00000000000a";
        String feed = issue();
        review("review-due", 1, person, mentor);
        delegated(2, person, mentor, delegate, person, "UNIT_COMMENT", "LEADER_COMMENT");
        reassigned(3, person, mentor);
        assertThat(feed(feed)).hasSize(1);
        reassigned(4, person, mentor, delegate, "somebody-before", "UNIT_COMMENT", "LEADER_COMMENT");
        assertThat(feed(feed)).isEmpty();

        delegated(5, person, mentor, delegate, person);
        assertThat(feed(feed)).hasSize(1);
        delegated(6, person, mentor, delegate, "somebody-else");
        assertThat(feed(feed)).isEmpty();
        reassigned(
                7,
                person,
                mentor,
                "\"unitHeadId\" : \"0199e1a2-0000-8000-8000-00000000000d\"",
                "\"unitHeadId\" : \"" + person + '"');
        assertThat(feed(feed)).hasSize(1);
        reassigned(8, person, mentor, delegate, person);
        assertThat(feed(feed)).isEmpty();
    }

    @Test
    void aReopenedReviewMayBeWrittenLater() throws Exception {
        String feed = issue();
        review("review-due", 1);
        reopened(2, "2026-12-20", "2026-12-05");
        reopened(3);
        reopened(3);
        assertThat(feed(feed)).singleElement().satisfies(event -> {
            assertThat(CalendarTextTest.value(event, "DTSTART")).isEqualTo("20261220");
            assertThat(CalendarTextTest.value(event, "SEQUENCE")).isEqualTo("3");
        });
    }

    @Test
    void theAddressIsTheSecretAndCanBeTakenBack() throws Exception {
        scheduled(1);
        String first = issue();
        String second = issue();
        http.get().uri(first).exchange().expectStatus().isNotFound().expectBody();
        assertThat(feed(second)).hasSize(12);
        call(HttpMethod.DELETE, "/api/v1/calendar-feed", token).expectStatus().isNoContent();
        http.get().uri(second).exchange().expectStatus().isNotFound().expectBody();
        http.get()
                .uri("/api/v1/calendar.ics")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody();
    }

    @Test
    void othersSeeNothingOfIt() throws Exception {
        scheduled(1);
        String mine = issue();
        assertThat(feed(mine)).isNotEmpty();
        for (HttpMethod method : List.of(HttpMethod.PUT, HttpMethod.DELETE)) {
            call(method, "/api/v1/calendar-feed", TestTokens.person(person, "330523", "operator"))
                    .expectStatus()
                    .isForbidden()
                    .expectBody();
            http.method(method)
                    .uri("/api/v1/calendar-feed")
                    .exchange()
                    .expectStatus()
                    .isUnauthorized()
                    .expectBody();
        }
        Replica.one()
                .context
                .getBeansOfType(Mentions.class)
                .values()
                .forEach(it -> it.forget(person, null).block(Duration.ofSeconds(30)));
        http.get().uri(mine).exchange().expectStatus().isNotFound().expectBody();
        assertThat(feed(issue())).isEmpty();
    }
}
