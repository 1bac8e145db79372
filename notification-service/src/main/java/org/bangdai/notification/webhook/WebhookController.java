package org.bangdai.notification.webhook;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.bangdai.notification.webhook.ManageWebhooks.Subscribed;
import org.bangdai.notification.webhook.ManageWebhooks.Wish;
import org.bangdai.notification.webhook.domain.Webhook;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.CommandId;
import org.bangdai.platform.web.ExpectedVersion;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
import org.bangdai.platform.web.Roles;
import org.bangdai.platform.web.SecretAnswer;
import org.bangdai.platform.web.Versioned;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/subscriptions")
@Roles("integrator")
class WebhookController {

    /** GB/T 2260, GB/T 10114: province, city, county, township, village. */
    private static final String DIVISION = "[0-9]{2}([0-9]{2}([0-9]{2}([0-9]{3}([0-9]{3})?)?)?)?";

    /** @param types none for all; @param owner id of the person who is told where it is disabled */
    record EditRequest(
            @NotBlank @Size(max = 2000) String url,
            @Nullable @Size(max = 100) Set<@NotNull @Pattern(regexp = "[a-z][a-z0-9-]{1,63}") String> types,
            @Nullable @Size(max = 64) String owner) {}

    /** @param division none for the whole of the caller's */
    record SubscribeRequest(
            @Nullable @Pattern(regexp = DIVISION) String division,
            @NotBlank @Size(max = 2000) String url,
            @Nullable @Size(max = 100) Set<@NotNull @Pattern(regexp = "[a-z][a-z0-9-]{1,63}") String> types,
            @Nullable @Size(max = 64) String owner) {

        Wish wish(Caller by) {
            return new Wish(division == null ? by.division() : division, url, orAll(types), owner);
        }
    }

    record ReplayRequest(@NotNull Instant from) {}

    /** @param secret only where it was made just now */
    record SubscriptionView(
            String id,
            String division,
            String url,
            Set<String> types,
            @Nullable String owner,
            boolean enabled,
            Webhook.@Nullable Disabled disabled,
            @Nullable Instant replayingFrom,
            Instant createdAt,
            @Nullable String secret) {

        static SubscriptionView of(Webhook it, @Nullable String secret) {
            Webhook.Replay replay = it.replay();
            return new SubscriptionView(
                    it.id(),
                    it.division(),
                    it.url(),
                    new TreeSet<>(it.types()),
                    it.owner(),
                    it.isEnabled(),
                    it.disabled(),
                    replay == null ? null : replay.from(),
                    it.createdAt(),
                    secret);
        }
    }

    /** @param detail HTTP status, or the kind of fault */
    record PingView(boolean taken, String detail) {}

    record DeliveryView(
            String id,
            String eventId,
            String type,
            String subject,
            long sequence,
            Calls.State state,
            List<Calls.Attempt> attempts) {

        static DeliveryView of(Calls.Call it) {
            return new DeliveryView(
                    it.id(), it.eventId(), it.type(), it.subject(), it.sequence(), it.state(), it.attempts());
        }
    }

    private final Webhooks webhooks;
    private final Calls calls;
    private final ManageWebhooks manage;

    WebhookController(Webhooks webhooks, Calls calls, ManageWebhooks manage) {
        this.webhooks = webhooks;
        this.calls = calls;
        this.manage = manage;
    }

    @PostMapping
    @SecretAnswer
    Mono<ResponseEntity<SubscriptionView>> subscribe(
            Caller by, CommandId command, @Valid @RequestBody SubscribeRequest it) {
        return manage.subscribe(by, command, it.wish(by))
                .map(done -> Versioned.created(
                        "/api/v1/subscriptions/" + done.webhook().id(),
                        done.webhook().version(),
                        view(done)));
    }

    @GetMapping
    Mono<Page<SubscriptionView>> list(Caller by, PageRequest page) {
        return webhooks.page(by, page).map(found -> found.map(it -> SubscriptionView.of(it.state(), null)));
    }

    @GetMapping("/{id}")
    Mono<ResponseEntity<SubscriptionView>> see(Caller by, @PathVariable String id) {
        return webhooks.get(by, id).map(WebhookController::answer);
    }

    @PutMapping("/{id}")
    Mono<ResponseEntity<SubscriptionView>> edit(
            Caller by, ExpectedVersion expected, @PathVariable String id, @Valid @RequestBody EditRequest it) {
        return manage.edit(by, id, expected.version(), it.url(), orAll(it.types()), it.owner())
                .map(WebhookController::answer);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> delete(Caller by, ExpectedVersion expected, @PathVariable String id) {
        return manage.delete(by, id, expected.version());
    }

    @PostMapping("/{id}/secret")
    @SecretAnswer
    Mono<ResponseEntity<SubscriptionView>> rotate(Caller by, CommandId command, @PathVariable String id) {
        return manage.rotate(by, command, id)
                .map(done -> Versioned.ok(done.webhook().version(), view(done)));
    }

    @PostMapping("/{id}/enabling")
    Mono<ResponseEntity<SubscriptionView>> enable(Caller by, @PathVariable String id) {
        return manage.enable(by, id).map(WebhookController::answer);
    }

    @PostMapping("/{id}/disabling")
    Mono<ResponseEntity<SubscriptionView>> disable(Caller by, @PathVariable String id) {
        return manage.disable(by, id).map(WebhookController::answer);
    }

    @PostMapping("/{id}/ping")
    Mono<PingView> ping(Caller by, CommandId command, @PathVariable String id) {
        return manage.ping(by, command, id).map(it -> new PingView(it.isTaken(), it.detail()));
    }

    @PostMapping("/{id}/replay")
    Mono<ResponseEntity<SubscriptionView>> replay(
            Caller by, CommandId command, @PathVariable String id, @Valid @RequestBody ReplayRequest it) {
        return manage.replay(by, command, id, it.from()).map(WebhookController::answer);
    }

    @GetMapping("/{id}/deliveries")
    Mono<Page<DeliveryView>> deliveries(Caller by, @PathVariable String id, PageRequest page) {
        return webhooks.get(by, id).then(calls.page(id, page)).map(found -> found.map(DeliveryView::of));
    }

    private static Set<String> orAll(@Nullable Set<String> types) {
        return types == null ? Set.of() : types;
    }

    private static SubscriptionView view(Subscribed done) {
        return SubscriptionView.of(done.webhook().state(), done.secret());
    }

    private static ResponseEntity<SubscriptionView> answer(Stored<Webhook> webhook) {
        return Versioned.ok(webhook.version(), SubscriptionView.of(webhook.state(), null));
    }
}
