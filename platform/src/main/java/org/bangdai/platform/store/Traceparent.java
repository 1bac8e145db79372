package org.bangdai.platform.store;

import io.micrometer.observation.Observation;
import io.micrometer.observation.contextpropagation.ObservationThreadLocalAccessor;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.handler.TracingObservationHandler.TracingContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

/** The W3C trace context of the observation that a reactive chain runs in. */
final class Traceparent {

    private Traceparent() {}

    static Mono<Optional<String>> current() {
        return Mono.deferContextual(context -> Mono.just(Optional.ofNullable(of(context))));
    }

    private static @Nullable String of(ContextView context) {
        Observation observation = context.getOrDefault(ObservationThreadLocalAccessor.KEY, null);
        TracingContext tracing =
                observation == null ? null : observation.getContext().get(TracingContext.class);
        Span span = tracing == null ? null : tracing.getSpan();
        return span == null || span.isNoop() ? null : of(span.context());
    }

    private static String of(TraceContext context) {
        String flags = Boolean.TRUE.equals(context.sampled()) ? "01" : "00";
        return "00-" + context.traceId() + "-" + context.spanId() + "-" + flags;
    }
}
