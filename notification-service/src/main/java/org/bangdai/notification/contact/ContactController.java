package org.bangdai.notification.contact;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.bangdai.notification.contact.Reach.Messenger;
import org.bangdai.notification.contact.Reach.RobotId;
import org.bangdai.notification.person.PersonNames;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.store.NotFoundException;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.ExpectedVersion;
import org.bangdai.platform.web.Roles;
import org.bangdai.platform.web.Versioned;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** One's own contacts, or a provincial system's division's; masked for both. */
@RestController
@RequestMapping("/api/v1/contacts/{person}")
class ContactController {

    record RobotRequest(
            @NotNull Messenger messenger,
            // Neither messenger's word for everybody.
            @NotNull @Pattern(regexp = "(?!(?i:all)$)[A-Za-z0-9_-][A-Za-z0-9_.@-]{0,63}")
            String id) {}

    /** What is absent is removed. */
    record ContactRequest(
            @Nullable @Pattern(regexp = "\\+?[1-9][0-9]{6,14}")
            String phone,

            @Nullable
            @Size(max = 254)
            @Pattern(regexp = "[A-Za-z0-9._%+-]{1,64}@([A-Za-z0-9-]{1,63}\\.)+[A-Za-z]{2,63}")
            String email,

            @Nullable @Valid RobotRequest robot) {

        Reach reach() {
            return new Reach(phone, email, robot == null ? null : new RobotId(robot.messenger(), robot.id()));
        }
    }

    record ContactView(
            String person,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String robot) {

        static ContactView of(Stored<Reach> stored) {
            ContactMasks.Masked masked = ContactMasks.of(stored.state());
            return new ContactView(stored.id(), masked.phone(), masked.email(), masked.robot());
        }
    }

    private final Contacts contacts;
    private final PersonNames persons;

    ContactController(Contacts contacts, PersonNames persons) {
        this.contacts = contacts;
        this.persons = persons;
    }

    @GetMapping
    @Roles({"mentee", "mentor", "appraiser", "organiser", "confirmer", "integrator"})
    Mono<ResponseEntity<ContactView>> see(Caller by, @PathVariable String person) {
        return division(by, person).then(contacts.get(person)).map(ContactController::answer);
    }

    @PutMapping
    @Roles({"mentee", "mentor", "appraiser", "organiser", "confirmer", "integrator"})
    Mono<ResponseEntity<ContactView>> put(
            Caller by, ExpectedVersion expected, @PathVariable String person, @Valid @RequestBody ContactRequest it) {
        return division(by, person)
                .flatMap(division -> contacts.put(by, person, division, expected.version(), it.reach()))
                .map(ContactController::answer);
    }

    /** Of a person whose contacts are the caller's: their own, or as integrator those of the division. */
    private Mono<String> division(Caller by, String person) {
        Mono<String> known = by.is(person)
                ? persons.division(person).defaultIfEmpty(by.division())
                : by.hasRole("integrator") ? persons.division(by, person) : Mono.empty();
        return known.switchIfEmpty(Mono.error(() -> new NotFoundException("contacts", person)));
    }

    private static ResponseEntity<ContactView> answer(Stored<Reach> stored) {
        return Versioned.ok(stored.version(), ContactView.of(stored));
    }
}
