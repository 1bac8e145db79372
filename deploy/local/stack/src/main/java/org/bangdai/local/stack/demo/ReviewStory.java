package org.bangdai.local.stack.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Who hands in what for the monthly reviews of a pairing. Some parts never come. */
final class ReviewStory {

    private static final int PERCENT = 100;

    /** A review that will be due, and what is handed in for it. */
    private record Planned(YearMonth period, LocalDate dueOn, boolean appraised, boolean stated, boolean commented) {}

    private final Bond bond;
    private final Timetable time;
    private final List<Planned> reviews;

    ReviewStory(Bond bond, Timetable time) {
        this.bond = bond;
        this.time = time;
        this.reviews = bond.stage().agreed() ? reviews() : List.of();
    }

    /** The two hand in on the first day after the due one, the leader on the next. */
    List<Action> on(LocalDate day) {
        List<Action> actions = new ArrayList<>();
        for (Planned review : reviews) {
            LocalDate handedIn = time.days().contains(review.dueOn()) ? review.dueOn() : time.after(review.dueOn());
            if (handedIn.equals(day)) {
                partners(actions, review);
            } else if (time.after(handedIn).equals(day) && review.commented()) {
                actions.add(comment(review));
            }
        }
        return actions;
    }

    private List<Planned> reviews() {
        List<Planned> all = new ArrayList<>();
        Random random = bond.random("reviews");
        YearMonth last = YearMonth.from(bond.ended());
        for (YearMonth month = YearMonth.from(bond.answered()); !month.isAfter(last); month = month.plusMonths(1)) {
            LocalDate dueOn = bond.stage().ends() && month.equals(last)
                    ? bond.ended()
                    : month.atEndOfMonth().plusDays(1);
            boolean appraised = random.nextInt(PERCENT) < 94;
            boolean stated = random.nextInt(PERCENT) < 94;
            // Without a self-appraisal there is nothing to comment on.
            boolean commented = appraised && random.nextInt(PERCENT) < 94;
            if (!dueOn.isAfter(time.until())) {
                all.add(new Planned(month, dueOn, appraised, stated, commented));
            }
        }
        return all;
    }

    private void partners(List<Action> actions, Planned review) {
        if (!review.appraised() && !review.stated()) {
            return;
        }
        Actor mentee = Actor.mentee(bond.mentee());
        actions.add(new Action.Await(mentee, path(review), "state", Set.of("DUE", "OVERDUE", "FINALISED")));
        Random random = bond.random("parts" + review.period());
        if (review.appraised()) {
            Map<String, Object> body = Map.of(
                    "text", Texts.pick(Texts.APPRAISALS, random),
                    "helpRating", 3 + random.nextInt(3),
                    "helpComment", Texts.pick(Texts.HELP, random));
            actions.add(post(mentee, review, "/self-appraisal", body));
        }
        if (review.stated()) {
            Map<String, Object> body = Map.of(
                    "text", Texts.pick(Texts.STATEMENTS, random),
                    "learnt", Texts.pick(Texts.LEARNT, random),
                    "score", score(70, random));
            actions.add(post(Actor.mentor(bond.mentor()), review, "/statement", body));
        }
    }

    private Action comment(Planned review) {
        Random random = bond.random("comment" + review.period());
        Map<String, Object> body = Map.of("text", Texts.pick(Texts.COMMENTS, random), "score", score(64, random));
        return post(Actor.appraiser(bond.mentee().leader()), review, "/comments", body);
    }

    private Action post(Actor by, Planned review, String part, Map<String, Object> body) {
        return new Action.Post(by, path(review) + part, body, "demo-" + bond.name() + "-" + review.period() + part, "");
    }

    private String path(Planned review) {
        return "/reviews/{" + bond.name() + "}:" + review.period();
    }

    /** In halves, up to 98. */
    private static BigDecimal score(int least, Random random) {
        return BigDecimal.valueOf(2L * least + random.nextInt(2 * (98 - least) + 1))
                .divide(BigDecimal.TWO, 1, RoundingMode.UNNECESSARY);
    }
}
