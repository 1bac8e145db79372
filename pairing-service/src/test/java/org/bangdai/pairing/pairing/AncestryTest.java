package org.bangdai.pairing.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bangdai.pairing.PoolFixtures.NOW;
import static org.bangdai.pairing.PoolFixtures.TODAY;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.bangdai.pairing.pairing.domain.Activating;
import org.bangdai.pairing.pairing.domain.Active;
import org.bangdai.pairing.pairing.domain.Ancestry;
import org.bangdai.pairing.pairing.domain.Ended;
import org.bangdai.pairing.pairing.domain.Pairing;
import org.bangdai.pairing.pairing.domain.Pairing.Outcome;
import org.bangdai.pairing.pairing.domain.PairingRefusal;
import org.bangdai.pairing.pairing.domain.Proposed;
import org.bangdai.pairing.pairing.domain.Role;
import org.bangdai.pairing.pairing.domain.Successor;
import org.bangdai.pairing.pairing.domain.Terms;
import org.bangdai.pairing.pairing.domain.Transferring;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AncestryTest {

    private static Terms terms(String id, String mentor, String mentee) {
        return new Terms(id, mentor, "师", mentee, "徒", Role.FIELD, "330523", "l", "33-v1", 12, "o", null);
    }

    private static Active active(String id, String mentor, String mentee) {
        return new Active(terms(id, mentor, mentee), TODAY, TODAY, id + "#1");
    }

    private static Activating soon(String id, String mentor, String mentee) {
        return new Activating(terms(id, mentor, mentee), NOW, List.of(mentor), mentee, 1);
    }

    private static Ended ended(String id, String mentor, String mentee, Outcome outcome, @Nullable Successor next) {
        return new Ended(terms(id, mentor, mentee), TODAY, TODAY, outcome, "x", id + "#1", true, next);
    }

    /** What the pairings say of somebody who would be the mentee's mentor. */
    private static boolean isRefused(Collection<Pairing> all, String mentor, String mentee) {
        Ancestry ancestry = new Ancestry(mentor, mentee);
        while (!ancestry.level().isEmpty()) {
            ancestry.grow(of(all, ancestry.level()));
        }
        return ancestry.refusal().isPresent();
    }

    private static List<Pairing> of(Collection<Pairing> all, List<String> mentees) {
        return all.stream()
                .filter(it -> mentees.contains(it.terms().menteeId()))
                .toList();
    }

    @Test
    void aMentorIsNoPupilOfTheirPupil() {
        List<Pairing> all = List.of(active("1", "a", "b"), ended("2", "b", "c", Outcome.COMPLETED, null));
        assertThat(isRefused(all, "c", "a")).isTrue();
        assertThat(isRefused(all, "b", "a")).isTrue();
        assertThat(isRefused(all, "a", "c")).isFalse();
        assertThat(isRefused(all, "c", "d")).isFalse();
    }

    @Test
    void whoeverNeverTaughtIsNoAncestor() {
        Proposed offered = new Proposed(terms("1", "a", "b"), NOW, List.of("a"), 0);
        assertThat(isRefused(List.of(offered), "b", "a")).isFalse();
        assertThat(isRefused(List.of(ended("1", "a", "b", Outcome.TERMINATED, null)), "b", "a"))
                .isFalse();
        assertThat(isRefused(List.of(soon("1", "a", "b")), "b", "a")).isTrue();
    }

    @Test
    void bothMentorsOfATransferCount() {
        Successor next = new Successor(terms("2", "n", "b"), "2#1/x");
        Pairing during = new Transferring(terms("1", "a", "b"), TODAY, TODAY, "1#1", next, "x", false);
        Pairing after = ended("1", "a", "b", Outcome.TRANSFERRED, next);
        for (Pairing pairing : List.of(during, after)) {
            assertThat(isRefused(List.of(pairing), "b", "n")).isTrue();
            assertThat(isRefused(List.of(pairing), "b", "a")).isTrue();
        }
        Pairing brokenOff = ended("2", "n", "b", Outcome.TERMINATED, null);
        assertThat(isRefused(List.of(after, brokenOff), "b", "n")).isFalse();
    }

    @Test
    void aLineageThatIsTooLargeIsRefused() {
        List<Pairing> all = IntStream.range(0, Ancestry.PERSONS)
                .<Pairing>mapToObj(i -> active("p" + i, "m" + i, "a"))
                .toList();
        Ancestry ancestry = new Ancestry("a", "nobody").grow(all);
        assertThat(ancestry.level()).isEmpty();
        assertThat(ancestry.refusal()).contains(new PairingRefusal.LineageTooLarge());
        assertThat(isRefused(all.subList(1, all.size()), "a", "nobody")).isFalse();
    }

    @Property(tries = 300)
    void oneAfterTheOtherExactlyThoseThatWouldCloseACycleAreRefused(
            @ForAll @Size(max = 20) List<@IntRange(max = 35) Integer> wishes) {
        List<Pairing> all = new ArrayList<>();
        for (int wish : wishes) {
            String mentor = "" + wish / 6;
            String mentee = "" + wish % 6;
            if (mentor.equals(mentee)) {
                continue;
            }
            all.add(active("p" + all.size(), mentor, mentee));
            boolean cyclic = hasCycle(all);
            all.removeLast();
            assertThat(isRefused(all, mentor, mentee)).isEqualTo(cyclic);
            if (!cyclic) {
                all.add(active("p" + all.size(), mentor, mentee));
            }
        }
    }

    /** Each is recorded, looks level by level, then becomes active or steps back, in any order among the others. */
    @Property(tries = 1000)
    void howeverTheyInterleaveNoCycleIsClosed(
            @ForAll @Size(min = 2, max = 12) List<@IntRange(max = 24) Integer> wishes, @ForAll long seed) {
        Map<String, Pairing> store = new LinkedHashMap<>();
        List<Making> all = new ArrayList<>();
        for (int wish : wishes) {
            if (wish / 5 != wish % 5) {
                all.add(new Making("p" + all.size(), "" + wish / 5, "" + wish % 5));
            }
        }
        Random order = new Random(seed);
        List<Making> open = new ArrayList<>(all);
        while (!open.isEmpty()) {
            Making next = open.get(order.nextInt(open.size()));
            if (next.step(store)) {
                open.remove(next);
            }
        }
        assertThat(hasCycle(store.values())).isFalse();
    }

    private static final class Making {
        private final String id;
        private final String mentor;
        private final String mentee;
        private @Nullable Ancestry ancestry;

        Making(String id, String mentor, String mentee) {
            this.id = id;
            this.mentor = mentor;
            this.mentee = mentee;
        }

        /** Whether that was the last one. */
        boolean step(Map<String, Pairing> store) {
            if (ancestry == null) {
                store.put(id, soon(id, mentor, mentee));
                ancestry = new Ancestry(mentor, mentee);
                return false;
            }
            if (!ancestry.level().isEmpty()) {
                ancestry.grow(of(store.values(), ancestry.level()));
                return false;
            }
            if (ancestry.refusal().isPresent()) {
                store.remove(id);
            } else {
                store.put(id, active(id, mentor, mentee));
            }
            return true;
        }
    }

    /** By taking away whoever has no mentor, until nobody is left, or only those on cycles and below. */
    private static boolean hasCycle(Collection<Pairing> pairings) {
        List<Pairing> left = new ArrayList<>(pairings);
        while (!left.isEmpty()) {
            Set<String> pupils = new HashSet<>();
            left.forEach(it -> pupils.add(it.terms().menteeId()));
            if (!left.removeIf(it -> !pupils.contains(it.terms().mentorId()))) {
                return true;
            }
        }
        return false;
    }
}
