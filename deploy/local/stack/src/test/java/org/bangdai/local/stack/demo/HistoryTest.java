package org.bangdai.local.stack.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryTest {

    private static final RosterSheet ROSTER = RosterSheet.read(Path.of("../demo/roster-330523.csv"));
    private static final LocalDate UNTIL = LocalDate.parse("2026-11-22");
    private static final History HISTORY = upTo(UNTIL);
    private static final Pattern NAME = Pattern.compile("\\{([^{}:]+)}");

    @Test
    void everyStageHasItsPairings() {
        Map<Stage, Long> counts =
                HISTORY.bonds().stream().collect(Collectors.groupingBy(Bond::stage, Collectors.counting()));

        for (Stage stage : Stage.values()) {
            assertThat(counts).containsEntry(stage, (long) stage.count());
        }
        assertThat(HISTORY.bonds()).hasSize(73);
    }

    @Test
    void theSameDaysGiveTheSameHistory() {
        assertThat(upTo(UNTIL)).isEqualTo(HISTORY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-10-01", "2026-11-30", "2026-12-31", "2027-03-01", "2027-06-15"})
    void itFitsOtherDaysToo(String until) {
        assertThat(upTo(LocalDate.parse(until)).bonds()).hasSize(73);
    }

    @Test
    void whoNeglectsABondGetsNoOther() {
        for (int day = 0; day < 366; day++) {
            Set<RosterRow> neglectful = new HashSet<>();
            for (Bond bond : upTo(UNTIL.plusDays(day)).bonds()) {
                assertThat(neglectful).doesNotContain(bond.mentor());
                if (bond.isQuiet()) {
                    neglectful.add(bond.mentor());
                }
            }
        }
    }

    @Test
    void nobodyHasMoreThanTheirSeatsOrTwoPrimaryMentors() {
        HISTORY.bonds().stream()
                .collect(Collectors.groupingBy(Bond::mentor))
                .forEach((mentor, bonds) -> assertThat(bonds).hasSizeLessThanOrEqualTo(mentor.seats()));
        assertThat(HISTORY.bonds().stream()
                        .filter(bond -> bond.role().equals("PRIMARY"))
                        .map(Bond::mentee))
                .doesNotHaveDuplicates();
        assertThat(HISTORY.bonds()).allMatch(bond -> bond.mentee().isEligible(bond.proposed()));
    }

    @Test
    void theAccountsOfTheWalkThroughAreLeftAlone() {
        List<String> acting = posts(HISTORY).stream()
                .flatMap(post ->
                        List.of(post.by().idNumber(), post.path(), post.body().toString()).stream())
                .toList();

        assertThat(acting).noneMatch(text -> text.contains("330523196811051211"));
        assertThat(acting).noneMatch(text -> text.contains("330523200108223244"));
    }

    @Test
    void fortyFiveMentorsAreConfirmedByBoth() {
        List<Action.Post> decisions = posts(HISTORY).stream()
                .filter(post -> post.path().endsWith("/confirmations"))
                .toList();

        assertThat(decisions).filteredOn(it -> it.by().equals(Actor.ORGANISER)).hasSize(50);
        assertThat(decisions).filteredOn(it -> it.by().equals(Actor.CONFIRMER)).hasSize(46);
        assertThat(decisions)
                .filteredOn(it -> it.body().containsValue("REJECT"))
                .hasSize(1);
    }

    @Test
    void eachNameIsMadeBeforeItIsUsedAndEachKeyIsUsedOnce() {
        Set<String> known = new HashSet<>();
        for (Step step : HISTORY.steps()) {
            for (List<Action> chain : step.chains()) {
                Set<String> inChain = new HashSet<>(known);
                for (Action action : chain) {
                    Matcher used = NAME.matcher(action.path());
                    while (used.find()) {
                        assertThat(inChain).contains(used.group(1));
                    }
                    inChain.add(makes(action));
                }
            }
            step.chains().forEach(chain -> chain.forEach(action -> known.add(makes(action))));
        }
        assertThat(posts(HISTORY)).extracting(Action.Post::key).doesNotHaveDuplicates();
    }

    @Test
    void monthsAreFullOfMeetingsAndReviews() {
        assertThat(posts(HISTORY))
                .filteredOn(post -> post.path().endsWith("/activities"))
                .hasSizeBetween(250, 700);
        assertThat(posts(HISTORY))
                .filteredOn(post -> post.path().endsWith("/comments"))
                .hasSizeBetween(80, 300);
    }

    @Test
    void someNeglectTheirBondAndSomeHaveJustEnded() {
        assertThat(HISTORY.bonds()).filteredOn(Bond::isQuiet).hasSizeBetween(2, 8);
        assertThat(HISTORY.bonds())
                .filteredOn(bond -> bond.stage().ends() && bond.ended().equals(UNTIL))
                .hasSize(2);
    }

    private static History upTo(LocalDate until) {
        return History.of(ROSTER, until.minusDays(179), until);
    }

    private static String makes(Action action) {
        return switch (action) {
            case Action.Post post -> post.makes();
            case Action.Upload upload -> upload.makes();
            case Action.Await await -> "";
        };
    }

    private static List<Action.Post> posts(History history) {
        return history.steps().stream()
                .flatMap(step -> step.chains().stream())
                .flatMap(List::stream)
                .filter(Action.Post.class::isInstance)
                .map(Action.Post.class::cast)
                .toList();
    }
}
