package org.bangdai.notification.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.bangdai.notification.person.PersonNames;
import org.bangdai.notification.webhook.WebhookHttp.Outcome;
import org.bangdai.notification.webhook.Webhooks.Made;
import org.bangdai.notification.webhook.domain.Webhook;
import org.bangdai.notification.webhook.domain.WebhookRefusal;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.RefusedException;
import org.bangdai.platform.store.AlreadyExistsException;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.CommandId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What an integrator does with its subscriptions. Those outside its division are not there. */
@Component
class ManageWebhooks {

    private static final int MOST = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** @param owner person who is told where it is disabled; null for nobody */
    record Wish(
            String division,
            String url,
            Set<String> types,
            @Nullable String owner) {}

    /** @param secret in clear; null where it has ended */
    record Subscribed(Stored<Webhook> webhook, @Nullable String secret) {}

    private final Webhooks webhooks;
    private final Calls calls;
    private final Lanes lanes;
    private final SendEvents send;
    private final ReplayEvents replays;
    private final PersonNames persons;
    private final AllowedTargets targets;
    private final WebhookSettings settings;
    private final Clock clock;

    ManageWebhooks(
            Webhooks webhooks,
            Calls calls,
            Lanes lanes,
            SendEvents send,
            ReplayEvents replays,
            PersonNames persons,
            WebhookSettings settings,
            Clock clock) {
        this.webhooks = webhooks;
        this.calls = calls;
        this.lanes = lanes;
        this.send = send;
        this.replays = replays;
        this.persons = persons;
        this.targets = new AllowedTargets(settings);
        this.settings = settings;
        this.clock = clock;
    }

    /** May be repeated: as long as it is there, and its first secret valid, the same command gives the same. */
    Mono<Subscribed> subscribe(Caller by, CommandId command, Wish wish) {
        return webhooks.find(by, command.value())
                .map(there -> shown(there, command.value()))
                .switchIfEmpty(Mono.defer(() -> subscribeAnew(by, command, wish)));
    }

    private Mono<Subscribed> subscribeAnew(Caller by, CommandId command, Wish wish) {
        if (!by.scope().sees(wish.division(), List.of())) {
            return refused(new WebhookRefusal.DivisionNotYours());
        }
        if (!targets.mayCall(wish.url())) {
            return refused(new WebhookRefusal.AddressNotAllowed());
        }
        return withOwner(
                by,
                wish.owner(),
                () -> webhooks.countOf(by.client())
                        .filter(count -> count < MOST)
                        .switchIfEmpty(refused(new WebhookRefusal.TooMany(MOST)))
                        .flatMap(count -> insert(by, command.value(), wish))
                        .onErrorResume(
                                AlreadyExistsException.class,
                                there -> webhooks.get(by, command.value()).map(it -> shown(it, command.value()))));
    }

    /** Who is told of what becomes of it is a person whom the client sees. */
    private <T> Mono<T> withOwner(Caller by, @Nullable String owner, Supplier<Mono<T>> then) {
        return owner == null
                ? then.get()
                : persons.division(by, owner)
                        .hasElement()
                        .flatMap(there -> there ? then.get() : refused(new WebhookRefusal.OwnerNotThere()));
    }

    private Mono<Subscribed> insert(Caller by, String id, Wish wish) {
        Made made = webhooks.firstSecret(id);
        Instant now = clock.instant();
        Webhook webhook = new Webhook(
                id,
                wish.division(),
                by.client(),
                wish.owner(),
                wish.url(),
                wish.types(),
                made.key(),
                List.of(new Webhook.Secret(made.sealed(), null, id)),
                now,
                now,
                null,
                null);
        return webhooks.insert(by, webhook).map(it -> new Subscribed(it, made.secret()));
    }

    /** What waits is tried at once where the address is another: it may be the mended one. */
    Mono<Stored<Webhook>> edit(
            Caller by, String id, long version, String url, Set<String> types, @Nullable String owner) {
        return targets.mayCall(url)
                ? withOwner(
                        by,
                        owner,
                        () -> webhooks.get(by, id)
                                .flatMap(before -> webhooks.update(by, id, version, it -> it.edit(url, types, owner))
                                        .flatMap(after -> before.state().url().equals(url)
                                                ? Mono.just(after)
                                                : lanes.wakeAll(id, clock.instant())
                                                        .thenReturn(after))))
                : refused(new WebhookRefusal.AddressNotAllowed());
    }

    Mono<Void> delete(Caller by, String id, long version) {
        return webhooks.delete(by, id, version).then(lanes.forgetAll(id)).then(calls.forgetAll(id));
    }

    Mono<Subscribed> rotate(Caller by, CommandId command, String id) {
        return webhooks.get(by, id)
                .flatMap(found -> found.state().client().equals(by.client())
                        ? rotate(by, command.value(), found)
                        : refused(new WebhookRefusal.OtherClients()));
    }

    private Mono<Subscribed> rotate(Caller by, String command, Stored<Webhook> found) {
        Made made = webhooks.nextSecret(found.state());
        return webhooks.update(
                        by, found.id(), found.version(), it -> it.rotate(made.sealed(), command, clock.instant()))
                .map(it -> shown(it, command));
    }

    /** With the secret that the command made. */
    private Subscribed shown(Stored<Webhook> webhook, String command) {
        return new Subscribed(
                webhook,
                webhook.state()
                        .madeBy(command)
                        .map(kept ->
                                webhooks.open(webhook.state(), List.of(kept)).getFirst())
                        .orElse(null));
    }

    Mono<Stored<Webhook>> enable(Caller by, String id) {
        return webhooks.update(by, id, it -> it.enable(clock.instant()))
                .flatMap(it -> lanes.wakeAll(id, clock.instant()).thenReturn(it));
    }

    Mono<Stored<Webhook>> disable(Caller by, String id) {
        return webhooks.update(by, id, it -> it.disable(Webhook.Reason.ASKED, clock.instant()));
    }

    /** Also to one that is disabled: to see whether it may be enabled. */
    Mono<Outcome> ping(Caller by, CommandId command, String id) {
        return webhooks.get(by, id)
                .flatMap(found -> send.deliver(found.state(), Envelope.ping(command.value(), id, clock.instant())));
    }

    Mono<Stored<Webhook>> replay(Caller by, CommandId command, String id, Instant from) {
        if (from.isBefore(clock.instant().minus(settings.keep()))) {
            return refused(new WebhookRefusal.NoLongerKept(settings.keep().toDays()));
        }
        Webhook.Replay wanted = new Webhook.Replay(command.value(), from);
        return webhooks.update(by, id, it -> it.beginReplay(wanted))
                .flatMap(it -> replays.drive(id)
                        // What is not done by then is done without the caller.
                        .timeout(PATIENCE, Mono.empty())
                        .then(Mono.defer(() -> webhooks.get(by, id))));
    }

    private static <T> Mono<T> refused(WebhookRefusal refusal) {
        return Mono.error(() -> new RefusedException(refusal));
    }
}
