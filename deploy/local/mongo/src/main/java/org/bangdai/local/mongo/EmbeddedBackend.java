package org.bangdai.local.mongo;

import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import org.bangdai.local.mongo.journal.Change;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs commands, over all databases of the server: those that read beside each other, those that write alone, but for others between two of their writes. */
final class EmbeddedBackend extends AbstractMongoBackend {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedBackend.class);

    private final Map<String, EmbeddedDatabase> opened = new ConcurrentHashMap<>();
    private final ServerParts parts = new ServerParts();
    private final OpenCursors cursors = new OpenCursors();

    /**
     * An answer, and what must be on disk before it may be given.
     *
     * @param position of the change log; 0 where nothing need be
     */
    record Answer(Document document, long position) {}

    ServerParts parts() {
        return parts;
    }

    Lock writeLock() {
        return parts.lock().forWriting();
    }

    /** Runs a command; a failure becomes the error document that drivers expect. */
    Answer answer(Channel channel, String database, String command, Document query) {
        if (Commands.needsNoLock(command)) {
            return new Answer(run(channel, database, command, query), 0);
        }
        boolean reads = Commands.reads(command, query);
        Lock held = reads ? parts.lock().forReading() : parts.lock().forWriting();
        acquire(held, Commands.isBrief(query));
        try {
            Document document = run(channel, database, command, query);
            boolean settled = !reads || readsMajority(query);
            return new Answer(document, settled ? parts.changes().position() : 0);
        } finally {
            held.unlock();
        }
    }

    /** A brief command goes before those that wait, where it can. */
    private static void acquire(Lock lock, boolean brief) {
        if (!brief || !lock.tryLock()) {
            lock.lock();
        }
    }

    /** Such a reader must not see what a crash could still take back. */
    private static boolean readsMajority(Document query) {
        return query.get("readConcern") instanceof Document concern
                && Set.of("majority", "linearizable").contains(concern.getOrDefault("level", ""));
    }

    private Document run(Channel channel, String database, String command, Document query) {
        try {
            Document answer = handleCommand(channel, database, command, query);
            closeCursors(cursors.note(answer, System.nanoTime()));
            return answer;
        } catch (MongoServerException e) {
            log.debug("{} refused: {}", command, e.getMessage());
            return error(e);
        } catch (RuntimeException e) {
            log.error("{} failed: {}", command, query, e);
            return error(new MongoServerError(8, "UnknownError", command + " failed: " + e));
        }
    }

    static Document error(MongoServerException e) {
        Document document = new Document("ok", 0.0).append("errmsg", e.getMessageWithoutErrorCode());
        if (e instanceof MongoServerError error) {
            document.append("code", error.getCode()).putIfNotNull("codeName", error.getCodeName());
        }
        return document;
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        return switch (command.toLowerCase(Locale.ROOT)) {
            case "hello", "ismaster" -> hello(channel, database, query);
            case "renamecollection" -> throw CommandChecks.notSupported(command);
            case "endsessions" -> Batches.ok(new Document());
            default -> super.handleCommand(channel, database, command, query);
        };
    }

    private Document hello(Channel channel, String database, Document query) {
        Document answer = super.handleCommand(channel, database, "ismaster", query);
        answer.remove("ok");
        return Batches.ok(
                answer.append("isWritablePrimary", true).append("helloOk", true).append("readOnly", false));
    }

    @Override
    protected Document handleGetMore(String database, String command, Document query) {
        Batches.limit(query, Batches.NEXT);
        return super.handleGetMore(database, command, query);
    }

    /** As the library's, and under {@code metrics.queryExecutor.scannedObjects} how many documents queries have looked at. */
    @Override
    public Document getServerStatus() {
        Document status = super.getServerStatus();
        Arguments.document(status, "metrics")
                .append(
                        "queryExecutor",
                        new Document("scannedObjects", parts.examined().sum()));
        return status;
    }

    /** The library also asks for databases that are open already, when it lists them: those must stay the ones that hold the data. */
    @Override
    protected EmbeddedDatabase openOrCreateDatabase(String name) {
        return opened.computeIfAbsent(name, missing -> new EmbeddedDatabase(missing, getCursorRegistry(), parts));
    }

    @Override
    public void dropDatabase(String name) {
        super.dropDatabase(name);
        opened.remove(name);
    }

    /** What would bring an empty server to the present state. */
    List<Change> state() {
        return opened.values().stream().flatMap(EmbeddedDatabase::state).toList();
    }

    void restore(Change change) {
        ((EmbeddedDatabase) resolveDatabase(change.database())).restore(change);
    }
}
