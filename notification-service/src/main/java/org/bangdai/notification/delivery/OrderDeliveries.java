package org.bangdai.notification.delivery;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bangdai.notification.delivery.domain.Channel;
import org.bangdai.notification.provider.Providers;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Stores those orders that a channel could carry. What nobody could is not stored: in a storm it would cost as much as what is sent. */
@Component
class OrderDeliveries implements Outbound {

    private final Deliveries deliveries;
    private final Addresses addresses;
    private final Providers providers;

    OrderDeliveries(Deliveries deliveries, Addresses addresses, Providers providers) {
        this.deliveries = deliveries;
        this.addresses = addresses;
        this.providers = providers;
    }

    @Override
    public Mono<Map<String, Taken>> order(List<Order> orders) {
        return foresee(orders)
                .flatMap(taken -> deliveries
                        .add(orders.stream()
                                .filter(order -> taken.get(order.id()) == Taken.ORDERED)
                                .toList())
                        .thenReturn(taken));
    }

    @Override
    public Mono<Void> reword(List<Order> orders) {
        return deliveries.reword(orders);
    }

    @Override
    public Mono<Map<String, Taken>> foresee(List<Order> orders) {
        Map<Boolean, List<Order>> served = orders.stream()
                .collect(Collectors.partitioningBy(order ->
                        !providers.of(order.channel(), order.division()).isEmpty()));
        return given(served.getOrDefault(true, List.of())).map(given -> {
            Map<String, Taken> taken = new HashMap<>();
            served.getOrDefault(false, List.of()).forEach(order -> taken.put(order.id(), Taken.NO_PROVIDER));
            served.getOrDefault(true, List.of()).forEach(order -> {
                boolean reaches = given.getOrDefault(order.person(), Set.of()).contains(order.channel());
                taken.put(order.id(), reaches ? Taken.ORDERED : Taken.NO_CONTACT);
            });
            return taken;
        });
    }

    private Mono<Map<String, Set<Channel>>> given(List<Order> orders) {
        Set<String> persons = orders.stream().map(Order::person).collect(Collectors.toSet());
        return persons.isEmpty() ? Mono.just(Map.of()) : addresses.given(persons);
    }
}
