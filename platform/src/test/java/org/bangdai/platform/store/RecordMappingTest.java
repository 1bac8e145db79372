package org.bangdai.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordMappingTest {

    private enum Track {
        LEADER,
        EXPERT
    }

    private record Name(String value) {}

    private sealed interface State {
        record Nominated(Name name, int year) implements State {}

        sealed interface InPool extends State {}

        record Appointed(LocalDate since, @Nullable Name deputy) implements InPool {}
    }

    private record Mentor(State state, Set<Track> tracks, Map<Track, YearMonth> months, List<Name> mentees) {}

    private record Tree(String label, List<Tree> children) {}

    private record Times(Instant at, UUID id, Boolean yes, double score, long count) {}

    private record WithObject(Object any) {}

    private sealed interface Hiding {
        record Kinded(String kind) implements Hiding {}
    }

    private record Positive(int number) {
        private Positive {
            if (number < 0) {
                throw new IllegalArgumentException("negative");
            }
        }
    }

    private final RecordMapping<Mentor> mentors = RecordMapping.of(Mentor.class);

    @Test
    void aStateComesBackAsItWas() {
        Mentor mentor = new Mentor(
                new State.Appointed(LocalDate.of(2026, 11, 23), new Name("王")),
                Set.of(Track.LEADER, Track.EXPERT),
                Map.of(Track.EXPERT, YearMonth.of(2026, 2)),
                List.of(new Name("李"), new Name("赵")));

        assertThat(mentors.read(mentors.write(mentor))).isEqualTo(mentor);
    }

    @Test
    void datesAreTextAndSealedTypesSayTheirKind() {
        RecordMapping<State> states = RecordMapping.of(State.class);

        assertThat(states.write(new State.Appointed(LocalDate.of(2026, 1, 2), null)))
                .isEqualTo(new Document("kind", "Appointed").append("since", "2026-01-02"));
        assertThat(states.read(Document.parse("{kind: 'Nominated', name: {value: 'x'}, year: {$numberLong: '7'}}")))
                .isEqualTo(new State.Nominated(new Name("x"), 7));
    }

    @Test
    void aTypeMayContainItself() {
        RecordMapping<Tree> trees = RecordMapping.of(Tree.class);
        Tree tree = new Tree("a", List.of(new Tree("b", List.of()), new Tree("c", List.of(new Tree("d", List.of())))));

        assertThat(trees.read(trees.write(tree))).isEqualTo(tree);
    }

    @Test
    void fieldsWithoutAComponentAreIgnored() {
        RecordMapping<Name> names = RecordMapping.of(Name.class);

        assertThat(names.read(new Document("value", "x").append("later", 1))).isEqualTo(new Name("x"));
    }

    @Test
    void aMissingComponentIsNullOnlyWhereThatIsAllowed() {
        RecordMapping<State.Appointed> appointed = RecordMapping.of(State.Appointed.class);

        assertThat(appointed.read(new Document("since", "2026-01-02")).deputy()).isNull();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> appointed.read(new Document()))
                .withMessageContaining("State$Appointed.since is missing");
    }

    @Test
    void aNullIsRefusedBeforeItIsStored() {
        RecordMapping<Name> names = RecordMapping.of(Name.class);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> names.write(new Name(null)))
                .withMessageContaining("Name.value is null");
    }

    @Test
    void anErrorNamesTheWholeWayToTheValue() {
        Document broken = mentors.write(
                        new Mentor(new State.Nominated(new Name("x"), 1), Set.of(), Map.of(), List.of()))
                .append("mentees", List.of(new Document("value", 5)));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> mentors.read(broken))
                .withMessageContaining("Mentor.mentees")
                .withMessageContaining("Name.value")
                .withMessageContaining("Integer is not a String");
    }

    @Test
    void unknownKindsAndEnumNamesAreErrors() {
        RecordMapping<State> states = RecordMapping.of(State.class);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> states.read(new Document("kind", "Retired")))
                .withMessageContaining("has no kind Retired");
    }

    @Test
    void aRecordThatRefusesItsValuesIsAnErrorWithItsReason() {
        RecordMapping<Positive> numbers = RecordMapping.of(Positive.class);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> numbers.read(new Document("number", -1)))
                .withMessageContaining("negative");
    }

    @Test
    void wholeNumbersAreNotCutOff() {
        RecordMapping<Positive> numbers = RecordMapping.of(Positive.class);

        assertThat(numbers.read(new Document("number", 3.0)).number()).isEqualTo(3);
        assertThatIllegalArgumentException().isThrownBy(() -> numbers.read(new Document("number", 3.5)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecordMapping.of(Times.class).read(new Document("at", "2026-01-02")))
                .withMessageContaining("String is not a Instant");
    }

    @Test
    void whatCannotBeMappedIsRefusedWhenTheMappingIsMade() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecordMapping.of(WithObject.class))
                .withMessageContaining("WithObject.any");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecordMapping.of(Hiding.class))
                .withMessageContaining("hides the kind");
        assertThatIllegalArgumentException().isThrownBy(() -> RecordMapping.of(String.class));
    }
}
