package org.bangdai.pairing.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bangdai.pairing.mentee.Mentees;
import org.bangdai.pairing.mentor.Mentors;
import org.bangdai.pairing.pairing.domain.Pairing;
import org.bangdai.pairing.pairing.domain.Role;
import org.bangdai.pairing.pairing.domain.Terms;
import org.bangdai.platform.store.Slots;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** Which slot a pairing has lost, where its holder may give it back at any moment. */
class TakeMenteeTest {

    private static final String MENTOR = "mentorm";

    private final Map<String, String> held = new HashMap<>();
    private int taken;
    /** How often it is lost until the holder of {@link #given} lets go. */
    private int losses = Integer.MAX_VALUE;

    private String given = "";

    private final class HeldSlots implements Slots {
        @Override
        public Mono<Boolean> take(String id, Collection<String> slots, String holder) {
            return Mono.fromSupplier(() -> {
                taken++;
                boolean free = slots.stream().allMatch(it -> holder.equals(held.getOrDefault(it, holder)));
                if (free) {
                    slots.forEach(it -> held.put(it, holder));
                }
                if (taken == losses) {
                    held.remove(given);
                }
                return free;
            });
        }

        @Override
        public Mono<Map<String, String>> holders(String id) {
            return Mono.fromSupplier(() -> Map.copyOf(held));
        }

        @Override
        public Mono<Boolean> swap(String id, String slot, String from, String to) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Mono<Boolean> close(String id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Mono<Void> open(String id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Mono<Boolean> closed(String id) {
            return Mono.just(false);
        }

        @Override
        public Mono<Void> free(String id, String slot, String holder) {
            return Mono.fromRunnable(() -> held.remove(slot, holder));
        }
    }

    private static <T> T only(Class<T> port, String method, Function<Object[], Object> answer) {
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (self, called, given) -> {
            assertThat(called.getName()).isEqualTo(method);
            return answer.apply(given);
        }));
    }

    private Pairing.Lapse take(Role role) {
        // Whoever holds a slot is on its way: nothing is known of it yet.
        Pairings pairings = only(Pairings.class, "find", any -> Mono.empty());
        Mentees mentees = only(Mentees.class, "slots", any -> new HeldSlots());
        Mentors mentors = only(Mentors.class, "seats", any -> Mono.empty());
        Terms terms = new Terms("p", "m", "师", "e", "徒", role, "330523205", "l", "33-v1", 12, "o", null);
        return new TakeMentee(pairings, mentees, new TakeSeat(pairings, mentors))
                .take(terms)
                .block();
    }

    @Test
    void whoHoldsASlotSaysWhyItIsLost() {
        held.putAll(Map.of(Mentees.PRIMARY, "q", MENTOR, "q"));
        assertThat(take(Role.PRIMARY)).isEqualTo(Pairing.Lapse.UNCLAIMED);
        assertThat(take(Role.FIELD)).isEqualTo(Pairing.Lapse.SAME_MENTOR);
        held.remove(Mentees.PRIMARY);
        assertThat(take(Role.PRIMARY)).isEqualTo(Pairing.Lapse.SAME_MENTOR);
        held.clear();
        assertThat(take(Role.PRIMARY)).isNull();
        assertThat(held).isEqualTo(Map.of(Mentees.PRIMARY, "p", MENTOR, "p"));
    }

    /** Otherwise a mentor whom nobody asked would be passed over. */
    @Test
    void whatIsGivenBackAtTheSameInstantIsTaken() {
        for (String slot : List.of(Mentees.PRIMARY, MENTOR)) {
            held.clear();
            held.put(slot, "q");
            taken = 0;
            losses = 2;
            given = slot;
            assertThat(take(Role.PRIMARY)).isNull();
            assertThat(held).isEqualTo(Map.of(Mentees.PRIMARY, "p", MENTOR, "p"));
        }
    }
}
