package org.bangdai.evaluation.figures.domain.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.bangdai.evaluation.figures.domain.Population;
import org.bangdai.evaluation.figures.domain.disclosure.Published.Node;

/** Nobody who solves what is published finds a withheld number, or comes closer than within five. */
class DisclosureTest {

    private static final double EXACT = 1e-6;

    private static Node place(Random random) {
        Node place = new Node();
        int size = random.nextInt(4) == 0 ? 0 : random.nextInt(random.nextBoolean() ? 4 : 25);
        boolean oneTrack = random.nextInt(3) == 0;
        for (int person = 0; person < size; person++) {
            place.persons[oneTrack ? 0 : random.nextInt(Published.TRACKS)][random.nextInt(Published.AGES)]++;
        }
        return place;
    }

    private static Node division(Random random, int levels) {
        Node division = new Node();
        division.members.add(place(random));
        for (int below = random.nextInt(4); below > 0; below--) {
            division.members.add(levels == 0 ? place(random) : division(random, levels - 1));
        }
        return division;
    }

    /** Some were small on an earlier day of the month. Who is the only one of a family was so when the division was. */
    private static void keepSome(Node division, Random random) {
        for (Node member : division.members) {
            member.kept = division.members.size() == 1 ? division.kept : random.nextInt(6) == 0;
            member.before = random.nextInt(20);
            keepSome(member, random);
        }
    }

    @Property(tries = 150)
    void nobodyFindsAWithheldNumber(@ForAll long seed) {
        Random random = new Random(seed);
        Node province = division(random, 2);
        keepSome(province, random);
        Published published = new Published(province);
        for (Node node : published.nodes) {
            if (published.totalsWithheld.contains(node)) {
                assertThat(published.width(node, -1, -1)).isGreaterThan(Population.LEAST - EXACT);
            } else {
                assertThat(Population.isSmall(node.total())).isFalse();
            }
            for (int track = 0; track < Published.TRACKS; track++) {
                check(published, published.tracksWithheld, node, node.tracks()[track], track, -1);
            }
            for (int age = 0; age < Published.AGES; age++) {
                check(published, published.agesWithheld, node, node.ages()[age], -1, age);
            }
        }
    }

    /** Of a part that none or all of the division's persons are in, it may be known that they are: that is no group under five. */
    private static void check(Published published, Set<Node> withheld, Node node, int number, int track, int age) {
        if (!withheld.contains(node)) {
            assertThat(Population.isSmall(number)).isFalse();
            return;
        }
        double width = published.width(node, track, age);
        boolean noneOrAll = number == 0 || number == node.total() && !published.totalsWithheld.contains(node);
        if (!noneOrAll || Population.isSmall(number)) {
            assertThat(width).isGreaterThan(Population.LEAST - EXACT);
        }
    }

    private static boolean[] withheld(int[] totals, boolean[] kept, boolean parentWithheld) {
        return Totals.withheld(totals, totals, kept, parentWithheld);
    }

    @Example
    void whatIsWithheldBesidesIsWhatWasSmallestWhenTheMonthBegan() {
        assertThat(Totals.withheld(new int[] {3, 20, 19}, new int[] {3, 17, 18}, new boolean[3], false))
                .containsExactly(true, true, false);
    }

    @Example
    void aSmallTotalIsWithheldWithTheSmallestOther() {
        assertThat(withheld(new int[] {3, 40, 20, 0}, new boolean[4], false)).containsExactly(true, false, true, false);
        assertThat(withheld(new int[] {3, 4, 20, 0}, new boolean[4], false)).containsExactly(true, true, false, false);
        assertThat(withheld(new int[] {1, 2, 20, 0}, new boolean[4], false)).containsExactly(true, true, true, false);
        assertThat(withheld(new int[] {30, 40, 20, 0}, new boolean[4], false))
                .containsExactly(false, false, false, false);
        assertThat(withheld(new int[] {30, 40, 20, 0}, new boolean[4], true))
                .containsExactly(false, false, true, false);
    }

    @Example
    void aTotalThatWasSmallStaysWithheld() {
        boolean[] kept = {true, false, false, false};
        assertThat(withheld(new int[] {6, 40, 20, 0}, kept, false)).containsExactly(true, false, true, false);
        assertThat(withheld(new int[] {0, 40, 20, 0}, kept, false)).containsExactly(true, false, true, false);
        assertThat(withheld(new int[] {6, 0, 0, 0}, kept, false)).containsExactly(true, true, false, false);
        assertThat(withheld(new int[4], kept, false)).containsExactly(false, false, false, false);
        assertThat(withheld(new int[4], kept, true)).containsExactly(true, true, true, true);
    }

    @Example
    void aSplitIsWithheldWithOthersUntilItsPartsAreLargeTogether() {
        int[][] parts = {{10, 2}, {30, 0}, {20, 4}, {8, 9}};
        assertThat(Splits.withheld(parts, new boolean[4], false)).containsExactly(true, false, true, false);
        int[][] small = {{10, 2}, {30, 0}, {20, 9}, {8, 9}};
        assertThat(Splits.withheld(small, new boolean[4], false)).containsExactly(true, false, false, true);
        assertThat(Splits.withheld(small, new boolean[4], true)).containsExactly(true, true, true, true);
    }
}
