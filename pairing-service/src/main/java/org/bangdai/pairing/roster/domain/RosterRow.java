package org.bangdai.pairing.roster.domain;

import java.time.LocalDate;
import java.util.Set;
import org.bangdai.pairing.person.domain.IdNumber;
import org.bangdai.pairing.person.domain.PersonFacts;
import org.bangdai.pairing.person.domain.UnitKind;
import org.bangdai.pairing.reference.domain.Field;
import org.jspecify.annotations.Nullable;

/**
 * A row without faults.
 *
 * @param mentor there for a mentor only
 * @param mentee there for a mentee only
 */
public record RosterRow(
        int line,
        RosterCategory category,
        Individual person,
        @Nullable MentorFacts mentor,
        @Nullable MenteePart mentee) {

    /** Who the row is about. */
    public record Individual(String name, IdNumber idNumber, String phone, Work work) {}

    /** Where and since when they work, and what they are good at. */
    public record Work(
            String division,
            String unit,
            UnitKind unitKind,
            String post,
            LocalDate serviceSince,
            Set<Field> fields,
            Set<String> dialects) {}

    /** @param leader 分管领导 */
    public record MenteePart(MenteeCategory category, IdNumber leader) {}

    /** As it would be uploaded again. */
    public SheetRow sheet() {
        return new SheetRow(line, RowCells.of(this), false);
    }

    public PersonFacts facts(String personId) {
        Work work = person.work();
        return new PersonFacts(
                personId,
                person.name(),
                person.idNumber().gender(),
                person.idNumber().birthDate(),
                work.division(),
                work.unit(),
                work.unitKind(),
                work.post(),
                work.serviceSince(),
                work.fields(),
                work.dialects());
    }
}
