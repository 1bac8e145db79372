package org.bangdai.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** MongoDB and Kafka as processes of a stack. */
class StoresTest {

    @TempDir
    Path home;

    @Test
    void theStoresComeBackWithTheirDataOnTheSamePorts() throws Exception {
        StackSettings settings = StackSettings.forTests(home);
        List<Part> stores = Parts.of(settings, Secrets.in(home)).stores();
        try (Stack stack = FakeParts.stack(settings, stores)) {
            stack.run();
            assertThat(stack.url("mongo"))
                    .isEqualTo("mongodb://localhost:" + settings.ports().of(Port.MONGO));
            createTopic(stack);

            stack.kill("kafka");
            stack.kill("mongo");
            stack.restart("mongo");
            stack.restart("kafka");

            try (Admin admin = admin(stack)) {
                assertThat(admin.listTopics().names().get(30, TimeUnit.SECONDS)).contains("kept");
            }
            assertThat(Probe.connect(settings.ports().of(Port.MONGO)).serves()).isTrue();
            assertThat(stack.failure()).isNotDone();
        }
        assertThat(home.resolve("mongo")).isNotEmptyDirectory();
    }

    private static void createTopic(Stack stack) throws Exception {
        try (Admin admin = admin(stack)) {
            admin.createTopics(List.of(new NewTopic("kept", 1, (short) 1)))
                    .all()
                    .get(30, TimeUnit.SECONDS);
        }
    }

    private static Admin admin(Stack stack) {
        return Admin.create(Map.of("bootstrap.servers", stack.url("kafka")));
    }
}
