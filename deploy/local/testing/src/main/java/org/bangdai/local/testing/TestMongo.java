package org.bangdai.local.testing;

import java.util.UUID;
import org.bangdai.local.mongo.EmbeddedMongo;
import org.testcontainers.mongodb.MongoDBContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * The MongoDB that tests of this JVM run against: a replica set from Testcontainers where a Docker engine answers, the embedded server elsewhere. It
 * is started by the first who asks and ends with the JVM.
 */
public final class TestMongo {

    private static final DockerImageName IMAGE = DockerImageName.parse("mongo:8.0");

    private TestMongo() {}

    /** A connection string without a database. */
    public static String uri() {
        return Started.URI;
    }

    /** The name of a database that nobody else uses. */
    public static String freshDatabase() {
        return "test_" + UUID.randomUUID().toString().replace("-", "");
    }

    /** Started when it is first asked for, once. */
    private static final class Started {

        static final String URI = start();

        @SuppressWarnings("resource") // lives as long as the JVM
        private static String start() {
            if (!Docker.answers()) {
                return EmbeddedMongo.inMemory().uri();
            }
            MongoDBContainer container = new MongoDBContainer(IMAGE).withReplicaSet();
            container.start();
            return container.getConnectionString();
        }
    }
}
