package org.bangdai.pairing.roster.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.bangdai.pairing.person.domain.IdNumber;

/**
 * The rules of one file's rows, seen together: nobody stands there twice, and every mentee's leader is known. Holds only ids, so that a hundred thousand
 * rows fit.
 */
public final class RowsTogether {

    private final RowRules rules;
    private final Function<IdNumber, String> personIds;
    private final Map<String, Integer> lines = new HashMap<>();
    private final Set<String> good = new HashSet<>();
    private final List<LeaderLink> links = new ArrayList<>();

    public RowsTogether(RowRules rules, Function<IdNumber, String> personIds) {
        this.rules = rules;
        this.personIds = personIds;
    }

    public RowOutcome check(SheetRow row) {
        String number = row.cell(Column.ID_NUMBER);
        Integer earlier =
                IdNumber.isValid(number) ? lines.putIfAbsent(personIds.apply(new IdNumber(number)), row.line()) : null;
        RowOutcome outcome = rules.check(row);
        if (earlier != null) {
            return twice(row, earlier, outcome);
        }
        if (outcome instanceof RowOutcome.Good fine) {
            remember(fine.row());
        }
        return outcome;
    }

    /** Mentees whose leader is in no good row: whether the registry knows them decides. */
    public List<LeaderLink> openLinks() {
        return links.stream().filter(link -> !good.contains(link.leaderId())).toList();
    }

    private static RowOutcome twice(SheetRow row, int earlier, RowOutcome outcome) {
        List<RowError> errors = new ArrayList<>();
        errors.add(RowError.of(row, Column.ID_NUMBER, "duplicate", earlier));
        if (outcome instanceof RowOutcome.Bad bad) {
            errors.addAll(bad.errors());
        }
        return new RowOutcome.Bad(row, errors);
    }

    private void remember(RosterRow row) {
        good.add(personIds.apply(row.person().idNumber()));
        RosterRow.MenteePart mentee = row.mentee();
        if (mentee != null) {
            links.add(new LeaderLink(row.line(), personIds.apply(mentee.leader()), mentee.leader()));
        }
    }
}
