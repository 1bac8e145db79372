package org.bangdai.notification.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.bangdai.notification.inbox.Inbox;
import org.bangdai.notification.inbox.Message;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;

/**
 * Reads for many streams at once: whoever wants to read while others' reads are under way waits for them, and shares the next with all who wait. A message to
 * ten thousand persons takes some twenty queries then, and one to a single person is read at once.
 */
@Component
class ReadTogether {

    private static final int TOGETHER = 500;
    private static final int AT_ONCE = 2;

    private record Wanted(String person, String id, MonoSink<Message> answer) {}

    private final Inbox inbox;
    private final Queue<Wanted> waiting = new ConcurrentLinkedQueue<>();
    private final Semaphore free = new Semaphore(AT_ONCE);

    ReadTogether(Inbox inbox) {
        this.inbox = inbox;
    }

    /** Empty where it is not to be read, or not yet. An error is that of the read, which may have been others' too. */
    Mono<Message> of(String person, String id) {
        return Mono.create(answer -> {
            waiting.add(new Wanted(person, id, answer));
            read();
        });
    }

    private void read() {
        while (!waiting.isEmpty() && free.tryAcquire()) {
            List<Wanted> some = take();
            if (some.isEmpty()) {
                free.release(); // another took them; who came meanwhile is seen by the loop
            } else {
                inbox.these(
                                some.stream().map(Wanted::person).collect(Collectors.toSet()),
                                some.stream().map(Wanted::id).collect(Collectors.toSet()))
                        .collectMap(Message::id)
                        .doFinally(done -> {
                            free.release();
                            read();
                        })
                        .subscribe(
                                found -> some.forEach(each -> each.answer().success(found.get(each.id()))),
                                fault -> some.forEach(each -> each.answer().error(fault)));
            }
        }
    }

    private List<Wanted> take() {
        List<Wanted> some = new ArrayList<>();
        for (Wanted next = waiting.poll(); next != null; next = some.size() < TOGETHER ? waiting.poll() : null) {
            some.add(next);
        }
        return some;
    }
}
