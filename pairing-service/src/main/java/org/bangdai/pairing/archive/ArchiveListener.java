package org.bangdai.pairing.archive;

import java.util.Map;
import org.bangdai.platform.event.EventMeta;
import org.bangdai.platform.event.Subscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/**
 * Whatever names a pairing goes into its archive. In the order of the partition, which is the pairing's: an event that comes again late is there already, so
 * waiting for a gap would gain nothing.
 */
@Configuration(proxyBeanMethods = false)
class ArchiveListener {

    private final MongoArchive archive;

    ArchiveListener(MongoArchive archive) {
        this.archive = archive;
    }

    @Bean
    Subscription archiveOfPairings() {
        return Subscription.unordered("archive", "pairing-events").onAny(this::keep);
    }

    @Bean
    Subscription archiveOfReviews() {
        return Subscription.unordered("archive", "evaluation-events").onAny(this::keep);
    }

    Mono<Void> keep(String body, EventMeta meta) {
        return CanonicalJson.read(body) instanceof Map<?, ?> fields
                        && fields.get("pairingId") instanceof String pairingId
                ? archive.append(pairingId, meta, body)
                : Mono.empty();
    }
}
