package org.bangdai.notification.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import org.bangdai.notification.Replica;
import org.bangdai.notification.inbox.Filling;
import org.bangdai.platform.event.EventMeta;
import org.bangdai.platform.event.EventPublisher;
import org.bangdai.platform.event.PendingEvent;
import org.bangdai.platform.testing.TestTokens;
import reactor.core.publisher.Flux;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code storm [EVENTS]}: how long it takes until so many {@code review-due} with three receivers each are in their inboxes, once each. {@code reads [SMALL]
 * [LARGE]}: how much slower an inbox is read when there are more messages of others.
 */
final class InboxLoadMain {

    private static final int MENTEES_OF_A_MENTOR = 3;
    private static final int MENTEES_OF_A_LEADER = 25;
    private static final int EACH = 50;
    private static final int CEILING = 50_000;
    private static final long PROGRESS = 20_000_000_000L;
    private static final int READS = 3000;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private InboxLoadMain() {}

    public static void main(String[] args) throws Exception {
        Replica replica = Replica.one();
        switch (args[0]) {
            case "storm" -> storm(replica, Integer.parseInt(args[1]));
            case "reads" -> reads(replica, Integer.parseInt(args[1]), Integer.parseInt(args[2]));
            default -> throw new IllegalArgumentException(args[0]);
        }
        System.exit(0);
    }

    private static void storm(Replica replica, int events) {
        long before = ceiling(replica);
        publish(replica, 0, 300);
        awaitStored(replica, before + 900);
        long begun = System.nanoTime();
        publish(replica, 300, events);
        System.out.printf("%d review-due published after %.1f s%n", events, seconds(begun));
        long wanted = before + 900 + 3L * events;
        awaitStored(replica, wanted);
        System.out.printf(
                "%d messages stored after %.1f s, counted from the first event%n", 3L * events, seconds(begun));
        while (Filling.isToBeAnnounced(replica)) {
            LockSupport.parkNanos(100_000_000);
        }
        System.out.printf("and decided of each how it leaves the house, after %.1f s%n", seconds(begun));
        publish(replica, 300, Math.min(events, 2000));
        LockSupport.parkNanos(5_000_000_000L);
        System.out.printf("after the first 2000 once more: %d stored, %d wanted%n", Filling.stored(replica), wanted);
        int all = events + 300;
        Random random = new Random(1);
        int wrong = 0;
        for (int i = 0; i < 300; i++) {
            int number = random.nextInt(all);
            wrong += isRight(replica, "mentee-" + number, 1) ? 0 : 1;
            int mentor = number / MENTEES_OF_A_MENTOR;
            wrong += isRight(replica, "mentor-" + mentor, share(mentor, MENTEES_OF_A_MENTOR, all)) ? 0 : 1;
            int leader = number / MENTEES_OF_A_LEADER;
            wrong += isRight(replica, "leader-" + leader, share(leader, MENTEES_OF_A_LEADER, all)) ? 0 : 1;
        }
        System.out.printf("900 inboxes looked at, numbers and unread count wrong: %d%n", wrong);
    }

    /** What the database takes of such messages when nobody does anything else; how many messages that left there. */
    private static long ceiling(Replica replica) {
        int persons = CEILING / EACH;
        Filling.inboxes(replica, 0, persons, EACH);
        long begun = System.nanoTime();
        Filling.inboxes(replica, persons, persons, EACH);
        double inserts = CEILING / seconds(begun);
        begun = System.nanoTime();
        Filling.announce(replica, persons, persons);
        System.out.printf(
                "the database alone: %.0f inserts/s, %.0f conditional updates/s, in bulk%n",
                inserts, CEILING / seconds(begun));
        return Filling.stored(replica);
    }

    private static int share(int who, int of, int all) {
        return Math.min(of, all - who * of);
    }

    private static boolean isRight(Replica replica, String person, int messages) {
        List<Long> numbers = LongStream.rangeClosed(1, messages).boxed().toList();
        return Filling.numbers(replica, person).equals(numbers)
                && get(replica, "/unread-count", person).contains("\"unread\":" + messages + "}");
    }

    private static void awaitStored(Replica replica, long messages) {
        long next = System.nanoTime() + PROGRESS;
        long stored = Filling.stored(replica);
        while (stored < messages) {
            LockSupport.parkNanos(100_000_000);
            stored = Filling.stored(replica);
            if (System.nanoTime() - next > 0) {
                System.out.printf("%d to go%n", messages - stored);
                next += PROGRESS;
            }
        }
    }

    private static void publish(Replica replica, int first, int count) {
        EventPublisher publisher = replica.context.getBean(EventPublisher.class);
        Flux.range(first, count)
                .flatMap(number -> publisher.publish(reviewDue(number)), 512)
                .blockLast();
    }

    private static PendingEvent reviewDue(int number) {
        String review = "pairing-" + number + ":2026-11";
        EventMeta meta = new EventMeta(
                "due-" + number,
                "/evaluation-service/reviews",
                "review-due",
                review,
                1,
                Instant.now(),
                "330523205",
                "system:load",
                "pairing-" + number,
                null);
        Map<String, String> body = Map.of(
                "reviewId",
                review,
                "pairingId",
                "pairing-" + number,
                "mentorId",
                "mentor-" + number / MENTEES_OF_A_MENTOR,
                "menteeId",
                "mentee-" + number,
                "leaderId",
                "leader-" + number / MENTEES_OF_A_LEADER,
                "division",
                "330523205",
                "period",
                "2026-11",
                "dueOn",
                "2026-12-01",
                "closesOn",
                "2026-12-10");
        return new PendingEvent("evaluation-events", meta, JsonMapper.shared().writeValueAsString(body));
    }

    private static void reads(Replica replica, int small, int large) {
        Filling.inboxes(replica, 0, small / EACH, EACH);
        Map<String, double[]> before = measure(replica, small / EACH);
        Filling.inboxes(replica, small / EACH, (large - small) / EACH, EACH);
        Map<String, double[]> after = measure(replica, large / EACH);
        before.forEach((what, times) -> {
            double[] more = after.get(what);
            System.out.printf(
                    "%-34s p50 %.2f -> %.2f ms (x %.2f), p99 %.2f -> %.2f ms with %d -> %d stored%n",
                    what, times[0], more[0], more[0] / times[0], times[1], more[1], small, large);
        });
    }

    private static Map<String, double[]> measure(Replica replica, int persons) {
        Map<String, double[]> measured = new LinkedHashMap<>();
        for (String path :
                List.of("?limit=20", "?unread=true&limit=20", "?category=PAIRING&limit=20", "/unread-count")) {
            times(replica, path, persons);
            measured.put(path, times(replica, path, persons));
        }
        return measured;
    }

    private static double[] times(Replica replica, String path, int persons) {
        Random random = new Random(7);
        long[] nanos = new long[READS];
        for (int i = 0; i < READS; i++) {
            String token = token("person-" + random.nextInt(persons));
            long begun = System.nanoTime();
            String answer = send(replica, path, token);
            nanos[i] = System.nanoTime() - begun;
            if (answer.length() < 10) {
                throw new IllegalStateException(answer);
            }
        }
        Arrays.sort(nanos);
        return new double[] {nanos[READS / 2] / 1e6, nanos[READS * 99 / 100] / 1e6};
    }

    private static String get(Replica replica, String path, String person) {
        return send(replica, path, token(person));
    }

    private static String token(String person) {
        return TestTokens.person(person, "330523", "mentor");
    }

    private static String send(Replica replica, String path, String token) {
        try {
            HttpResponse<String> answer = HTTP.send(
                    HttpRequest.newBuilder(URI.create(replica.url + "/api/v1/notifications" + path))
                            .header("Authorization", "Bearer " + token)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
