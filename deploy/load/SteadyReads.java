import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.Scanner;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Reads at a steady rate whatever the answers take, so that slow ones are not hidden: {@code java deploy/load/SteadyReads.java URL TOKEN [PER_SECOND]}. Ends with the end of its
 * input and then says how many there were, and how long they took from the moment they were due.
 */
class SteadyReads {

    static void main(String[] args) throws Exception {
        int perSecond = args.length > 2 ? Integer.parseInt(args[2]) : 50;
        HttpRequest request = HttpRequest.newBuilder(URI.create(args[0]))
                .header("Authorization", "Bearer " + args[1])
                .timeout(Duration.ofSeconds(30))
                .build();
        ConcurrentLinkedQueue<Long> taken = new ConcurrentLinkedQueue<>();
        AtomicInteger failed = new AtomicInteger();
        try (HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
                ScheduledExecutorService beat = Executors.newSingleThreadScheduledExecutor()) {
            long begin = System.nanoTime();
            AtomicInteger number = new AtomicInteger();
            long pause = 1_000_000_000L / perSecond;
            beat.scheduleAtFixedRate(() -> {
                long due = begin + number.getAndIncrement() * pause;
                http.sendAsync(request, BodyHandlers.discarding()).whenComplete((answer, broken) -> {
                    taken.add(System.nanoTime() - due);
                    if (broken != null || answer.statusCode() != 200) {
                        failed.incrementAndGet();
                    }
                });
            }, 0, pause, TimeUnit.NANOSECONDS);
            new Scanner(System.in).useDelimiter("\\A").forEachRemaining(input -> {});
            beat.shutdownNow();
        }
        long[] sorted = taken.stream().mapToLong(it -> it).sorted().toArray();
        System.out.printf("%d reads, %d failed, p50 %.1f ms, p99 %.1f ms, worst %.1f ms%n",
                sorted.length, failed.get(), at(sorted, 0.5), at(sorted, 0.99), at(sorted, 1));
    }

    private static double at(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, share * sorted.length)] / 1e6;
    }
}
