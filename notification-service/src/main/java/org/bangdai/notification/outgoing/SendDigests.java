package org.bangdai.notification.outgoing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bangdai.notification.delivery.Order;
import org.bangdai.notification.delivery.Outbound;
import org.bangdai.notification.delivery.Outbound.Taken;
import org.bangdai.notification.inbox.DigestedMessages;
import org.bangdai.notification.inbox.Message;
import org.bangdai.notification.outgoing.Digests.Together;
import org.bangdai.notification.outgoing.Digests.Waiting;
import org.bangdai.notification.preference.Preferences;
import org.bangdai.notification.preference.domain.Wishes;
import org.bangdai.notification.rule.Language;
import org.bangdai.notification.rule.Text;
import org.bangdai.platform.work.DueWork;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Orders each person's digest when its time has come: what is still unread of that which waited for it, by its title. */
@Component
class SendDigests implements DueWork {

    private static final int BATCH = 500;
    private static final int AT_ONCE = 8;

    private final Digests digests;
    private final DigestedMessages messages;
    private final Preferences preferences;
    private final Outbound outbound;
    private final ErasedNames erased;

    SendDigests(
            Digests digests,
            DigestedMessages messages,
            Preferences preferences,
            Outbound outbound,
            ErasedNames erased) {
        this.digests = digests;
        this.messages = messages;
        this.preferences = preferences;
        this.outbound = outbound;
        this.erased = erased;
    }

    @Override
    public String name() {
        return "digests";
    }

    @Override
    public Flux<Integer> dueBuckets(Instant now) {
        return digests.buckets(now, BATCH);
    }

    @Override
    public Mono<Long> sweep(int bucket, Instant now) {
        return digests.due(bucket, now, BATCH)
                .collectList()
                .flatMapMany(due -> Flux.fromIterable(together(due)))
                .flatMapDelayError(waiting -> send(waiting, now).thenReturn((long) waiting.size()), AT_ONCE, AT_ONCE)
                .reduce(0L, Long::sum);
    }

    /** The last ones of a full batch may be parted from others that belong to them, so they wait for the next round. */
    private static List<List<Waiting>> together(List<Waiting> due) {
        Map<Together, List<Waiting>> groups = new LinkedHashMap<>();
        due.forEach(each -> groups.computeIfAbsent(each.together(), none -> new ArrayList<>())
                .add(each));
        List<List<Waiting>> all = new ArrayList<>(groups.values());
        if (due.size() == BATCH && all.size() > 1) {
            all.removeLast();
        }
        return all;
    }

    private Mono<Void> send(List<Waiting> waiting, Instant now) {
        Together which = waiting.getFirst().together();
        List<String> ids = waiting.stream().map(Waiting::message).sorted().toList();
        String digest = id(which, ids);
        return Mono.zip(
                        messages.unread(which.person(), ids).collectList(),
                        preferences.of(List.of(which.person())).map(it -> it.getOrDefault(which.person(), Wishes.NONE)))
                .filter(it -> !it.getT1().isEmpty())
                .flatMap(it -> order(it.getT1(), ids, unread -> order(digest, which, unread, it.getT2(), now)))
                .then(Mono.defer(() -> digests.done(waiting)));
    }

    /** It is noted in the messages before they are looked at again: from then on an erasure finds the digest by them. */
    private Mono<Void> order(List<Message> unread, List<String> ids, Function<List<Message>, Order> telling) {
        Order order = telling.apply(unread);
        return outbound.order(List.of(order))
                .map(taken -> taken.values().iterator().next())
                .flatMap(taken -> note(order, ids, taken))
                .then(Mono.defer(() -> erased.forget(
                        unread,
                        now -> List.of(telling.apply(unread.stream()
                                .map(message -> now.getOrDefault(message.id(), message))
                                .toList())))));
    }

    private Mono<Void> note(Order order, List<String> ids, Taken taken) {
        String channel = order.channel().name();
        return taken == Taken.ORDERED
                ? messages.digested(order.person(), ids, channel, order.message())
                : messages.undigested(order.person(), ids, channel, taken.name());
    }

    /** The same for the same messages, so that a repetition after a crash orders nothing new. */
    private static String id(Together which, List<String> messages) {
        String name = which + String.join(",", messages);
        return "digest-" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static Order order(String id, Together which, List<Message> unread, Wishes wishes, Instant now) {
        Language language = wishes.english() ? Language.EN : Language.ZH;
        Text title = new Text(
                "帮带消息汇总（%d条）".formatted(unread.size()), "Your mentoring messages (%d)".formatted(unread.size()));
        String body = unread.stream()
                .map(message -> "· " + message.title().in(language))
                .collect(Collectors.joining("\n"));
        return new Order(
                id,
                which.person(),
                which.division(),
                which.channel(),
                language,
                title.in(language),
                body,
                "/notifications?unread=true",
                now,
                null,
                false);
    }
}
