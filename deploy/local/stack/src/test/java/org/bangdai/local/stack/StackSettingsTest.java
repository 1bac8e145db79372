package org.bangdai.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackSettingsTest {

    @TempDir
    Path home;

    @Test
    void withoutVariablesEverythingIsEmbeddedOnTheUsualPorts() {
        StackSettings settings = StackSettings.from(home, Map.of());

        assertThat(settings.embedsMongo() && settings.embedsKafka() && settings.embedsIssuer())
                .isTrue();
        assertThat(Parts.environment(settings, Secrets.in(home)))
                .containsEntry("BANGDAI_GATEWAY_PORT", "8080")
                .containsEntry("BANGDAI_NOTIFICATION_MANAGEMENT_PORT", "8203")
                .containsEntry("BANGDAI_MONGO_URI", "mongodb://localhost:27117")
                .containsEntry("BANGDAI_KAFKA_SERVERS", "localhost:9192")
                .containsEntry("BANGDAI_OIDC_ISSUER", "http://localhost:8090/bangdai")
                .containsEntry("BANGDAI_PAIRING_URL", "http://localhost:8101")
                .containsEntry("BANGDAI_DEMO_CLOCK_FILE", home.resolve("clock").toString());
    }

    @Test
    void aGivenAddressTakesThePlaceOfAnEmbeddedPart() {
        StackSettings settings = StackSettings.from(
                home, Map.of("BANGDAI_MONGO_URI", "mongodb://db:27017", "BANGDAI_KAFKA_SERVERS", " "));

        assertThat(settings.embedsMongo()).isFalse();
        assertThat(settings.mongoUri()).isEqualTo("mongodb://db:27017");
        assertThat(settings.embedsKafka()).isTrue();
        assertThat(Parts.of(settings, Secrets.in(home)).stores())
                .extracting(Part::name)
                .containsExactly("kafka");
    }

    @Test
    void aPortThatIsNoNumberIsNamed() {
        assertThatThrownBy(() -> StackSettings.from(home, Map.of("BANGDAI_KAFKA_PORT", "none")))
                .isInstanceOf(StackException.class)
                .hasMessage("BANGDAI_KAFKA_PORT must be a number from 1 to 65535, not 'none'.");
    }

    @Test
    void theDatabasesHeapIsGivenAsASize() {
        assertThat(StackSettings.from(home, Map.of()).mongoHeap()).isEqualTo("512m");
        assertThat(StackSettings.from(home, Map.of("BANGDAI_MONGO_HEAP", "4g")).mongoHeap())
                .isEqualTo("4g");
        StackSettings wrong = StackSettings.from(home, Map.of("BANGDAI_MONGO_HEAP", "much"));
        assertThatThrownBy(() -> Parts.of(wrong, Secrets.in(home)))
                .isInstanceOf(StackException.class)
                .hasMessage("BANGDAI_MONGO_HEAP must be a size such as 512m or 4g, not 'much'.");
    }

    @Test
    void jvmsCompileQuicklyUnlessFullyIsAskedFor() {
        assertThat(StackSettings.from(home, Map.of()).compiler()).containsExactly("-XX:TieredStopAtLevel=1");
        assertThat(StackSettings.from(home, Map.of("BANGDAI_JIT", "full")).compiler())
                .isEmpty();
        StackSettings wrong = StackSettings.from(home, Map.of("BANGDAI_JIT", "slow"));
        assertThatThrownBy(wrong::compiler)
                .isInstanceOf(StackException.class)
                .hasMessage("BANGDAI_JIT must be full or quick, not 'slow'.");
    }

    @Test
    void testsGetPortsOfTheirOwn() {
        assertThat(StackSettings.forTests(home).ports().numbers().values()).doesNotHaveDuplicates();
    }

    @Test
    void secretsAreMadeOnceForTheirOwnersEyes() throws Exception {
        Secrets made = Secrets.in(home);

        assertThat(Secrets.in(home)).isEqualTo(made);
        assertThat(made.toString()).doesNotContain(made.personIdKey());
        assertThat(Files.getPosixFilePermissions(home.resolve("secrets/person-id.key")))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }
}
