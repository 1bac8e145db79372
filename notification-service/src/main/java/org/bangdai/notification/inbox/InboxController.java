package org.bangdai.notification.inbox;

import static org.bangdai.notification.inbox.Receivers.APPRAISER;
import static org.bangdai.notification.inbox.Receivers.CONFIRMER;
import static org.bangdai.notification.inbox.Receivers.MENTEE;
import static org.bangdai.notification.inbox.Receivers.MENTOR;
import static org.bangdai.notification.inbox.Receivers.ORGANISER;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Positive;
import org.bangdai.notification.rule.Category;
import org.bangdai.notification.rule.Language;
import org.bangdai.notification.rule.Severity;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
import org.bangdai.platform.web.Roles;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/notifications")
class InboxController {

    record UnreadCount(long unread) {}

    /** @param upTo the number of the newest message that the person has seen in the list */
    record ReadAll(@Positive long upTo) {}

    record MarkedRead(long read) {}

    private final Inbox inbox;

    InboxController(Inbox inbox) {
        this.inbox = inbox;
    }

    @GetMapping
    @Roles({MENTEE, MENTOR, APPRAISER, ORGANISER, CONFIRMER})
    Mono<Page<Item>> list(
            Caller by,
            PageRequest page,
            @RequestParam(required = false) @Nullable Category category,
            @RequestParam(required = false) @Nullable Severity severity,
            @RequestParam(defaultValue = "false") boolean unread,
            @RequestParam(defaultValue = "false") boolean archived,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String languages) {
        Language language = Language.preferred(languages);
        return inbox.page(Receivers.person(by), new InboxFilter(category, severity, unread, archived), page)
                .map(messages -> messages.map(message -> Item.of(message, language)));
    }

    @GetMapping("/unread-count")
    @Roles({MENTEE, MENTOR, APPRAISER, ORGANISER, CONFIRMER})
    Mono<UnreadCount> unreadCount(Caller by) {
        return inbox.unreadCount(Receivers.person(by)).map(UnreadCount::new);
    }

    @PostMapping("/{id}/read")
    @Roles({MENTEE, MENTOR, APPRAISER, ORGANISER, CONFIRMER})
    Mono<Item> read(
            Caller by,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String languages) {
        return inbox.read(Receivers.person(by), id).map(message -> Item.of(message, Language.preferred(languages)));
    }

    @PostMapping("/read-all")
    @Roles({MENTEE, MENTOR, APPRAISER, ORGANISER, CONFIRMER})
    Mono<MarkedRead> readAll(Caller by, @Valid @RequestBody ReadAll all) {
        return inbox.readAll(Receivers.person(by), all.upTo()).map(MarkedRead::new);
    }

    @PostMapping("/{id}/archive")
    @Roles({MENTEE, MENTOR, APPRAISER, ORGANISER, CONFIRMER})
    Mono<Item> archive(
            Caller by,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String languages) {
        return inbox.archive(Receivers.person(by), id).map(message -> Item.of(message, Language.preferred(languages)));
    }
}
