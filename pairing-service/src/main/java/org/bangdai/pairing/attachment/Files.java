package org.bangdai.pairing.attachment;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.WriteConcern;
import com.mongodb.client.gridfs.model.GridFSUploadOptions;
import com.mongodb.reactivestreams.client.MongoDatabase;
import com.mongodb.reactivestreams.client.gridfs.GridFSBucket;
import com.mongodb.reactivestreams.client.gridfs.GridFSBuckets;
import java.nio.ByteBuffer;
import org.bson.BsonString;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The bytes, in GridFS ({@code attachmentFiles.files} and {@code .chunks}; the latter's shard key is {@code files_id}). */
@Component
class Files {

    static final String BUCKET = "attachmentFiles";

    private final MongoDatabase database;
    private final GridFSBucket bucket;

    Files(MongoDatabase database) {
        this.database = database.withWriteConcern(WriteConcern.MAJORITY);
        this.bucket = GridFSBuckets.create(this.database, BUCKET);
    }

    /** @param file a name that was never used: what a broken attempt has left lies under another */
    Mono<Void> store(String file, byte[] content) {
        return Mono.from(bucket.uploadFromPublisher(
                new BsonString(file), file, Mono.just(ByteBuffer.wrap(content)), new GridFSUploadOptions()));
    }

    Flux<ByteBuffer> read(String file) {
        return Flux.from(bucket.downloadToPublisher(new BsonString(file)));
    }

    /** Also of what was stored in part. May be repeated. */
    Mono<Void> delete(String file) {
        return Mono.from(database.getCollection(BUCKET + ".files").deleteOne(eq("_id", file))) // _id_
                .then(Mono.from(
                        database.getCollection(BUCKET + ".chunks").deleteMany(eq("files_id", file)))) // files_id, n
                .then();
    }
}
