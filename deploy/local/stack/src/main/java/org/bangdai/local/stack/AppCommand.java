package org.bangdai.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Runs a module's Spring Boot jar.
 *
 * @param shared where jars are laid out, for all stacks of these sources
 * @param home of the stack that runs it
 */
record AppCommand(Path module, Path shared, Path brokerLib, Path home) implements Child.Command {

    @Override
    public List<String> line() {
        AppJar jar = jar();
        return JavaCommand.line("256m", jar.archive(), jar.classPath(), brokerLib, jar.mainClass());
    }

    @Override
    public void failed() {
        try {
            Files.deleteIfExists(jar().archive());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private AppJar jar() {
        return AppJar.of(module, shared.resolve("apps"), home.equals(shared));
    }
}
