package org.bangdai.notification.outgoing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bangdai.notification.delivery.Order;
import org.bangdai.notification.delivery.Outbound;
import org.bangdai.notification.inbox.Message;
import org.bangdai.notification.inbox.NamingMessages;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * An erasure that began while messages were ordered may have gone through the deliveries before these were there. It takes the name out of the messages first, so what
 * they say then is ordered in its place; until they say the same afterwards, since from there on the erasure finds the deliveries itself.
 */
@Component
class ErasedNames {

    private final NamingMessages naming;
    private final Outbound outbound;

    ErasedNames(NamingMessages naming, Outbound outbound) {
        this.naming = naming;
        this.outbound = outbound;
    }

    /** @param orders what is ordered of the messages, those by id as they are now */
    Mono<Void> forget(Collection<Message> ordered, Function<Map<String, Message>, List<Order>> orders) {
        return naming.erased(ordered).filter(now -> !now.isEmpty()).flatMap(now -> reword(now, orders));
    }

    private Mono<Void> reword(Map<String, Message> now, Function<Map<String, Message>, List<Order>> orders) {
        return outbound.reword(orders.apply(now))
                .then(Mono.defer(() -> naming.present(now.values())))
                .filter(then -> !then.equals(now))
                .flatMap(then -> reword(then, orders));
    }
}
