package org.bangdai.notification.delivery.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a delivery has gone so far. Providers are tried in their configured order, the next one at once where one fails; when all have been tried, again from the
 * first after a pause. A call of unknown outcome is repeated only as far as the person can get the message at most once more than needed.
 *
 * @param expiresAt when it asks for nothing any more; null for never
 * @param replayedAt when an operator last started it anew: what was tried before does not count; null for never
 * @param restUntil before which the provider of the last attempt asked not to be called; null where it did not
 * @param attempts the oldest first, all ended
 */
public record Course(
        String id,
        boolean mandatory,
        @Nullable Instant expiresAt,
        @Nullable Instant replayedAt,
        @Nullable Instant restUntil,
        List<Attempt> attempts) {

    public Course {
        attempts = List.copyOf(attempts);
    }

    /** @param candidates in their order of preference; none where no provider is configured for this delivery */
    public Next next(Instant now, List<Candidate> candidates, Patience patience) {
        List<Attempt> tried = tried();
        if (candidates.isEmpty()) {
            return new Next.End(tried.isEmpty() ? State.SILENT : State.DEAD);
        }
        if (isExpired(now)) {
            return new Next.End(mandatory ? State.DEAD : State.EXPIRED);
        }
        List<Candidate> willing = candidates.stream()
                .filter(it -> count(tried, it.name(), Answer.REFUSED) == 0)
                .filter(it -> mayBeCalled(it, tried, candidates))
                .toList();
        if (willing.isEmpty() || tried.size() >= patience.mostAttempts()) {
            return new Next.End(State.DEAD);
        }
        List<Candidate> open = willing.stream().filter(Candidate::open).toList();
        return open.isEmpty()
                ? new Next.Wait(now.plus(patience.pause(id, 1)))
                : callOrWait(now, choose(open, tried), tried, patience);
    }

    private Next callOrWait(Instant now, Candidate chosen, List<Attempt> tried, Patience patience) {
        Instant earliest = earliest(chosen, tried, patience);
        return earliest.isAfter(now) ? new Next.Wait(earliest) : new Next.Call(chosen.name());
    }

    private List<Attempt> tried() {
        return attempts.stream()
                .filter(it -> replayedAt == null || !it.at().isBefore(replayedAt))
                .toList();
    }

    /** What an operator replays although it has expired goes out. */
    private boolean isExpired(Instant now) {
        return expiresAt != null && !now.isBefore(expiresAt) && (replayedAt == null || replayedAt.isBefore(expiresAt));
    }

    /** One more call may be accepted beside one that perhaps was, but not beside two; a repetition that the provider recognises adds none. */
    private static boolean mayBeCalled(Candidate candidate, List<Attempt> tried, List<Candidate> all) {
        return perhapsAccepted(tried, all) < 2
                || (candidate.knowsKeys() && count(tried, candidate.name(), Answer.UNKNOWN) > 0);
    }

    private static long perhapsAccepted(List<Attempt> tried, List<Candidate> all) {
        return tried.stream()
                .filter(it -> it.answer() == Answer.UNKNOWN)
                .map(Attempt::provider)
                .collect(Collectors.groupingBy(it -> it, Collectors.counting()))
                .entrySet()
                .stream()
                .mapToLong(it -> knowsKeys(it.getKey(), all) ? 1 : it.getValue())
                .sum();
    }

    private static boolean knowsKeys(String provider, List<Candidate> all) {
        return all.stream().anyMatch(it -> it.name().equals(provider) && it.knowsKeys());
    }

    /** The one that was called least, so that each has its turn; but who may have taken it and would notice is asked once more first. */
    private static Candidate choose(List<Candidate> open, List<Attempt> tried) {
        Attempt last = tried.isEmpty() ? null : tried.getLast();
        if (last != null && last.answer() == Answer.UNKNOWN) {
            for (Candidate it : open) {
                if (it.name().equals(last.provider()) && it.knowsKeys() && count(tried, it.name()) == 1) {
                    return it;
                }
            }
        }
        return open.stream()
                .min(Comparator.comparingLong(it -> count(tried, it.name())))
                .orElseThrow();
    }

    private Instant earliest(Candidate chosen, List<Attempt> tried, Patience patience) {
        int before = (int) count(tried, chosen.name());
        if (before == 0) {
            return Instant.MIN;
        }
        Attempt last = tried.getLast();
        Instant rested = restUntil != null && last.provider().equals(chosen.name()) ? restUntil : Instant.MIN;
        Instant paused = last.at().plus(patience.pause(id, before));
        return paused.isAfter(rested) ? paused : rested;
    }

    private static long count(List<Attempt> tried, String provider) {
        return tried.stream().filter(it -> it.provider().equals(provider)).count();
    }

    private static long count(List<Attempt> tried, String provider, Answer answer) {
        return tried.stream()
                .filter(it -> it.provider().equals(provider) && it.answer() == answer)
                .count();
    }
}
