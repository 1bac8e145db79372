package org.bangdai.pairing.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bangdai.pairing.PoolFixtures.NOW;
import static org.bangdai.pairing.PoolFixtures.id;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Set;
import org.bangdai.local.testing.TestMongo;
import org.bangdai.pairing.activity.domain.Activity;
import org.bangdai.pairing.attachment.domain.Attachment;
import org.bangdai.pairing.attachment.domain.FileKind;
import org.bangdai.pairing.attachment.domain.Upload;
import org.bangdai.pairing.reference.domain.Method;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.caller.Scope;
import org.bangdai.platform.event.RecordingPublisher;
import org.bangdai.platform.event.RelayFixture;
import org.bangdai.platform.store.StoreFixture;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.testing.CrashPoints;
import org.bangdai.platform.web.CommandId;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A crash before and after every write of an upload and of its removal: a file is there whole, or not at all. */
class AttachmentCrashTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneId.of("Asia/Shanghai"));

    /** Of more than one chunk. */
    private static final Upload FILE = new Upload(FileKind.PDF, new byte[700_000]);

    private final String mentor = id();
    private final Caller by =
            new Caller("person:" + mentor, mentor, "test", Set.of("mentor"), "330523", "", new Scope.Own(mentor));
    private final Activity activity = new Activity(
            id(),
            id(),
            mentor,
            id(),
            id(),
            "330523205",
            Method.GUIDANCE,
            java.time.LocalDate.of(2026, 11, 20),
            "谈心",
            null,
            mentor,
            NOW,
            null,
            null,
            null);

    /** The feature as one process has it. */
    private static final class Replica {

        final RecordingPublisher publisher = new RecordingPublisher();
        final RelayFixture relay = new RelayFixture(publisher, Duration.ZERO);
        final Attachments attachments;
        final AttachFile attach;
        final GiveUpStoring giveUp;
        final CleanUp cleanUp;

        Replica(MongoDatabase database) {
            attachments = new MongoAttachments(StoreFixture.factory(database, relay));
            attach = new AttachFile(attachments, new Files(database), CLOCK);
            cleanUp = new CleanUp(attachments, attach);
            giveUp = new GiveUpStoring(attachments, cleanUp);
        }
    }

    private static Mono<Stored<Attachment>> attach(Replica replica, Caller by, CommandId command, Activity activity) {
        return replica.attach.attach(by, command, activity, "照片.pdf", FILE);
    }

    private static int chunks(MongoDatabase database) {
        return Flux.from(database.getCollection(Files.BUCKET + ".chunks").find())
                .collectList()
                .block(LONG)
                .size();
    }

    @Test
    void whatWasCutOffIsGivenUpWithoutATraceAndARetryAttachesIt() throws Exception {
        everyPoint(
                (fresh, command) -> {},
                (before, command) -> attach(before, by, command, activity).block(LONG),
                (after, database, command) -> {
                    drive(after, command);
                    boolean stored = isStored(after, command);
                    assertThat(chunks(database)).isEqualTo(stored ? 3 : 0);
                    attach(after, by, command, activity).block(LONG);
                    assertThat(isStored(after, command)).isTrue();
                    assertThat(chunks(database)).isEqualTo(3);
                });
    }

    @Test
    void whatIsTakenAwayLeavesNoBytes() throws Exception {
        everyPoint(
                (fresh, command) -> attach(fresh, by, command, activity).block(LONG),
                (before, command) -> before.attach.takeAway(by, command.value()).block(LONG),
                (after, database, command) -> {
                    drive(after, command);
                    after.attach.takeAway(by, command.value()).block(LONG);
                    assertThat(isStored(after, command)).isFalse();
                    assertThat(chunks(database)).isZero();
                });
    }

    private interface Act {
        void on(Replica replica, CommandId command);
    }

    private interface Check {
        void on(Replica replica, MongoDatabase database, CommandId command);
    }

    private static void everyPoint(Act prepare, Act cut, Check afterwards) throws Exception {
        try (CrashPoints crash = CrashPoints.before(TestMongo.uri());
                MongoClient whole = MongoClients.create(TestMongo.uri())) {
            int points = crash.everyPoint(point -> {
                MongoDatabase database = whole.getDatabase(TestMongo.freshDatabase());
                CommandId command = new CommandId(id());
                prepare.on(new Replica(database), command);
                crash.during(point, () -> {
                    try (MongoClient client = MongoClients.create(crash.uri())) {
                        cut.on(new Replica(client.getDatabase(database.getName())), command);
                    }
                });
                afterwards.on(new Replica(database), database, command);
            });
            assertThat(points).isGreaterThan(5);
        }
    }

    private static void drive(Replica after, CommandId command) {
        after.giveUp
                .drive(command.value())
                .then(after.cleanUp.drive(command.value()))
                .onErrorResume(org.bangdai.platform.store.NotFoundException.class, never -> Mono.empty())
                .block(LONG);
    }

    private boolean isStored(Replica replica, CommandId command) {
        return replica.attachments
                .get(by, command.value())
                .map(it -> it.state() instanceof Attachment.Stored)
                .onErrorReturn(org.bangdai.platform.store.NotFoundException.class, false)
                .block(LONG);
    }
}
