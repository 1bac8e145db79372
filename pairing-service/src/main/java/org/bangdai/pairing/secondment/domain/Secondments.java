package org.bangdai.pairing.secondment.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bangdai.pairing.reference.domain.Division;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.decision.Event;
import org.jspecify.annotations.Nullable;

/**
 * All secondments of one mentee, so that no two overlap.
 *
 * @param division the home division, which stays
 * @param hosts the divisions that receive, now or later, with those above them
 * @param attentionOn the day on which the next end is to be told; null where none is
 */
public record Secondments(
        String menteeId,
        String menteeName,
        String division,
        List<Posting> postings,
        Set<String> hosts,
        @Nullable LocalDate attentionOn) {

    /** More than a working life has. */
    static final int MOST = 40;

    /** 挂职 is for a time: longer is a transfer. */
    static final int YEARS = 3;

    public Secondments {
        postings = List.copyOf(postings);
        hosts = Set.copyOf(hosts);
    }

    /** Who is seconded, as the registry says today. */
    public record Home(String menteeId, String menteeName, String division, LocalDate serviceSince) {}

    /** Where to. */
    public record Wish(String unit, String division, String post, LocalDate from, LocalDate to) {}

    public static Secondments none(Home home) {
        return of(home.menteeId(), home.menteeName(), home.division(), List.of());
    }

    private static Secondments of(String menteeId, String menteeName, String division, List<Posting> postings) {
        Set<String> hosts = new TreeSet<>();
        LocalDate attentionOn = null;
        for (Posting posting : postings) {
            if (!posting.over()) {
                hosts.addAll(Division.containing(posting.division()));
                LocalDate after = posting.to().plusDays(1);
                attentionOn = attentionOn == null || after.isBefore(attentionOn) ? after : attentionOn;
            }
        }
        return new Secondments(menteeId, menteeName, division, postings, hosts, attentionOn);
    }

    /** The one that a caller of this division receives on that day, if any. */
    public Optional<Posting> receivedBy(String caller, LocalDate day) {
        return postings.stream().filter(it -> it.receives(caller, day)).findFirst();
    }

    public Decision<Secondments> second(
            String secondmentId, Home home, Wish wish, @Nullable String by, LocalDate today) {
        if (find(secondmentId).isPresent()) {
            return Decision.change(this);
        }
        if (wish.from().isBefore(home.serviceSince())) {
            return Decision.refuse(new SecondmentRefusal.BeforeService(home.serviceSince()));
        }
        if (wish.to().isBefore(today)) {
            return Decision.refuse(new SecondmentRefusal.OverAlready());
        }
        if (postings.size() >= MOST) {
            return Decision.refuse(new SecondmentRefusal.TooMany(MOST));
        }
        SecondmentRefusal refusal = days(secondmentId, wish.from(), wish.to());
        if (refusal != null) {
            return Decision.refuse(refusal);
        }
        Posting posting =
                new Posting(secondmentId, wish.unit(), wish.division(), wish.post(), wish.from(), wish.to(), false, by);
        List<Posting> all = new ArrayList<>(postings);
        all.add(posting);
        all.sort(Comparator.comparing(Posting::from));
        Secondments next = of(menteeId, home.menteeName(), home.division(), all);
        return Decision.change(next, SecondmentEvents.seconded(next, posting));
    }

    /** Lets it last longer. */
    public Decision<Secondments> extend(String secondmentId, LocalDate to, LocalDate today) {
        Posting posting = find(secondmentId).orElse(null);
        if (posting == null) {
            return Decision.refuse(new SecondmentRefusal.NoSuchSecondment());
        }
        if (posting.to().equals(to)) {
            return Decision.change(this);
        }
        if (posting.over() || posting.to().isBefore(today)) {
            return Decision.refuse(new SecondmentRefusal.IsOver());
        }
        if (to.isBefore(posting.to())) {
            return Decision.refuse(new SecondmentRefusal.NotLonger(posting.to()));
        }
        SecondmentRefusal refusal = days(secondmentId, posting.from(), to);
        if (refusal != null) {
            return Decision.refuse(refusal);
        }
        Posting longer = posting.until(to, false);
        return replaced(longer, next -> SecondmentEvents.changed(next, longer));
    }

    /** Ends it early. @param lastDay today or later, or yesterday: then it is over at once */
    public Decision<Secondments> end(String secondmentId, LocalDate lastDay, LocalDate today) {
        Posting posting = find(secondmentId).orElse(null);
        if (posting == null) {
            return Decision.refuse(new SecondmentRefusal.NoSuchSecondment());
        }
        LocalDate last = lastDay.isBefore(posting.from()) ? posting.from().minusDays(1) : lastDay;
        if (posting.to().equals(last)) {
            return Decision.change(this);
        }
        if (posting.over() || posting.to().isBefore(today)) {
            return Decision.refuse(new SecondmentRefusal.IsOver());
        }
        if (lastDay.isBefore(today.minusDays(1)) || last.isAfter(posting.to())) {
            return Decision.refuse(new SecondmentRefusal.NotAnEarlyEnd(today.minusDays(1), posting.to()));
        }
        boolean atOnce = last.isBefore(today) || last.isBefore(posting.from());
        Posting shorter = posting.until(last, atOnce);
        return replaced(
                shorter,
                next -> atOnce ? SecondmentEvents.ended(next, shorter) : SecondmentEvents.changed(next, shorter));
    }

    /** Tells the end of those whose last day is over. */
    public Decision<Secondments> lapse(LocalDate today) {
        List<Posting> all = new ArrayList<>(postings);
        List<Posting> ended = new ArrayList<>();
        all.replaceAll(posting -> {
            if (posting.over() || !posting.to().isBefore(today)) {
                return posting;
            }
            Posting over = posting.until(posting.to(), true);
            ended.add(over);
            return over;
        });
        Secondments next = of(menteeId, menteeName, division, all);
        List<Event> events = new ArrayList<>();
        ended.forEach(it -> events.add(SecondmentEvents.ended(next, it)));
        return new Decision.Change<>(next, events);
    }

    private interface Telling {
        Event of(Secondments next);
    }

    private Decision<Secondments> replaced(Posting posting, Telling event) {
        List<Posting> all = new ArrayList<>(postings);
        all.replaceAll(it -> it.secondmentId().equals(posting.secondmentId()) ? posting : it);
        Secondments next = of(menteeId, menteeName, division, all);
        return Decision.change(next, event.of(next));
    }

    private @Nullable SecondmentRefusal days(String secondmentId, LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return new SecondmentRefusal.EndsBeforeItBegins();
        }
        LocalDate longest = from.plusYears(YEARS).minusDays(1);
        if (to.isAfter(longest)) {
            return new SecondmentRefusal.TooLong(longest);
        }
        return postings.stream()
                .filter(it -> !it.secondmentId().equals(secondmentId) && it.meets(from, to))
                .map(it -> new SecondmentRefusal.Overlaps(it.from(), it.to()))
                .findFirst()
                .orElse(null);
    }

    private Optional<Posting> find(String secondmentId) {
        return postings.stream()
                .filter(it -> Objects.equals(it.secondmentId(), secondmentId))
                .findFirst();
    }
}
