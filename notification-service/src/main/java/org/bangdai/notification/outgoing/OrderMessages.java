package org.bangdai.notification.outgoing;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bangdai.notification.delivery.Order;
import org.bangdai.notification.delivery.Outbound;
import org.bangdai.notification.delivery.Outbound.Taken;
import org.bangdai.notification.delivery.domain.Channel;
import org.bangdai.notification.inbox.Announced;
import org.bangdai.notification.inbox.Announcer;
import org.bangdai.notification.inbox.InboxOnly;
import org.bangdai.notification.inbox.Message;
import org.bangdai.notification.preference.Preferences;
import org.bangdai.notification.preference.domain.Plan;
import org.bangdai.notification.preference.domain.Wishes;
import org.bangdai.notification.preference.domain.Workdays;
import org.bangdai.notification.rule.Language;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Orders each message's deliveries as its receiver wishes, those of many at once. One that was read meanwhile has reached its receiver and is not sent. */
@Component
class OrderMessages implements Announcer, InboxOnly {

    private final Preferences preferences;
    private final Outbound outbound;
    private final Digests digests;
    private final ErasedNames erased;
    private final Workdays workdays;
    private final Clock clock;

    OrderMessages(
            Preferences preferences,
            Outbound outbound,
            Digests digests,
            ErasedNames erased,
            Workdays workdays,
            Clock clock) {
        this.preferences = preferences;
        this.outbound = outbound;
        this.digests = digests;
        this.erased = erased;
        this.workdays = workdays;
        this.clock = clock;
    }

    /** What one person wishes of one message. */
    private record Planned(Message message, Wishes wishes, Map<Channel, Plan> plans) {

        Stream<Order> orders() {
            return plans.entrySet().stream()
                    .filter(each -> each.getValue() instanceof Plan.Send)
                    .map(each -> order(
                            message, wishes, each.getKey(), each.getValue().at()));
        }

        Stream<Digests.Item> digested() {
            return plans.entrySet().stream()
                    .filter(each -> each.getValue() instanceof Plan.Collect)
                    .map(each -> new Digests.Item(
                            message, each.getKey(), each.getValue().at()));
        }

        /** It may not be switched off, and none of the ways that the person has chosen is a usual one. */
        boolean mayMissPerson() {
            return message.mandatory() && plans.keySet().stream().noneMatch(Wishes.USUAL::contains);
        }

        boolean isCarried(Map<String, Taken> taken) {
            return orders().anyMatch(order -> taken.get(order.id()) == Taken.ORDERED);
        }

        Planned alsoTheUsualWay() {
            Map<Channel, Plan> more = new EnumMap<>(plans);
            plans.values().stream().findFirst().ifPresent(plan -> Wishes.USUAL.forEach(way -> more.put(way, plan)));
            return new Planned(message, wishes, more);
        }

        Planned saying(Message now) {
            return new Planned(now, wishes, plans);
        }

        boolean staysInside(Map<String, Taken> taken) {
            return digested().findAny().isEmpty() && !isCarried(taken);
        }

        List<Announced> ways(Map<String, Taken> taken) {
            return plans.entrySet().stream()
                    .map(each -> new Announced(
                            each.getKey().name(),
                            what(each.getKey(), each.getValue(), taken),
                            each.getValue().at()))
                    .toList();
        }

        private String what(Channel channel, Plan plan, Map<String, Taken> taken) {
            return switch (plan) {
                case Plan.Send send -> {
                    Taken its = taken.get(Order.id(message.id(), channel));
                    yield its == null || its == Taken.ORDERED ? "SEND" : its.name();
                }
                case Plan.Collect collect -> "COLLECT";
                case Plan.TooLate late -> "TOO_LATE";
            };
        }
    }

    @Override
    public Mono<Map<String, List<Announced>>> announce(List<Message> messages) {
        List<Message> unread = messages.stream()
                .filter(message -> message.readAt() == null && message.archivedAt() == null)
                .toList();
        return planned(unread).flatMap(this::carryOut);
    }

    /** What waits for a digest may still be carried by then, so that is not foreseen. */
    @Override
    public Mono<Map<String, List<Announced>>> of(List<Message> coming) {
        return planned(coming)
                .flatMap(planned -> outbound.foresee(
                                planned.stream().flatMap(Planned::orders).toList())
                        .map(taken -> planned.stream()
                                .filter(each -> each.staysInside(taken))
                                .collect(Collectors.toMap(each -> each.message().id(), each -> each.ways(taken)))));
    }

    private Mono<List<Planned>> planned(List<Message> messages) {
        List<String> persons = messages.stream().map(Message::person).distinct().toList();
        Instant now = clock.instant();
        return preferences
                .of(persons)
                .map(wishes -> messages.stream()
                        .map(message -> planned(message, wishes.getOrDefault(message.person(), Wishes.NONE), now))
                        .toList())
                .flatMap(this::reaching);
    }

    /** What is mandatory goes the usual way too where no chosen one leads to the person: such a choice would switch it off. */
    private Mono<List<Planned>> reaching(List<Planned> planned) {
        List<Order> chosen = planned.stream()
                .filter(Planned::mayMissPerson)
                .flatMap(Planned::orders)
                .toList();
        return chosen.isEmpty()
                ? Mono.just(planned)
                : outbound.foresee(chosen)
                        .map(taken -> planned.stream()
                                .map(each ->
                                        each.mayMissPerson() && !each.isCarried(taken) ? each.alsoTheUsualWay() : each)
                                .toList());
    }

    private Planned planned(Message message, Wishes wishes, Instant now) {
        Plan.Message it = new Plan.Message(message.category().name(), message.mandatory(), message.expiresAt());
        return new Planned(message, wishes, Plan.of(it, wishes, workdays, now));
    }

    private Mono<Map<String, List<Announced>>> carryOut(List<Planned> planned) {
        return digests.add(planned.stream().flatMap(Planned::digested).toList())
                .then(Mono.defer(() ->
                        outbound.order(planned.stream().flatMap(Planned::orders).toList())))
                .flatMap(taken -> forgetErased(planned).thenReturn(taken))
                .map(taken -> planned.stream()
                        .collect(Collectors.toMap(each -> each.message().id(), each -> each.ways(taken))));
    }

    private Mono<Void> forgetErased(List<Planned> planned) {
        return erased.forget(
                planned.stream().map(Planned::message).toList(),
                now -> planned.stream()
                        .filter(each -> now.containsKey(each.message().id()))
                        .flatMap(each -> each.saying(
                                        now.getOrDefault(each.message().id(), each.message()))
                                .orders())
                        .toList());
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
