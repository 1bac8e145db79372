package org.bangdai.local.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedMongoMainTest {

    @TempDir
    private Path folder;

    @Test
    void itSaysWhenItIsReadyAndEndsCleanlyWhenAsked() throws Exception {
        Process process = ChildServer.java(EmbeddedMongoMain.class, folder.toString(), "0")
                .start();
        try {
            String line = ChildServer.firstLine(process);
            assertThat(line)
                    .startsWith("MongoDB (embedded) is ready at mongodb://localhost:")
                    .contains(", data in ");
            String uri = line.replaceAll(".* at (\\S+), .*", "$1");
            try (MongoClient client = MongoClients.create(uri)) {
                client.getDatabase("d").getCollection("things").insertOne(new Document("_id", 1));
            }
            process.destroy();
            assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).as("that of SIGTERM").isEqualTo(143);
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void aBusyPortIsOneLineAndANonZeroExit() throws Exception {
        try (EmbeddedMongo other = EmbeddedMongo.inMemory()) {
            Process process = ChildServer.java(EmbeddedMongoMain.class, folder.toString(), String.valueOf(other.port()))
                    .redirectError(ProcessBuilder.Redirect.PIPE)
                    .start();
            String errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).isEqualTo(1);
            assertThat(errors.lines())
                    .singleElement()
                    .satisfies(line ->
                            assertThat(line).contains("Port " + other.port()).contains("BANGDAI_MONGO_PORT"));
        }
    }
}
