package org.bangdai.pairing.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bangdai.pairing.lineage.domain.Bond;
import org.bangdai.pairing.lineage.domain.Branch;
import org.bangdai.pairing.pairing.domain.Role;
import org.junit.jupiter.api.Test;

class BranchTest {

    private final Map<String, List<Bond>> bonds = new HashMap<>();

    private void bond(String from, String... to) {
        bonds.put(from, java.util.Arrays.stream(to).map(BranchTest::with).toList());
    }

    private static Bond with(String person) {
        return new Bond("p-" + person, person, person, Role.PRIMARY, LocalDate.of(2026, 1, 1), null);
    }

    private Branch grown(String root) {
        Branch branch = new Branch(root);
        while (!branch.level().isEmpty()) {
            branch.grow(bonds);
        }
        return branch;
    }

    private static String shown(List<Branch.Node> nodes) {
        return nodes.stream()
                .map(it -> it.bond().personId()
                        + (it.again() ? "*" : "")
                        + (it.next().isEmpty() ? "" : shown(it.next())))
                .toList()
                .toString();
    }

    @Test
    void mentorsOfMentorsAreFollowed() {
        bond("a", "b", "c");
        bond("c", "d");
        assertThat(shown(grown("a").tree())).isEqualTo("[b, c[d]]");
        assertThat(grown("a").isTruncated()).isFalse();
    }

    @Test
    void aCycleGoesRoundOnce() {
        bond("a", "b");
        bond("b", "c");
        bond("c", "a", "b");
        assertThat(shown(grown("a").tree())).isEqualTo("[b[c[a*, b*]]]");
    }

    @Test
    void whoeverIsMetTwiceIsFollowedNearestToTheRoot() {
        bond("a", "b", "c");
        bond("b", "c");
        bond("c", "d");
        assertThat(shown(grown("a").tree())).isEqualTo("[b[c*], c[d]]");
    }

    @Test
    void aLongLineIsCut() {
        IntStream.range(0, 9).forEach(i -> bond("p" + i, "p" + (i + 1)));
        Branch branch = grown("p0");
        assertThat(shown(branch.tree())).isEqualTo("[p1[p2[p3[p4[p5]]]]]");
        assertThat(branch.isTruncated()).isTrue();
    }

    @Test
    void aBroadTreeIsCut() {
        bond("a", IntStream.range(0, 300).mapToObj(i -> "m" + i).toArray(String[]::new));
        Branch branch = grown("a");
        assertThat(branch.tree()).hasSize(Branch.PERSONS - 1);
        assertThat(branch.isTruncated()).isTrue();
    }
}
