package org.bangdai.pairing.archive;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Empties bodies that name a person; the entries, their digests and the chain stay. */
@Component
public class EraseBodies {

    private final MongoArchive archive;

    EraseBodies(MongoArchive archive) {
        this.archive = archive;
    }

    /** May be repeated. @param name as it would stand in a text that somebody wrote */
    public Mono<Void> naming(String pairingId, String name) {
        return archive.walk(pairingId, Long.MAX_VALUE)
                .map(Link::entry)
                .filter(it -> it.body().contains(name))
                .concatMap(archive::erase)
                .then();
    }
}
