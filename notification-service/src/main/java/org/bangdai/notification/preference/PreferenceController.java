package org.bangdai.notification.preference;

import static org.bangdai.notification.inbox.Receivers.APPRAISER;
import static org.bangdai.notification.inbox.Receivers.CONFIRMER;
import static org.bangdai.notification.inbox.Receivers.MENTEE;
import static org.bangdai.notification.inbox.Receivers.MENTOR;
import static org.bangdai.notification.inbox.Receivers.ORGANISER;

import jakarta.validation.Valid;
import org.bangdai.notification.inbox.Receivers;
import org.bangdai.notification.rule.NoticeBook;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.ExpectedVersion;
import org.bangdai.platform.web.Roles;
import org.bangdai.platform.web.Versioned;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** One's own preferences. */
@RestController
@RequestMapping("/api/v1/preferences")
class PreferenceController {

    private final Preferences preferences;
    private final NoticeBook book;

    PreferenceController(Preferences preferences, NoticeBook book) {
        this.preferences = preferences;
        this.book = book;
    }

    @GetMapping
    @Roles({MENTEE, MENTOR, APPRAISER, ORGANISER, CONFIRMER})
    Mono<ResponseEntity<PreferenceView>> read(Caller by) {
        return preferences.of(Receivers.person(by), by.division()).map(this::answer);
    }

    @PutMapping
    @Roles({MENTEE, MENTOR, APPRAISER, ORGANISER, CONFIRMER})
    Mono<ResponseEntity<PreferenceView>> choose(
            Caller by, ExpectedVersion version, @Valid @RequestBody PreferenceRequest request) {
        return preferences
                .choose(Receivers.person(by), by.division(), version.version(), request.wishes())
                .map(this::answer);
    }

    private ResponseEntity<PreferenceView> answer(Stored<Preferences.Chosen> chosen) {
        return Versioned.ok(
                chosen.version(), PreferenceView.of(chosen.state().wishes(), book.categoriesNobodySwitchesOff()));
    }
}
