package org.bangdai.pairing.person.domain;

import java.time.LocalDate;
import java.util.Set;
import org.bangdai.pairing.reference.domain.Field;
import org.jspecify.annotations.Nullable;

/**
 * What the registry knows of a person, without what identifies them elsewhere (ID number, phone).
 *
 * @param personId the same for the same ID number, whichever roster brings it
 * @param division code of the county or township where the person works
 * @param serviceSince 参加工作日期, the first day of service
 * @param fields may be empty
 * @param dialects as the roster names them; may be empty
 */
public record PersonFacts(
        String personId,
        String name,
        Gender gender,
        LocalDate birthDate,
        String division,
        String unit,
        UnitKind unitKind,
        String post,
        LocalDate serviceSince,
        Set<Field> fields,
        Set<String> dialects) {

    /** What stands where an erased person's name stood. */
    public static final String ERASED = "已注销人员";

    private static final LocalDate FORGOTTEN = LocalDate.of(1900, 1, 1);

    public PersonFacts {
        fields = Set.copyOf(fields);
        dialects = Set.copyOf(dialects);
    }

    /** Whether an erasure has made these facts nobody's. */
    public boolean isErased() {
        return name.equals(ERASED);
    }

    /** For age bands; null where it is forgotten. */
    public @Nullable Integer birthYear() {
        return birthDate.equals(FORGOTTEN) ? null : birthDate.getYear();
    }

    /** Of nobody any more: what counts need stays (gender, division, kind of unit), nothing tells who it was. */
    public PersonFacts erased() {
        return new PersonFacts(
                personId, ERASED, gender, FORGOTTEN, division, "", unitKind, "", FORGOTTEN, Set.of(), Set.of());
    }
}
