package org.bangdai.local.stack.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How far the mentors of the roster come: most are appointed, the others wait for signatures. */
final class Appointments {

    /** Confirmed by both departments. */
    static final int APPOINTED = 45;

    private static final int HALF_SIGNED = 5;
    private static final int REJECTED = 1;

    private final Timetable time;
    private final List<RosterRow> qualified;

    /** @param candidates all mentors of the roster but those who are to stay as they are */
    Appointments(Timetable time, List<RosterRow> candidates) {
        this.time = time;
        this.qualified = candidates.stream().filter(RosterRow::qualifies).toList();
    }

    List<RosterRow> appointed() {
        return qualified.subList(0, APPOINTED);
    }

    List<List<Action>> on(LocalDate day) {
        List<List<Action>> chains = new ArrayList<>();
        for (int i = 0; i < APPOINTED + HALF_SIGNED + REJECTED && i < qualified.size(); i++) {
            if (day(i).equals(day)) {
                chains.add(chain(i));
            }
        }
        return chains;
    }

    private LocalDate day(int index) {
        if (index >= APPOINTED) {
            return time.newcomers();
        }
        return time.days().get(1 + 2 * index / (APPOINTED + 1));
    }

    private List<Action> chain(int index) {
        RosterRow mentor = qualified.get(index);
        String path = "/mentors/{person:" + mentor.idNumber() + "}";
        Action ready = new Action.Await(Actor.ORGANISER, path, "state", Set.of("CANDIDATE", "APPOINTED"));
        Action organisation = decision(Actor.ORGANISER, mentor, Map.of("fileVersion", 1, "decision", "CONFIRM"));
        if (index < APPOINTED) {
            return List.of(
                    ready,
                    organisation,
                    decision(Actor.CONFIRMER, mentor, Map.of("fileVersion", 1, "decision", "CONFIRM")));
        }
        return index < APPOINTED + HALF_SIGNED
                ? List.of(ready, organisation)
                : List.of(
                        ready,
                        decision(
                                Actor.CONFIRMER,
                                mentor,
                                Map.of("fileVersion", 1, "decision", "REJECT", "reason", Texts.REJECTION)));
    }

    private static Action decision(Actor by, RosterRow mentor, Map<String, Object> body) {
        return new Action.Post(
                by,
                "/mentors/{person:" + mentor.idNumber() + "}/confirmations",
                body,
                "demo-" + by.account() + "-" + mentor.idNumber(),
                "");
    }
}
