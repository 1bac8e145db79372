package org.bangdai.pairing;

import java.util.Comparator;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;

/**
 * Classes that share a context follow each other: a context that waits for its next class is stopped meanwhile, which takes
 * time each time. Else by name, so that the order is the same on every machine.
 */
public final class ContextsInTurn implements ClassOrderer {

    @Override
    public void orderClasses(ClassOrdererContext context) {
        context.getClassDescriptors()
                .sort(Comparator.comparingInt(ContextsInTurn::turn)
                        .thenComparing(it -> it.getTestClass().getName()));
    }

    private static int turn(ClassDescriptor test) {
        if (test.isAnnotated(CutOffService.class)) {
            return 2;
        }
        return test.isAnnotated(PairingService.class) ? 1 : 0;
    }
}
