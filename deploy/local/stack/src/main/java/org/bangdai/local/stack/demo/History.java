package org.bangdai.local.stack.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All that happens, in steps of a day each; the same for the same roster and days. */
record History(List<Bond> bonds, List<Step> steps) {

    /** Their story is the demonstration's own; it begins after this one. */
    private static final Set<String> KEPT_FREE = Set.of("330523196811051211", "330523200108223244");

    History {
        bonds = List.copyOf(bonds);
        steps = List.copyOf(steps);
    }

    /** @param until before today */
    static History of(RosterSheet roster, LocalDate from, LocalDate until) {
        Timetable time = Timetable.of(from, until);
        Appointments appointments = new Appointments(time, others(roster.mentors()));
        List<Bond> bonds = Bonds.draw(time, appointments.appointed(), others(roster.mentees()));
        List<BondStory> stories =
                bonds.stream().map(bond -> new BondStory(bond, time)).toList();
        List<ReviewStory> reviews =
                bonds.stream().map(bond -> new ReviewStory(bond, time)).toList();
        List<Step> steps = new ArrayList<>();
        for (LocalDate day : time.days()) {
            addUpload(steps, roster, time, day);
            List<List<Action>> chains = new ArrayList<>(appointments.on(day));
            for (int i = 0; i < bonds.size(); i++) {
                List<Action> chain = new ArrayList<>(stories.get(i).on(day));
                chain.addAll(reviews.get(i).on(day));
                chains.add(chain);
            }
            chains.removeIf(List::isEmpty);
            steps.add(new Step(day, chains));
        }
        return new History(bonds, steps);
    }

    private static List<RosterRow> others(List<RosterRow> all) {
        return all.stream()
                .filter(person -> !KEPT_FREE.contains(person.idNumber()))
                .toList();
    }

    private static void addUpload(List<Step> steps, RosterSheet roster, Timetable time, LocalDate day) {
        String file = file(roster, time, day);
        if (!file.isEmpty()) {
            steps.add(new Step(day, List.of(imported(file, "roster-" + day))));
        }
    }

    /** All who are there at first; later those who have come since. */
    private static String file(RosterSheet roster, Timetable time, LocalDate day) {
        if (day.equals(time.from())) {
            return roster.file(LocalDate.MIN, day);
        }
        if (day.equals(time.newcomers())) {
            return roster.file(time.from(), day);
        }
        return day.equals(time.until()) ? roster.file(time.newcomers(), day) : "";
    }

    private static List<Action> imported(String file, String name) {
        Actor by = Actor.ORGANISER;
        String path = "/rosters/{" + name + "}";
        return List.of(
                new Action.Upload(by, "/rosters?dryRun=false", file, "demo-" + name, name),
                new Action.Await(by, path, "status", Set.of("CHECKED", "COMMITTING", "COMMITTED")),
                new Action.Post(by, path + "/commit", Map.of(), "demo-commit-" + name, ""),
                new Action.Await(by, path, "status", Set.of("COMMITTED")));
    }
}
