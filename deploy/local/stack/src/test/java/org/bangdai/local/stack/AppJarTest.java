package org.bangdai.local.stack;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppJarTest {

    @TempDir
    Path folder;

    @Test
    void aModuleThatIsNotBuiltSaysHowToBuildIt() {
        assertThatThrownBy(() -> AppJar.of(folder.resolve("gateway"), folder.resolve("apps"), true))
                .isInstanceOf(StackException.class)
                .hasMessage(
                        folder.resolve("gateway/target") + " holds no built jar: build with mvn -DskipTests package.");
    }

    @Test
    void aJarThatSpringBootDidNotPackIsNamed() throws Exception {
        Path jar = folder.resolve("gateway/target/bangdai-gateway-0.1.0-SNAPSHOT.jar");
        Files.createDirectories(jar.getParent());
        Files.writeString(jar, "no jar");

        assertThatThrownBy(() -> AppJar.of(folder.resolve("gateway"), folder.resolve("apps"), true))
                .isInstanceOf(StackException.class)
                .hasMessageStartingWith(jar + " is not a Spring Boot jar");
    }
}
