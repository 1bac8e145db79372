package org.bangdai.pairing.roster.domain;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.Predicate;
import org.bangdai.pairing.person.domain.IdNumber;
import org.bangdai.pairing.person.domain.UnitKind;
import org.bangdai.pairing.reference.domain.Competence;
import org.bangdai.pairing.reference.domain.Field;
import org.bangdai.pairing.roster.domain.RosterRow.Individual;
import org.bangdai.pairing.roster.domain.RosterRow.MenteePart;
import org.bangdai.pairing.roster.domain.RosterRow.Work;
import org.jspecify.annotations.Nullable;

/**
 * What a row must hold, seen by itself. Cells that are no part of its category are not looked at.
 *
 * @param today on which it is checked
 * @param within code of the organiser's division: every row's division lies within it
 * @param divisions which codes exist
 */
public record RowRules(LocalDate today, String within, Predicate<String> divisions) {

    private static final int TOWNSHIP = "330523205".length();
    private static final int YOUNGEST = 16;
    private static final int LONGEST_SERVICE = 60;
    private static final int MOST_MENTEES = 10;
    private static final int LONGEST_TALENT_LIST = 100;

    public RowOutcome check(SheetRow row) {
        Cells cells = new Cells(row);
        RosterCategory category = cells.choice(Column.CATEGORY, RosterCategory.values(), RosterCategory::zh);
        Individual person = person(cells);
        MentorFacts mentor = category == RosterCategory.MENTOR ? mentor(cells, person) : null;
        MenteePart mentee = category == RosterCategory.MENTEE ? mentee(cells, person) : null;
        if (row.beyond()) {
            cells.wrongRow("too-many-cells");
        }
        if (category == null || person == null || !cells.errors().isEmpty()) {
            return new RowOutcome.Bad(row, cells.errors());
        }
        return new RowOutcome.Good(new RosterRow(row.line(), category, person, mentor, mentee));
    }

    private @Nullable Individual person(Cells cells) {
        String name = cells.matching(Column.NAME, Cells.NAME, "name");
        IdNumber idNumber = cells.idNumber(Column.ID_NUMBER);
        String phone = cells.phone();
        Work work = work(cells, idNumber);
        return name == null || idNumber == null || phone == null || work == null
                ? null
                : new Individual(name, idNumber, phone, work);
    }

    private @Nullable Work work(Cells cells, @Nullable IdNumber idNumber) {
        String division = division(cells);
        String unit = cells.text(Column.UNIT, 100);
        UnitKind kind = cells.choice(Column.UNIT_KIND, UnitKind.values(), UnitKind::zh);
        String post = cells.text(Column.POST, 100);
        LocalDate since = serviceSince(cells, idNumber);
        var fields = cells.choices(Column.FIELDS, Field.values(), Field::zh);
        var dialects = cells.names(Column.DIALECTS, 10);
        return division == null || unit == null || kind == null || post == null || since == null
                ? null
                : new Work(division, unit, kind, post, since, fields, dialects);
    }

    /** Of any level but villages: nobody's post is entered below the township. */
    private @Nullable String division(Cells cells) {
        String code = cells.required(Column.DIVISION);
        if (code == null) {
            return null;
        }
        if (!divisions.test(code) || code.length() > TOWNSHIP) {
            return cells.wrong(Column.DIVISION, "division-unknown");
        }
        return within.isBlank() || !code.startsWith(within)
                ? cells.wrong(Column.DIVISION, "division-outside", within)
                : code;
    }

    private @Nullable LocalDate serviceSince(Cells cells, @Nullable IdNumber idNumber) {
        LocalDate since = cells.date(Column.SERVICE_SINCE);
        if (since == null) {
            return null;
        }
        if (since.isAfter(today)) {
            return cells.wrong(Column.SERVICE_SINCE, "date-in-future");
        }
        return idNumber != null && since.isBefore(idNumber.birthDate().plusYears(YOUNGEST))
                ? cells.wrong(Column.SERVICE_SINCE, "service-too-early", YOUNGEST)
                : since;
    }

    private @Nullable MentorFacts mentor(Cells cells, @Nullable Individual person) {
        MentorTrack track = cells.choice(Column.MENTOR_TRACK, MentorTrack.values(), MentorTrack::zh);
        Integer years = cells.whole(Column.GRASSROOTS_YEARS, 0, LONGEST_SERVICE);
        Boolean held = cells.yesOrNo(Column.HELD_LEADING_POST);
        Boolean back = cells.yesOrNo(Column.STEPPED_BACK);
        ProfessionalTitle title = cells.isBlank(Column.TITLE)
                ? ProfessionalTitle.NONE
                : cells.choice(Column.TITLE, ProfessionalTitle.values(), ProfessionalTitle::zh);
        Integer capacity = cells.isBlank(Column.CAPACITY) ? null : cells.whole(Column.CAPACITY, 1, MOST_MENTEES);
        String talentList = talentList(cells);
        Set<Competence> strengths = strengths(cells);
        if (years != null
                && person != null
                && person.work().serviceSince().plusYears(years).isAfter(today)) {
            cells.wrong(Column.GRASSROOTS_YEARS, "longer-than-service");
        }
        return track == null || years == null || held == null || back == null || title == null
                ? null
                : new MentorFacts(track, years, held, back, title, capacity, strengths, talentList);
    }

    /** Null to keep what is there. */
    private static @Nullable String talentList(Cells cells) {
        if (cells.isBlank(Column.TALENT_LIST)) {
            return null;
        }
        return cells.isNone(Column.TALENT_LIST) ? "" : cells.text(Column.TALENT_LIST, LONGEST_TALENT_LIST);
    }

    /** Null to keep what is there. */
    private static @Nullable Set<Competence> strengths(Cells cells) {
        if (cells.isBlank(Column.STRENGTHS)) {
            return null;
        }
        return cells.isNone(Column.STRENGTHS)
                ? Set.of()
                : cells.choices(Column.STRENGTHS, Competence.values(), Competence::zh);
    }

    private static @Nullable MenteePart mentee(Cells cells, @Nullable Individual person) {
        MenteeCategory category = cells.choice(Column.MENTEE_CATEGORY, MenteeCategory.values(), MenteeCategory::zh);
        IdNumber leader = cells.idNumber(Column.LEADER_ID_NUMBER);
        if (leader != null && person != null && leader.equals(person.idNumber())) {
            return cells.wrong(Column.LEADER_ID_NUMBER, "leader-is-self");
        }
        return category == null || leader == null ? null : new MenteePart(category, leader);
    }
}
