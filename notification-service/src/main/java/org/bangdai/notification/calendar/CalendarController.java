package org.bangdai.notification.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.bangdai.notification.calendar.domain.CalendarText;
import org.bangdai.notification.inbox.Receivers;
import org.bangdai.notification.preference.Preferences;
import org.bangdai.notification.preference.domain.Wishes;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.store.NotFoundException;
import org.bangdai.platform.web.Public;
import org.bangdai.platform.web.Roles;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** A private feed: calendar programmes cannot sign in, so the address itself is the secret. */
@RestController
class CalendarController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    /** @param url shown this once */
    record FeedView(String url) {}

    private final Feeds feeds;
    private final CalendarEntries entries;
    private final Preferences preferences;
    private final Clock clock;
    private final String address;

    CalendarController(
            Feeds feeds,
            CalendarEntries entries,
            Preferences preferences,
            Clock clock,
            @Value("${bangdai.calendar.address}") String address) {
        this.feeds = feeds;
        this.entries = entries;
        this.preferences = preferences;
        this.clock = clock;
        this.address = address;
    }

    /** A new address each time; the one before is void. A PUT, so that no answer with a token is kept for repetition. */
    @PutMapping("/api/v1/calendar-feed")
    @Roles({"mentee", "mentor", "appraiser", "organiser", "confirmer"})
    Mono<FeedView> issue(Caller by) {
        return feeds.issue(Receivers.person(by)).map(token -> new FeedView(address + "?token=" + token));
    }

    @DeleteMapping("/api/v1/calendar-feed")
    @Roles({"mentee", "mentor", "appraiser", "organiser", "confirmer"})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> revoke(Caller by) {
        return feeds.revoke(Receivers.person(by));
    }

    @GetMapping("/api/v1/calendar.ics")
    @Public
    Mono<ResponseEntity<String>> read(@RequestParam String token) {
        return feeds.person(token)
                .switchIfEmpty(Mono.error(() -> new NotFoundException("calendarFeeds", "token")))
                .flatMap(this::text)
                .map(found -> ResponseEntity.ok()
                        .contentType(CALENDAR)
                        .cacheControl(CacheControl.noStore())
                        .body(found));
    }

    /** In the person's own language, since calendar programmes ask for none. */
    private Mono<String> text(String person) {
        return Mono.zip(
                        entries.of(person, clock.instant().minus(CalendarEntries.SHOWN)),
                        preferences.of(List.of(person)).map(it -> it.getOrDefault(person, Wishes.NONE)))
                .map(it -> CalendarText.of(it.getT1(), it.getT2().english()));
    }
}
