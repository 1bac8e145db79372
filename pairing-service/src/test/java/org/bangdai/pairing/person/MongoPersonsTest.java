package org.bangdai.pairing.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bangdai.pairing.person.PersonFixtures.SHEN;
import static org.bangdai.pairing.person.PersonFixtures.ZHOU;
import static org.bangdai.pairing.person.PersonFixtures.organiser;
import static org.bangdai.pairing.person.PersonFixtures.registration;
import static org.bangdai.pairing.person.PersonFixtures.zhou;

import java.util.List;
import org.bangdai.pairing.person.domain.PersonRefusal;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.RefusedException;
import org.bangdai.platform.event.PendingEvent;
import org.bangdai.platform.personal.DataKey;
import org.bangdai.platform.personal.DataKeys;
import org.bangdai.platform.store.StoreFixture;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class MongoPersonsTest {

    private static final String ID = PersonFixtures.IDS.of(ZHOU);

    private final StoreFixture store = new StoreFixture();
    private final MongoPersons persons = new MongoPersons(store.factory(), new DataKeys(PersonFixtures.DATA_KEY));
    private final Caller anji = organiser("330523");

    @AfterEach
    void close() {
        store.close();
    }

    private Document raw() {
        return Mono.from(store.database.getCollection("persons").find(new Document("_id", ID)))
                .block();
    }

    @Test
    void aRegisteredPersonIsFoundByTheirCountyAndByThemselves() {
        persons.register(anji, zhou()).block();

        assertThat(persons.find(anji, ID).block()).isEqualTo(zhou().facts());
        assertThat(persons.find(PersonFixtures.person(ID), ID).block()).isEqualTo(zhou().facts());
        assertThat(persons.find(organiser("330522"), ID).block()).isNull();
        assertThat(persons.find(PersonFixtures.person("other"), ID).block()).isNull();
    }

    @Test
    void whatIdentifiesAPersonLiesInTheDatabaseEncryptedOnly() {
        persons.register(anji, zhou()).block();

        assertThat(raw().toJson()).doesNotContain("330523196811051211").doesNotContain("13812341234");
        DataKey key = persons.key(persons.get(anji, ID).block().state());
        assertThat(key.open(persons.get(anji, ID).block().state().identity().phone(), "phone"))
                .isEqualTo("13812341234");
    }

    @Test
    void aRepetitionChangesNothing() {
        persons.register(anji, zhou()).block();
        persons.register(anji, zhou()).block();

        assertThat(raw().get("version", Number.class).longValue()).isEqualTo(1);
        assertThat(raw().get("sequence", Number.class).longValue()).isEqualTo(1);
    }

    @Test
    void aChangeGoesOutAndKeepsTheLeader() {
        persons.register(anji, registration(ZHOU, "周建国", "330523205", "13812341234", "leader"))
                .block();
        persons.register(anji, registration(ZHOU, "周建国", "330523", "13900001111", null))
                .block();

        var stored = persons.get(anji, ID).block();
        assertThat(stored.version()).isEqualTo(2);
        assertThat(stored.state().leaderId()).isEqualTo("leader");
        DataKey key = persons.key(stored.state());
        assertThat(key.open(stored.state().identity().phone(), "phone")).isEqualTo("13900001111");
        assertThat(key.open(stored.state().identity().idNumber(), "idNumber")).isEqualTo(ZHOU.value());
    }

    @Test
    void personChangedIsKeyedByThePersonAndSaysNothingThatIdentifies() {
        persons.register(anji, zhou()).block();

        PendingEvent event = org.awaitility.Awaitility.await()
                .until(() -> store.publisher.published().stream().findFirst().orElse(null), found -> found != null);
        assertThat(event.topic()).isEqualTo("registry-events");
        assertThat(event.meta().key()).isEqualTo(ID);
        assertThat(event.meta().subject()).isEqualTo(ID);
        assertThat(event.meta().type()).isEqualTo("person-changed");
        assertThat(event.data()).doesNotContain("1381234").doesNotContain("1968");
    }

    @Test
    void aPersonOfAnotherCountyIsNotTakenOver() {
        persons.register(organiser("330522"), registration(ZHOU, "周建国", "330522100", "13812341234", null))
                .block();

        assertThatThrownBy(() -> persons.register(anji, zhou()).block())
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(new PersonRefusal.RegisteredElsewhere()));
        persons.register(organiser("3305"), zhou()).block();
        assertThat(persons.find(anji, ID).block()).isNotNull();
    }

    @Test
    void twoRegisteringAtOnceEnterThePersonOnce() {
        Flux.range(0, 16).flatMap(i -> persons.register(anji, zhou()), 16).blockLast();

        assertThat(raw().get("sequence", Number.class).longValue()).isEqualTo(1);
    }

    @Test
    void onlyPersonsInScopeAreKnown() {
        persons.register(anji, zhou()).block();
        String shen = PersonFixtures.IDS.of(SHEN);

        assertThat(persons.known(anji, List.of(ID, shen)).collectList().block()).containsExactly(ID);
        assertThat(persons.known(organiser("330522"), List.of(ID, shen))
                        .collectList()
                        .block())
                .isEmpty();
    }
}
