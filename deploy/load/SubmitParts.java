import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Hands in all four parts of each review, 32 reviews at once: {@code java deploy/load/SubmitParts.java URL FILE}, where each line of FILE is a review and the tokens of its
 * mentee, mentor, head of the unit and leader in charge, parted by tabs. Says how many parts a second were taken, how long they took, and how many reviews are final.
 */
class SubmitParts {

    private static final int AT_ONCE = 32;
    private static final int NO_ANSWER = 0;

    private record Part(String path, String body) {}

    private static final List<Part> PARTS = List.of(
            new Part("self-appraisal", "{\"text\":\"本月走访二十户，学会了调解邻里纠纷。\",\"helpRating\":4}"),
            new Part("statement", "{\"text\":\"肯学肯干，进步明显。\",\"score\":91}"),
            new Part("unit-comments", "{\"text\":\"工作扎实，群众认可。\",\"score\":88.5}"),
            new Part("comments", "{\"text\":\"同意所在单位意见。\",\"score\":90}"));

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ConcurrentLinkedQueue<Long> taken = new ConcurrentLinkedQueue<>();
    private final Map<Integer, AtomicInteger> refused = new ConcurrentHashMap<>();
    private final AtomicInteger finalised = new AtomicInteger();
    private final String url;

    private SubmitParts(String url) {
        this.url = url;
    }

    static void main(String[] args) throws Exception {
        new SubmitParts(args[0]).run(Files.readAllLines(Path.of(args[1])).stream().map(line -> line.split("\t")).toList());
    }

    private void run(List<String[]> reviews) throws InterruptedException {
        long began = System.nanoTime();
        try (ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE)) {
            reviews.forEach(review -> workers.submit(() -> {
                for (int part = 0; part < PARTS.size(); part++) {
                    submit(PARTS.get(part), review[0], review[part + 1]);
                }
                return null;
            }));
            workers.shutdown();
            workers.awaitTermination(6, TimeUnit.HOURS);
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        List<Long> sorted = taken.stream().sorted().toList();
        System.out.printf("four parts of each of %,d reviews, 32 at once: %.0f parts a second, p50 %.1f ms, p99 %.1f ms; %,d reviews are final, refused %s%n",
                reviews.size(), sorted.size() / seconds, share(sorted, 50), share(sorted, 99), finalised.get(), refused);
    }

    private static double share(List<Long> sorted, int percent) {
        return sorted.isEmpty() ? 0 : sorted.get((sorted.size() - 1) * percent / 100) / 1e6;
    }

    private void submit(Part part, String review, String token) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/api/v1/reviews/" + review + "/" + part.path()))
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", "load-" + UUID.randomUUID())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(part.body()))
                .build();
        long began = System.nanoTime();
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() == 200) {
                taken.add(System.nanoTime() - began);
            } else {
                refused(answer.statusCode(), part, answer.body());
            }
            if (answer.body().contains("\"FINALISED\"")) {
                finalised.incrementAndGet();
            }
        } catch (IOException broken) {
            refused(NO_ANSWER, part, broken.toString());
        }
    }

    private void refused(int status, Part part, String why) {
        if (refused.computeIfAbsent(status, first -> new AtomicInteger()).incrementAndGet() == 1) {
            System.out.println(part.path() + ": " + why);
        }
    }
}
