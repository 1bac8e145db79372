package org.bangdai.platform.audit;

import java.util.List;
import org.bangdai.platform.event.Subscription;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** A subscription for each of {@code bangdai.audit.topics}. */
class AuditTopics implements BeanRegistrar {

    @Override
    public void register(BeanRegistry registry, Environment environment) {
        for (String topic : of(environment)) {
            registry.registerBean(
                    "audit-" + topic,
                    Subscription.class,
                    bean -> bean.supplier(
                            context -> context.bean(AuditProjection.class).of(topic)));
        }
    }

    private static List<String> of(Environment environment) {
        return Binder.get(environment)
                .bind("bangdai.audit.topics", Bindable.listOf(String.class))
                .orElse(List.of());
    }

    /** Whether there are any. */
    static class Named implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !of(context.getEnvironment()).isEmpty();
        }
    }
}
