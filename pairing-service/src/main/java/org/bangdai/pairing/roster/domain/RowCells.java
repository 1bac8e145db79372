package org.bangdai.pairing.roster.domain;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bangdai.pairing.person.domain.PersonFacts;
import org.bangdai.pairing.reference.domain.Competence;
import org.bangdai.pairing.reference.domain.Field;
import org.bangdai.pairing.roster.domain.RosterRow.MenteePart;
import org.jspecify.annotations.Nullable;

/** What is known of somebody as a roster's cells would say it, so that a row can be written again and compared with what stands there. */
final class RowCells {

    private static final String SEPARATOR = "、";

    private final Map<Column, String> cells = new EnumMap<>(Column.class);

    private RowCells() {}

    /** As it would be uploaded. */
    static Map<Column, String> of(RosterRow row) {
        RowCells written = new RowCells();
        written.cells.put(Column.CATEGORY, row.category().zh());
        written.cells.put(Column.ID_NUMBER, row.person().idNumber().value());
        written.cells.put(Column.PHONE, row.person().phone());
        written.person(row.facts(""));
        MenteePart mentee = row.mentee();
        written.mentor(row.mentor());
        if (mentee != null) {
            written.cells.put(Column.MENTEE_CATEGORY, mentee.category().zh());
            written.cells.put(Column.LEADER_ID_NUMBER, mentee.leader().value());
        }
        return written.cells;
    }

    /** Without what the registry keeps sealed. */
    static Map<Column, String> of(Standing standing) {
        RowCells written = new RowCells();
        written.person(standing.person());
        written.mentor(standing.mentor());
        if (standing.category() != null) {
            written.cells.put(Column.MENTEE_CATEGORY, standing.category().zh());
        }
        return written.cells;
    }

    private void person(PersonFacts person) {
        cells.put(Column.NAME, person.name());
        cells.put(Column.DIVISION, person.division());
        cells.put(Column.UNIT, person.unit());
        cells.put(Column.UNIT_KIND, person.unitKind().zh());
        cells.put(Column.POST, person.post());
        cells.put(Column.SERVICE_SINCE, person.serviceSince().toString());
        cells.put(Column.FIELDS, joined(person.fields(), Field::zh));
        cells.put(Column.DIALECTS, joined(person.dialects(), Function.identity()));
    }

    private void mentor(@Nullable MentorFacts mentor) {
        if (mentor == null) {
            return;
        }
        cells.put(Column.MENTOR_TRACK, mentor.track().zh());
        cells.put(Column.GRASSROOTS_YEARS, String.valueOf(mentor.grassrootsYears()));
        cells.put(Column.HELD_LEADING_POST, yesOrNo(mentor.heldLeadingPost()));
        cells.put(Column.STEPPED_BACK, yesOrNo(mentor.steppedBack()));
        cells.put(Column.TITLE, mentor.title().zh());
        Integer capacity = mentor.capacity();
        cells.put(Column.CAPACITY, capacity == null ? "" : capacity.toString());
        String talentList = mentor.talentList();
        cells.put(Column.TALENT_LIST, talentList == null ? "" : orNone(talentList));
        Set<Competence> strengths = mentor.strengths();
        cells.put(Column.STRENGTHS, strengths == null ? "" : orNone(joined(strengths, Competence::zh)));
    }

    private static String orNone(String text) {
        return text.isEmpty() ? Column.NONE : text;
    }

    private static String yesOrNo(boolean yes) {
        return yes ? "是" : "否";
    }

    private static <T> String joined(Collection<T> some, Function<T, String> name) {
        return some.stream().map(name).sorted().collect(Collectors.joining(SEPARATOR));
    }
}
