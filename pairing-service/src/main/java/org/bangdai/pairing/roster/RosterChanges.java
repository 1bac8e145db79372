package org.bangdai.pairing.roster;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bangdai.pairing.person.PersonIds;
import org.bangdai.pairing.person.Persons;
import org.bangdai.pairing.person.Persons.Known;
import org.bangdai.pairing.person.Registration;
import org.bangdai.pairing.roster.RosterIntake.Present;
import org.bangdai.pairing.roster.RosterRows.Checked;
import org.bangdai.pairing.roster.domain.MenteeCategory;
import org.bangdai.pairing.roster.domain.MentorFacts;
import org.bangdai.pairing.roster.domain.RosterRow;
import org.bangdai.pairing.roster.domain.RowChange;
import org.bangdai.pairing.roster.domain.Standing;
import org.bangdai.platform.caller.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Holds good rows against what stands there, a few hundred at a time. */
@Component
final class RosterChanges {

    private final Persons persons;
    private final PersonIds personIds;
    private final RosterIntake pool;

    RosterChanges(Persons persons, PersonIds personIds, RosterIntake pool) {
        this.persons = persons;
        this.personIds = personIds;
        this.pool = pool;
    }

    Mono<List<Checked>> of(Caller by, List<RosterRow> rows) {
        if (rows.isEmpty()) {
            return Mono.just(List.of());
        }
        Map<String, RosterRow> byId = new HashMap<>();
        rows.forEach(row -> byId.put(personIds.of(row.person().idNumber()), row));
        List<Registration> registrations = byId.entrySet().stream()
                .map(it -> registration(it.getKey(), it.getValue()))
                .toList();
        return persons.compare(by, registrations)
                .collectMap(known -> known.facts().personId())
                .flatMap(known -> known.isEmpty()
                        ? Mono.just(compared(rows, known, Map.of()))
                        : pool.present(by, known.keySet())
                                .collectMultimap(Present::personId)
                                .map(present -> compared(rows, known, present)));
    }

    /** Only the phone is looked at beside the facts: who leads whom, the pool knows. */
    private static Registration registration(String id, RosterRow row) {
        return new Registration(
                row.facts(id), row.person().idNumber(), row.person().phone(), null);
    }

    private List<Checked> compared(
            List<RosterRow> rows, Map<String, Known> known, Map<String, ? extends Iterable<Present>> present) {
        return rows.stream()
                .map(row -> {
                    String id = personIds.of(row.person().idNumber());
                    Standing standing = standing(known.get(id), present.get(id));
                    return new Checked(row, RowChange.of(row, standing, personIds::of));
                })
                .toList();
    }

    private static @Nullable Standing standing(@Nullable Known known, @Nullable Iterable<Present> present) {
        if (known == null) {
            return null;
        }
        MentorFacts mentor = null;
        MenteeCategory category = null;
        String leaderId = null;
        for (Present each : present == null ? List.<Present>of() : present) {
            mentor = each.mentor() == null ? mentor : each.mentor();
            category = each.category() == null ? category : each.category();
            leaderId = each.leaderId() == null ? leaderId : each.leaderId();
        }
        return new Standing(known.facts(), known.samePhone(), mentor, category, leaderId);
    }
}
