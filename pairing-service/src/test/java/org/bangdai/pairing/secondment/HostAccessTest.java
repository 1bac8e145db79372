package org.bangdai.pairing.secondment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.bangdai.pairing.secondment.domain.Secondments;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.caller.Scope;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.store.Step;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Who receives a mentee, to the second. */
class HostAccessTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    /** Seconded to 330522100 from 2026-12-01 to 2026-12-31. */
    private static final Secondments DECEMBER = ((Decision.Change<Secondments>) Secondments.none(
                            new Secondments.Home("mentee", "张三", "330523205", LocalDate.of(2025, 8, 1)))
                    .second(
                            "s",
                            new Secondments.Home("mentee", "张三", "330523205", LocalDate.of(2025, 8, 1)),
                            new Secondments.Wish(
                                    "镇政府", "330522100", "镇长助理", LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 31)),
                            "o",
                            LocalDate.of(2026, 11, 23)))
            .next();

    private static Caller organiser(String division) {
        return caller(division, "organiser");
    }

    private static Caller caller(String division, String role) {
        return new Caller("person:x", "x", "app", Set.of(role), division, null, new Scope.Within(division));
    }

    private static boolean hosts(Caller by, String mentee, Instant now) {
        return Boolean.TRUE.equals(new HostAccess(new OneMentee(), Clock.fixed(now, SHANGHAI))
                .hosts(by, mentee)
                .block());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-30T15:59:59.999Z, false", // the last instant of 30 November in Shanghai
        "2026-11-30T16:00:00Z, true",
        "2026-12-15T04:00:00Z, true",
        "2026-12-31T15:59:59.999Z, true", // the last instant of the last day
        "2026-12-31T16:00:00Z, false"
    })
    void accessBeginsAndEndsWithTheDaysInShanghai(Instant now, boolean reads) {
        assertThat(hosts(organiser("330522"), "mentee", now)).isEqualTo(reads);
    }

    @Test
    void onlyOrganisersOfTheReceivingDivisionAreHosts() {
        Instant now = Instant.parse("2026-12-15T04:00:00Z");
        assertThat(hosts(organiser("330522100"), "mentee", now)).isTrue();
        assertThat(hosts(organiser("330521"), "mentee", now)).isFalse();
        assertThat(hosts(organiser("330522101"), "mentee", now)).isFalse();
        assertThat(hosts(organiser(" "), "mentee", now)).isFalse();
        assertThat(hosts(organiser("330522"), "another", now)).isFalse();
        for (String role : new String[] {"confirmer", "integrator", "auditor", "mentor"}) {
            assertThat(hosts(caller("330522", role), "mentee", now)).isFalse();
        }
    }

    private static final class OneMentee implements SecondmentBook {

        @Override
        public Mono<Stored<Secondments>> find(Caller by, String menteeId) {
            return menteeId.equals("mentee") ? Mono.just(new Stored<>(menteeId, 1, DECEMBER)) : Mono.empty();
        }

        @Override
        public Mono<Stored<Secondments>> insert(Caller by, Decision.Change<Secondments> first) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Mono<Stored<Secondments>> update(Caller by, String menteeId, Step<Secondments> step) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Mono<Page<Stored<Secondments>>> received(String division, PageRequest request) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Flux<Integer> attentionBuckets(LocalDate today, int limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Flux<String> attention(int bucket, LocalDate today, int limit) {
            throw new UnsupportedOperationException();
        }
    }
}
