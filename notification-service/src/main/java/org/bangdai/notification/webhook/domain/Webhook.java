package org.bangdai.notification.webhook.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bangdai.platform.decision.Decision;
import org.jspecify.annotations.Nullable;

/**
 * A provincial system's subscription to the events of a division and all below.
 *
 * @param client the OAuth client that made it
 * @param owner id of the person who is told where it is disabled; null where nobody is named
 * @param types of events; empty for all
 * @param key the data key that seals the secrets, wrapped
 * @param secrets the newest first
 * @param enabledAt since when it is enabled, or was last
 * @param disabled null while it is enabled
 * @param replay null where none is under way
 */
public record Webhook(
        String id,
        String division,
        String client,
        @Nullable String owner,
        String url,
        Set<String> types,
        String key,
        List<Secret> secrets,
        Instant createdAt,
        Instant enabledAt,
        @Nullable Disabled disabled,
        @Nullable Replay replay) {

    public static final String REPLAYING = "replay";

    /** How long a replaced secret goes on signing beside its successor. */
    public static final Duration OVERLAP = Duration.ofHours(24);

    /**
     * @param sealed encrypted with the webhook's key
     * @param until when it ends; null for the newest
     * @param command id of the command that made it; null for those from before that was kept
     */
    public record Secret(
            String sealed,
            @Nullable Instant until,
            @Nullable String command) {}

    public enum Reason {
        /** Its owner's wish. */
        ASKED,
        /** An event was not taken for three days. */
        FAILING,
        /** It answered 410. */
        GONE
    }

    public record Disabled(Reason reason, Instant at) {}

    /** @param id of the command; @param from what was logged then or later is sent again */
    public record Replay(String id, Instant from) {}

    public Webhook {
        types = Set.copyOf(types);
        secrets = List.copyOf(secrets);
    }

    public boolean isEnabled() {
        return disabled == null;
    }

    public boolean wants(String type) {
        return types.isEmpty() || types.contains(type);
    }

    public @Nullable String intent() {
        return replay == null ? null : REPLAYING;
    }

    /** Those that sign at that time, sealed. */
    public List<String> valid(Instant now) {
        return secrets.stream()
                .filter(it -> it.until() == null || now.isBefore(it.until()))
                .map(Secret::sealed)
                .toList();
    }

    public Decision<Webhook> edit(String newUrl, Set<String> newTypes, @Nullable String newOwner) {
        return Decision.change(new Webhook(
                id, division, client, newOwner, newUrl, newTypes, key, secrets, createdAt, enabledAt, disabled,
                replay));
    }

    /** The secret that the command made; empty where it made none, or that one has ended. */
    public Optional<String> madeBy(String command) {
        return secrets.stream()
                .filter(it -> command.equals(it.command()))
                .map(Secret::sealed)
                .findFirst();
    }

    /** The present secret goes on for the overlap; older ones end now. Once for a command. */
    public Decision<Webhook> rotate(String sealed, String command, Instant now) {
        if (madeBy(command).isPresent()) {
            return Decision.change(this);
        }
        Secret present = secrets.getFirst();
        List<Secret> next = List.of(
                new Secret(sealed, null, command), new Secret(present.sealed(), now.plus(OVERLAP), present.command()));
        return Decision.change(new Webhook(
                id, division, client, owner, url, types, key, next, createdAt, enabledAt, disabled, replay));
    }

    /** The first reason stays. */
    public Decision<Webhook> disable(Reason reason, Instant now) {
        return disabled == null
                ? Decision.change(
                        with(new Disabled(reason, now), replay), new SubscriptionDisabled(id, division, owner, reason))
                : Decision.change(this);
    }

    public Decision<Webhook> enable(Instant now) {
        return Decision.change(
                disabled == null
                        ? this
                        : new Webhook(
                                id, division, client, owner, url, types, key, secrets, createdAt, now, null, replay));
    }

    public Decision<Webhook> beginReplay(Replay wanted) {
        if (replay != null && !replay.id().equals(wanted.id())) {
            return Decision.refuse(new WebhookRefusal.Replaying());
        }
        return isEnabled() ? Decision.change(with(disabled, wanted)) : Decision.refuse(new WebhookRefusal.IsDisabled());
    }

    public Decision<Webhook> endReplay(String replayId) {
        return Decision.change(replay != null && replay.id().equals(replayId) ? with(disabled, null) : this);
    }

    private Webhook with(@Nullable Disabled nextDisabled, @Nullable Replay nextReplay) {
        return new Webhook(
                id, division, client, owner, url, types, key, secrets, createdAt, enabledAt, nextDisabled, nextReplay);
    }
}
