package org.bangdai.local.stack.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What the two of a pairing do: they answer, meet, write it down, and some come to an end. */
final class BondStory {

    private static final int MOST_ARE_CONFIRMED = 92;
    private static final int PERCENT = 100;

    /** One meeting. */
    private record Meeting(LocalDate day, String name, boolean byMentor, boolean confirmed, Meetings.Meeting text) {}

    private final Bond bond;
    private final Timetable time;
    private final Actor mentor;
    private final Actor mentee;
    private final List<Meeting> meetings;

    BondStory(Bond bond, Timetable time) {
        this.bond = bond;
        this.time = time;
        this.mentor = Actor.mentor(bond.mentor());
        this.mentee = Actor.mentee(bond.mentee());
        this.meetings = bond.stage().agreed() ? meetings() : List.of();
    }

    /** In its order; empty where nothing happens. */
    List<Action> on(LocalDate day) {
        List<Action> actions = new ArrayList<>();
        if (day.equals(bond.proposed())) {
            propose(actions);
        }
        if (day.equals(bond.answered()) && bond.answered().isAfter(bond.proposed())) {
            answer(actions);
        }
        meetings.stream().filter(meeting -> recorded(meeting).equals(day)).forEach(meeting -> record(actions, meeting));
        if (bond.stage().ends() && day.equals(bond.ended())) {
            end(actions);
        }
        return actions;
    }

    private void propose(List<Action> actions) {
        Map<String, Object> body = Map.of(
                "mentorId", "{person:" + mentor.idNumber() + "}",
                "menteeId", "{person:" + mentee.idNumber() + "}",
                "role", bond.role());
        actions.add(new Action.Post(Actor.ORGANISER, "/pairings", body, "demo-" + bond.name(), bond.name()));
        if (bond.stage() == Stage.HALF_AGREED || bond.stage().agreed()) {
            actions.add(consent(bond.number() % 3 == 0 ? mentee : mentor, "ACCEPT"));
        }
    }

    private void answer(List<Action> actions) {
        if (bond.stage().agreed()) {
            actions.add(consent(bond.number() % 3 == 0 ? mentor : mentee, "ACCEPT"));
        }
        if (bond.stage() == Stage.DECLINED) {
            actions.add(consent(bond.number() % 2 == 0 ? mentor : mentee, "DECLINE"));
        }
    }

    private Action consent(Actor by, String decision) {
        return post(by, "/consents", Map.of("decision", decision), "consent-" + by.account(), "");
    }

    private void record(List<Action> actions, Meeting meeting) {
        Map<String, Object> body = Map.of(
                "method", meeting.text().method(),
                "heldOn", meeting.day().toString(),
                "summary", meeting.text().summary(),
                "details", meeting.text().details());
        actions.add(post(meeting.byMentor() ? mentor : mentee, "/activities", body, meeting.name(), meeting.name()));
        if (meeting.confirmed()) {
            actions.add(post(
                    meeting.byMentor() ? mentee : mentor,
                    "/activities/{" + meeting.name() + "}/confirmation",
                    Map.of(),
                    meeting.name() + "-confirmation",
                    ""));
        }
    }

    private void end(List<Action> actions) {
        actions.add(
                bond.stage() == Stage.COMPLETED
                        ? post(Actor.ORGANISER, "/completion", Map.of(), "completion", "")
                        : post(
                                Actor.ORGANISER,
                                "/termination",
                                Map.of("reason", Texts.pick(Texts.TERMINATIONS, bond.random("end"))),
                                "termination",
                                ""));
    }

    private Action post(Actor by, String path, Map<String, Object> body, String what, String makes) {
        return new Action.Post(by, bond.path() + path, body, "demo-" + bond.name() + "-" + what, makes);
    }

    /** Soon after, when the day is one on which things are done. */
    private LocalDate recorded(Meeting meeting) {
        return time.days().contains(meeting.day()) ? meeting.day() : time.after(meeting.day());
    }

    private List<Meeting> meetings() {
        List<Meeting> all = new ArrayList<>();
        if (bond.isQuiet()) {
            return all;
        }
        Random random = bond.random("meetings");
        LocalDate first = bond.answered();
        for (YearMonth month = YearMonth.from(first);
                !month.isAfter(YearMonth.from(bond.ended()));
                month = month.plusMonths(1)) {
            for (int left = perMonth(random); left > 0; left--) {
                LocalDate day = month.atDay(1 + random.nextInt(month.lengthOfMonth()));
                if (!day.isBefore(first) && !day.isAfter(bond.ended())) {
                    all.add(new Meeting(
                            day,
                            bond.name() + "-" + month + "-" + left,
                            random.nextBoolean(),
                            random.nextInt(PERCENT) < MOST_ARE_CONFIRMED,
                            Meetings.draw(bond, random)));
                }
            }
        }
        return all;
    }

    /** Mostly two, now and then one more or less. */
    private static int perMonth(Random random) {
        int chance = random.nextInt(10);
        if (chance < 6) {
            return 2;
        }
        return chance < 8 ? 3 : 1;
    }
}
