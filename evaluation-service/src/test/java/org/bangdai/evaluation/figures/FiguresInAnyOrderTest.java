package org.bangdai.evaluation.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.bangdai.evaluation.figures.FiguresListener.PersonErased;
import org.bangdai.evaluation.figures.domain.AsOf;
import org.bangdai.evaluation.figures.domain.Count;
import org.bangdai.evaluation.figures.domain.Days;
import org.bangdai.evaluation.figures.domain.Packed;
import org.bangdai.evaluation.figures.domain.Standing;
import org.bangdai.evaluation.figures.domain.Table;
import org.bangdai.evaluation.figures.domain.Touch;
import reactor.core.publisher.Mono;

/** However the events come, and whoever rebuilds in between: the same figures. */
class FiguresInAnyOrderTest {

    private static final Clock CLOCK = clock("2026-12-02T02:00:00Z");

    private static Clock clock(String now) {
        return Clock.fixed(Instant.parse(now), ZoneId.of("Asia/Shanghai"));
    }

    private static final class Run {

        final InMemory store = new InMemory();
        final Clock clock;
        final RebuildTables rebuild;
        final Events events;

        Run(Clock clock) {
            this.clock = clock;
            rebuild = new RebuildTables(store, store, store, clock);
            events = new Events(new TellFigures(store, store, clock));
        }

        List<Mono<Void>> story() {
            List<Mono<Void>> story = new ArrayList<>();
            story.addAll(events.life("one", "330523205", "330523001"));
            story.addAll(events.life("two", "330523", "330522100"));
            story.addAll(events.pairs("330523205", 0, 2, "2026-10-31"));
            return story;
        }

        Run over(List<Mono<Void>> events, Random random) {
            for (Mono<Void> event : events) {
                event.block();
                if (random.nextInt(4) == 0) {
                    sweep();
                }
            }
            return settled();
        }

        void sweep() {
            rebuild.sweep(0, clock.instant()).block();
        }

        Run settled() {
            while (!store.marks.isEmpty()) {
                sweep();
            }
            return this;
        }

        /** Those in which something is counted: what was thought of them before leaves empty ones behind. */
        Map<Touch, String> tables() {
            Map<Touch, String> tables = new TreeMap<>();
            store.tables.forEach((touch, it) -> {
                Table table = Packed.table(it.packed());
                table.members()
                        .values()
                        .removeIf(member ->
                                member.opening().isEmpty() && member.days().equals(new Days()));
                if (!table.members().isEmpty()) {
                    tables.put(touch, HexFormat.of().formatHex(Packed.of(table)));
                }
            });
            return tables;
        }

        Standing standing(String division, String month, String member, String day) {
            byte[] packed =
                    store.tables.get(Touch.parse(division + ":" + month)).packed();
            return Packed.standings(packed, AsOf.of(LocalDate.parse(day))).get(member);
        }
    }

    @Property(tries = 100)
    void anyOrderAndAnyRepetitionGiveTheSameFigures(@ForAll long seed) {
        Random random = new Random(seed);
        Run straight = new Run(CLOCK);
        straight.over(straight.story(), new Random(1));

        Run shuffled = new Run(CLOCK);
        List<Mono<Void>> events = new ArrayList<>(shuffled.story());
        for (int copies = random.nextInt(20); copies > 0; copies--) {
            events.add(events.get(random.nextInt(events.size())));
        }
        Collections.shuffle(events, random);
        shuffled.over(events, random);

        assertThat(shuffled.store.subjects).isEqualTo(straight.store.subjects);
        assertThat(shuffled.tables()).isEqualTo(straight.tables());
    }

    @Example
    void figuresAreAsOfTheDay() {
        Run run = new Run(CLOCK);
        run.over(run.story(), new Random(1));
        Standing registered = run.standing("330523", "2026-09", "330523205", "2026-09-19");
        assertThat(registered.of(Count.UNCOVERED)).isEqualTo(3);
        assertThat(registered.of(Count.COVERED)).isZero();
        Standing paired = run.standing("330523", "2026-09", "330523205", "2026-09-20");
        assertThat(paired.of(Count.COVERED)).isEqualTo(1);
        assertThat(paired.of(Count.UNCOVERED)).isEqualTo(2);
        assertThat(paired.of(Count.NEW_GRADUATE)).isEqualTo(1);
        assertThat(paired.of(Count.ACTIVITY))
                .as("what was found not genuine never counts")
                .isZero();
        Standing moved = run.standing("330523", "2026-10", "330523001", "2026-10-25");
        assertThat(moved.of(Count.COVERED)).isEqualTo(1);
        assertThat(moved.of(Count.PROFESSIONAL)).isEqualTo(1);
        assertThat(moved.of(Count.POOL_TRACK_UNKNOWN)).isEqualTo(1);
        assertThat(moved.of(Count.POSTED)).isEqualTo(1);
        Standing grown = run.standing("330523", "2026-11", "330523001", "2026-11-19");
        assertThat(grown.of(Count.POOL_LEADER)).isEqualTo(1);
        assertThat(grown.of(Count.POOL_YOUNG)).isEqualTo(1);
        assertThat(grown.of(Count.POOL_FORMER_MENTEE)).isEqualTo(1);
        assertThat(grown.of(Count.POSTED)).isZero();
        assertThat(grown.of(Count.UNCOVERED)).isEqualTo(1);
        assertThat(run.standing("330523", "2026-11", "330523001", "2026-11-20").of(Count.POOL_LEADER))
                .isZero();
        Standing home = run.standing("330523", "2026-10", "330523205", "2026-10-12");
        assertThat(home.of(Count.SECONDEE_PROMOTED)).isEqualTo(1);
        assertThat(home.of(Count.DISPUTE_SETTLED)).isEqualTo(1);
        assertThat(home.of(Count.REVIEW_IN_TIME)).isEqualTo(1);
        assertThat(home.inMonth(Count.HOUSEHOLD)).isEqualTo(4);
        assertThat(run.standing("330523", "2026-10", "330523205", "2026-10-18").of(Count.DISPUTE_SETTLED))
                .isZero();
        assertThat(run.standing("330523", "2026-11", "330523205", "2026-11-01").inMonth(Count.HOUSEHOLD))
                .isEqualTo(6);
        assertThat(run.standing("330523", "2026-11", "", "2026-11-30").of(Count.ENTERPRISE))
                .isEqualTo(1);
    }

    @Example
    void everyLevelIsTheSumOfThoseBelow() {
        Run run = new Run(CLOCK);
        run.over(run.story(), new Random(1));
        Standing county = new Standing();
        for (String member : List.of("", "330523001", "330523205")) {
            county.add(run.standing("330523", "2026-11", member, "2026-11-10"));
        }
        Standing inCity = run.standing("3305", "2026-11", "330523", "2026-11-10");
        for (Count count : Count.values()) {
            assertThat(inCity.of(count)).as(count.name()).isEqualTo(county.of(count));
            assertThat(inCity.inMonth(count)).as(count.name()).isEqualTo(county.inMonth(count));
        }
        assertThat(run.standing("33", "2026-11", "3305", "2026-11-10").of(Count.ACTIVITY))
                .isEqualTo(4);
    }

    @Example
    void aMonthThatBeginsTakesOverWhatThereIs() {
        Run run = new Run(clock("2026-11-30T02:00:00Z"));
        run.over(run.story(), new Random(1));
        Run later = new Run(CLOCK);
        later.store.subjects.putAll(run.store.subjects);
        later.store.tables.putAll(run.store.tables);
        OpenMonth open = new OpenMonth(later.store, later.store);
        assertThat(open.dueBuckets(CLOCK.instant()).collectList().block()).isNotEmpty();
        open.sweep(0, CLOCK.instant()).block();
        later.settled();
        assertThat(open.dueBuckets(CLOCK.instant()).collectList().block()).isEmpty();

        Run all = new Run(CLOCK);
        all.over(all.story(), new Random(1));
        assertThat(later.tables()).isEqualTo(all.tables());
    }

    @Example
    void whoIsErasedIsOfUnknownAge() {
        Run run = new Run(CLOCK);
        run.over(run.story(), new Random(1));
        String mentee = "330523205-0";
        int young = run.standing("330523", "2026-12", "330523205", "2026-12-01").of(Count.MENTEE_YOUNG);
        run.over(
                List.of(run.events.tell("person-erased", new PersonErased(mentee), mentee, 3, "2026-12-01")),
                new Random(1));
        Standing after = run.standing("330523", "2026-12", "330523205", "2026-12-01");
        assertThat(after.of(Count.MENTEE_YOUNG)).isEqualTo(young - 1);
        assertThat(after.of(Count.MENTEE_AGE_UNKNOWN)).isEqualTo(1);
    }

    @Example
    void whoIsErasedIsNoMenteeUntilRegisteredAnew() {
        Run run = new Run(CLOCK);
        String mentee = "330523205-0";
        List<Mono<Void>> story = new ArrayList<>(run.story());
        story.add(run.events.tell("mentee-erased", new PersonEvents.MenteeErased(mentee), mentee, 2, "2026-11-20"));
        story.add(run.events.tell(
                "mentee-registered",
                new PersonEvents.MenteeFile(mentee, "330523205", "RESERVE", 1998, null, null),
                mentee,
                3,
                "2026-11-25"));
        Collections.shuffle(story, new Random(7));
        run.over(story, new Random(1));
        int[] reserve = Stream.of("2026-11-19", "2026-11-20", "2026-11-24", "2026-11-25")
                .mapToInt(day ->
                        run.standing("330523", "2026-11", "330523205", day).of(Count.RESERVE))
                .toArray();
        assertThat(reserve).containsExactly(reserve[0], reserve[0] - 1, reserve[0] - 1, reserve[0]);
        assertThat(run.standing("330523", "2026-11", "330523205", "2026-11-20").of(Count.COVERED))
                .isEqualTo(run.standing("330523", "2026-11", "330523205", "2026-11-19")
                                .of(Count.COVERED)
                        - 1);
    }
}
