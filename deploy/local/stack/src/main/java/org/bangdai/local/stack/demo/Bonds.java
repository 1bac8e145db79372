package org.bangdai.local.stack.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** Draws who is paired with whom, when, and how far they come. The same each time for the same roster and days. */
final class Bonds {

    private static final long SEED = 20_260_523;
    private static final int JUST_ENDED = 2;

    /** An offer, before anybody is found for it. */
    private record Opening(Stage stage, LocalDate day) {}

    private final Timetable time;
    private final List<RosterRow> mentees;
    private final Map<RosterRow, Integer> seats = new HashMap<>();
    private final Random random = new Random(SEED);
    private final List<Bond> drawn = new ArrayList<>();

    private Bonds(Timetable time, List<RosterRow> mentors, List<RosterRow> mentees) {
        this.time = time;
        this.mentees = new ArrayList<>(mentees);
        mentors.forEach(mentor -> seats.put(mentor, mentor.seats()));
    }

    /** @param mentors appointed ones with the seats that they have */
    static List<Bond> draw(Timetable time, List<RosterRow> mentors, List<RosterRow> mentees) {
        return new Bonds(time, mentors, mentees).draw();
    }

    private List<Bond> draw() {
        for (Opening opening : openings()) {
            draw(opening);
        }
        return List.copyOf(drawn);
    }

    private List<Opening> openings() {
        List<Opening> openings = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            List<LocalDate> days = days(stage);
            IntStream.range(0, stage.count())
                    .forEach(i -> openings.add(new Opening(stage, days.get(i * days.size() / stage.count()))));
        }
        openings.sort(Comparator.comparing(Opening::day));
        return openings;
    }

    private List<LocalDate> days(Stage stage) {
        if (stage.open()) {
            return time.openOffers();
        }
        List<LocalDate> all = time.offers();
        int size = all.size();
        return switch (stage) {
            case COMPLETED, TERMINATED -> all.subList(0, size / 3);
            case ACTIVE -> all.subList(0, size * 4 / 5);
            // A second mentor comes when there is a first.
            case ACTIVE_FIELD -> all.subList(size / 2, size);
            default -> all;
        };
    }

    private void draw(Opening opening) {
        RosterRow mentee = opening.stage() == Stage.ACTIVE_FIELD ? paired() : unpaired(opening.day());
        RosterRow mentor = mentor(mentee);
        seats.merge(mentor, -1, Integer::sum);
        LocalDate answered = time.after(opening.day());
        drawn.add(new Bond(drawn.size() + 1, opening.stage(), mentor, mentee, opening.day(), answered, end(opening)));
    }

    private RosterRow unpaired(LocalDate day) {
        List<RosterRow> free = mentees.stream()
                .filter(mentee -> mentee.isEligible(day) && isEntered(mentee, day))
                .toList();
        RosterRow mentee = any(free);
        mentees.remove(mentee);
        return mentee;
    }

    /** Newcomers are offered a mentor only after the file that names them. */
    private boolean isEntered(RosterRow mentee, LocalDate day) {
        return !mentee.since().isAfter(time.from())
                || day.isAfter(time.newcomers()) && !mentee.since().isAfter(time.newcomers());
    }

    private RosterRow paired() {
        return any(drawn.stream()
                .filter(bond -> bond.stage() == Stage.ACTIVE)
                .map(Bond::mentee)
                .filter(mentee -> drawn.stream()
                        .noneMatch(bond -> bond.stage() == Stage.ACTIVE_FIELD
                                && bond.mentee().equals(mentee)))
                .toList());
    }

    /**
     * Of the mentee's field where one is free, and never the same one twice; nobody who neglects a bond, since the poor effect of that may have led to a removal by then.
     */
    private RosterRow mentor(RosterRow mentee) {
        Set<RosterRow> others = new HashSet<>(drawn.stream()
                .filter(bond -> bond.isQuiet() || bond.mentee().equals(mentee))
                .map(Bond::mentor)
                .toList());
        List<RosterRow> free = seats.entrySet().stream()
                .filter(seat -> seat.getValue() > 0 && !others.contains(seat.getKey()))
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparing(RosterRow::idNumber))
                .toList();
        List<RosterRow> fitting = free.stream()
                .filter(mentor -> mentor.fields().stream().anyMatch(mentee.fields()::contains))
                .toList();
        return any(fitting.isEmpty() ? free : fitting);
    }

    /** The first two come to their end only now, so that their last reviews are under way. */
    private LocalDate end(Opening opening) {
        boolean early = opening.stage().ends()
                && drawn.stream().filter(bond -> bond.stage().ends()).count() >= JUST_ENDED;
        return early ? any(time.endings()) : time.until();
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
