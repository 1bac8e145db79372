package org.bangdai.pairing.programme.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bangdai.pairing.PoolFixtures.PROGRAMME;
import static org.bangdai.pairing.PoolFixtures.TODAY;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.bangdai.pairing.roster.domain.MenteeCategory;
import org.bangdai.pairing.roster.domain.MentorTrack;
import org.bangdai.pairing.roster.domain.ProfessionalTitle;
import org.junit.jupiter.api.Test;

class ChainTest {

    private static final List<String> LEVELS = List.of("33", "3305", "330523", "330523205");

    /** Whatever the levels say, in whatever order they said it: also what a newer version above left behind as too loose. */
    @Property(tries = 500)
    void nobodyBelowIsEverLooser(@ForAll long seed) {
        List<ProgrammeVersion> versions = chain(new Random(seed));
        for (int below = 1; below < versions.size(); below++) {
            Programme resolved = new Chain(versions.subList(0, below + 1)).programme();
            for (int above = 0; above <= below; above++) {
                Programme inherited = new Chain(versions.subList(0, above + 1)).programme();
                ProgrammeVersion own = versions.get(above);
                for (Rule rule : Rule.values()) {
                    Object value = rule.of(resolved);
                    assertThat(rule.direction().isLooser(value, rule.of(inherited)))
                            .as("%s of %s against %s", rule, below, above)
                            .isFalse();
                    if (own.deviations().contains(rule)) {
                        assertThat(rule.direction().isLooser(value, rule.of(own.programme())))
                                .isFalse();
                    }
                }
            }
        }
    }

    /** Where one version gave a rule, it is that version's value; where several did, none of theirs is tighter. */
    @Property(tries = 500)
    void theOriginsGaveTheValues(@ForAll long seed) {
        List<ProgrammeVersion> versions = chain(new Random(seed));
        Chain.Resolution resolution = new Chain(versions).resolve();
        resolution.from().forEach((rule, ids) -> {
            Object value = rule.of(resolution.programme());
            List<ProgrammeVersion> origins =
                    versions.stream().filter(it -> ids.contains(it.id())).toList();
            assertThat(origins).hasSameSizeAs(ids).isNotEmpty();
            assertThat(origins.getFirst() == versions.getFirst()
                            || origins.getFirst().deviations().contains(rule))
                    .isTrue();
            Object combined = rule.of(origins.getFirst().programme());
            for (ProgrammeVersion origin : origins) {
                combined = rule.direction().tighter(combined, rule.of(origin.programme()));
            }
            assertThat(value).isEqualTo(combined);
        });
    }

    @Test
    void whatTheVersionBelowDoesNotSetFollowsTheOneAbove() {
        ProgrammeVersion county = version("330523", Map.of(Rule.CAPACITY, 2));
        ProgrammeVersion before = version("33", Map.of(Rule.CAPACITY, 3, Rule.OFFER_DAYS, 7));
        ProgrammeVersion looser = version("33", Map.of(Rule.CAPACITY, 4, Rule.OFFER_DAYS, 10));
        ProgrammeVersion tighter = version("33", Map.of(Rule.CAPACITY, 1, Rule.OFFER_DAYS, 3));
        assertThat(rules(before, county)).isEqualTo(List.of(2, 7));
        assertThat(rules(looser, county)).isEqualTo(List.of(2, 10));
        assertThat(rules(tighter, county)).isEqualTo(List.of(1, 3));
    }

    @Test
    void aChainIsNamedByItsVersions() {
        Chain chain = new Chain(List.of(version("33", Map.of()), version("330523", Map.of(Rule.CAPACITY, 2))));
        assertThat(chain.versionId()).isEqualTo("33-v1+330523-v1");
        assertThat(chain.programme().versionId()).isEqualTo(chain.versionId());
        assertThat(chain.programme().division()).isEqualTo("330523");
        assertThat(Chain.ids(chain.versionId())).containsExactly("33-v1", "330523-v1");
    }

    private static List<Integer> rules(ProgrammeVersion... versions) {
        Programme programme = new Chain(List.of(versions)).programme();
        return List.of(programme.mentors().capacity(), programme.pairings().offerDays());
    }

    private static List<ProgrammeVersion> chain(Random random) {
        List<ProgrammeVersion> versions = new ArrayList<>();
        for (String level : LEVELS.subList(0, 1 + random.nextInt(LEVELS.size()))) {
            Map<Rule, Object> own = new EnumMap<>(Rule.class);
            for (Rule rule : Rule.values()) {
                if (level.equals("33") || random.nextInt(3) == 0) {
                    own.put(rule, any(rule, random));
                }
            }
            versions.add(version(level, own));
        }
        return versions;
    }

    private static ProgrammeVersion version(String division, Map<Rule, Object> own) {
        Map<Rule, Object> values = new EnumMap<>(Rule.values(PROGRAMME));
        values.putAll(own);
        Programme programme =
                new Head(ProgrammeVersion.id(division, 1), division, "方案", "Programme", TODAY).with(values);
        Set<Rule> deviations = division.equals("33") ? EnumSet.allOf(Rule.class) : Set.copyOf(own.keySet());
        return new ProgrammeVersion(1, programme, deviations, null, "c", null);
    }

    private static Object any(Rule rule, Random random) {
        return switch (rule.of(PROGRAMME)) {
            case Integer number -> random.nextInt(10);
            case Boolean yes -> random.nextBoolean();
            case ProfessionalTitle title -> one(ProfessionalTitle.values(), random);
            case Map<?, ?> limits ->
                some(MenteeCategory.values(), random).stream()
                        .collect(Collectors.toMap(it -> it, it -> random.nextInt(10)));
            case Set<?> set -> some(named(rule), random);
            default -> new Weights(random.nextInt(1000), 0, 0, 0, 0, 0, 0, 0);
        };
    }

    private static Object[] named(Rule rule) {
        return switch (rule) {
            case TRACKS -> MentorTrack.values();
            case CATEGORIES -> MenteeCategory.values();
            default -> new String[] {"A", "B", "C", "D"};
        };
    }

    private static <T> T one(T[] all, Random random) {
        return all[random.nextInt(all.length)];
    }

    private static <T> Set<T> some(T[] all, Random random) {
        Set<T> some = new HashSet<>();
        for (T each : all) {
            if (random.nextBoolean()) {
                some.add(each);
            }
        }
        return some;
    }
}
