package org.bangdai.notification.outgoing;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bangdai.notification.delivery.Order;
import org.bangdai.notification.delivery.Outbound;
import org.bangdai.notification.delivery.domain.Channel;
import org.bangdai.notification.inbox.Announced;
import org.bangdai.notification.inbox.Announcer;
import org.bangdai.notification.inbox.Message;
import org.bangdai.notification.preference.Preferences;
import org.bangdai.notification.preference.domain.Plan;
import org.bangdai.notification.preference.domain.Wishes;
import org.bangdai.notification.preference.domain.Workdays;
import org.bangdai.notification.rule.Language;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Orders each message's deliveries as its receiver wishes; few at a time, so that in a storm of events messages reach the inboxes first. One that was read
 * meanwhile has reached its receiver and is not sent.
 */
@Component
class OrderMessages implements Announcer {

    private static final int AT_ONCE = 4;

    private final Preferences preferences;
    private final Outbound outbound;
    private final Digests digests;
    private final Workdays workdays;
    private final Clock clock;

    OrderMessages(Preferences preferences, Outbound outbound, Digests digests, Workdays workdays, Clock clock) {
        this.preferences = preferences;
        this.outbound = outbound;
        this.digests = digests;
        this.workdays = workdays;
        this.clock = clock;
    }

    @Override
    public Mono<Map<String, List<Announced>>> announce(List<Message> messages) {
        List<Message> unread = messages.stream()
                .filter(message -> message.readAt() == null && message.archivedAt() == null)
                .toList();
        List<String> persons = unread.stream().map(Message::person).distinct().toList();
        Instant now = clock.instant();
        return preferences
                .of(persons)
                .flatMapMany(wishes -> Flux.fromIterable(unread)
                        .flatMap(
                                message -> announce(message, wishes.getOrDefault(message.person(), Wishes.NONE), now),
                                AT_ONCE))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private Mono<Map.Entry<String, List<Announced>>> announce(Message message, Wishes wishes, Instant now) {
        Map<Channel, Plan> plans = Plan.of(
                new Plan.Message(message.category().name(), message.mandatory(), message.expiresAt()),
                wishes,
                workdays,
                now);
        List<Announced> ways = new ArrayList<>();
        plans.forEach((channel, plan) -> ways.add(way(channel, plan)));
        return Flux.fromIterable(plans.entrySet())
                .concatMap(each -> carryOut(message, wishes, each.getKey(), each.getValue()))
                .then(Mono.just(Map.entry(message.id(), ways)));
    }

    private static Announced way(Channel channel, Plan plan) {
        return switch (plan) {
            case Plan.Send send -> new Announced(channel.name(), "SEND", send.notBefore());
            case Plan.Collect collect -> new Announced(channel.name(), "COLLECT", collect.at());
            case Plan.TooLate late -> new Announced(channel.name(), "TOO_LATE", late.notBefore());
        };
    }

    private Mono<Void> carryOut(Message message, Wishes wishes, Channel channel, Plan plan) {
        return switch (plan) {
            case Plan.Send send -> outbound.order(order(message, wishes, channel, send.notBefore()));
            case Plan.Collect collect -> digests.add(message, channel, collect.at());
            case Plan.TooLate late -> Mono.empty();
        };
    }

    private static Order order(Message message, Wishes wishes, Channel channel, Instant notBefore) {
        Language language = wishes.english() ? Language.EN : Language.ZH;
        return new Order(
                message.id(),
                message.person(),
                message.division(),
                channel,
                language,
                message.title().in(language),
                message.body().in(language),
                message.link(),
                notBefore,
                message.expiresAt(),
                message.mandatory());
    }
}
