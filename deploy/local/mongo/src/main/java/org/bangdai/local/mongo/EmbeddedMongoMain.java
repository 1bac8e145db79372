package org.bangdai.local.mongo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.bangdai.local.mongo.journal.CorruptJournalException;

/**
 * Runs the server as a process of its own: {@code [dataDir [port]]}, else from BANGDAI_MONGO_DATA and BANGDAI_MONGO_PORT. One line on standard output
 * when it is ready; SIGTERM ends it cleanly; a port or folder that cannot be used is one line on standard error and exit code 1.
 */
public final class EmbeddedMongoMain {

    private static final String DEFAULT_PORT = "27117";

    private EmbeddedMongoMain() {}

    public static void main(String[] args) throws InterruptedException {
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        Map<String, String> environment = System.getenv();
        String folder = args.length > 0 ? args[0] : environment.getOrDefault("BANGDAI_MONGO_DATA", "data/mongo");
        String port = args.length > 1 ? args[1] : environment.getOrDefault("BANGDAI_MONGO_PORT", DEFAULT_PORT);
        try {
            EmbeddedMongo mongo = EmbeddedMongo.at(Path.of(folder), parsePort(port));
            Runtime.getRuntime().addShutdownHook(new Thread(mongo::close, "mongo-shutdown"));
            System.out.println("MongoDB (embedded) is ready at " + mongo.uri() + ", data in " + folder);
        } catch (IOException | CorruptJournalException | IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
        new CountDownLatch(1).await();
    }

    private static int parsePort(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Refused below like any other wrong port.
        }
        throw new IllegalArgumentException("BANGDAI_MONGO_PORT must be a number from 0 to 65535, not '" + text + "'.");
    }
}
