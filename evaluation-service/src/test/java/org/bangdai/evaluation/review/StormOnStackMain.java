package org.bangdai.evaluation.review;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;

/**
 * The storm on a stack that is running: {@code URI KAFKA CLOCK PAIRINGS}, CLOCK being the file that moves its business time. Fills the reviews in and says so; when its input
 * has a line, or ends, all of them fall due.
 */
final class StormOnStackMain {

    private StormOnStackMain() {}

    public static void main(String[] args) throws IOException {
        int pairings = Integer.parseInt(args[3]);
        try (MongoClient client = MongoClients.create(args[0])) {
            StormMain.fill(
                    client.getDatabase("evaluation"), pairings, Instant.now().plus(StormMain.JUMP));
        }
        System.out.println("filled");
        System.in.read();
        StormEvents events = new StormEvents(args[1], StormMain.jump(Path.of(args[2])));
        events.untilSeen(pairings);
        System.out.println(events.summary());
        System.exit(0);
    }
}
