package org.bangdai.platform.store;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import java.util.Set;
import java.util.stream.Collectors;
import reactor.core.publisher.Mono;

/** What an unordered bulk write says of rows that are there already, by {@code _id} or another unique key. */
public final class BulkDuplicates {

    private BulkDuplicates() {}

    /** The places of the writes that met a duplicate; anything else that went wrong, as a write concern, stays the error it is. */
    public static Mono<Set<Integer>> places(MongoBulkWriteException failed) {
        boolean only = failed.getWriteConcernError() == null
                && failed.getWriteErrors().stream().allMatch(error -> error.getCode() == MongoAggregates.DUPLICATE);
        return only
                ? Mono.just(failed.getWriteErrors().stream()
                        .map(BulkWriteError::getIndex)
                        .collect(Collectors.toSet()))
                : Mono.error(failed);
    }

    /** Empty where nothing but duplicates went wrong. */
    public static Mono<Void> ignored(MongoBulkWriteException failed) {
        return places(failed).then();
    }
}
