package org.bangdai.pairing.person;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.Base64;
import java.util.Set;
import org.bangdai.pairing.person.domain.IdNumber;
import org.bangdai.pairing.person.domain.PersonFacts;
import org.bangdai.pairing.person.domain.UnitKind;
import org.bangdai.pairing.reference.domain.Field;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.caller.Scope;
import org.jspecify.annotations.Nullable;

/** Persons and callers for tests. */
public final class PersonFixtures {

    public static final String ID_KEY = Base64.getEncoder().encodeToString("an id key for tests only".getBytes(UTF_8));
    public static final String DATA_KEY =
            Base64.getEncoder().encodeToString("a data key of thirty-two bytes..".getBytes(UTF_8));
    public static final PersonIds IDS = new PersonIds(ID_KEY);
    public static final IdNumber ZHOU = new IdNumber("330523196811051211");
    public static final IdNumber SHEN = new IdNumber("330523200108223244");

    private PersonFixtures() {}

    public static Registration zhou() {
        return registration(ZHOU, "周建国", "330523205", "13812341234", null);
    }

    public static Registration registration(
            IdNumber number, String name, String division, String phone, @Nullable String leaderId) {
        return new Registration(facts(number, name, division), number, phone, leaderId);
    }

    public static PersonFacts facts(IdNumber number, String name, String division) {
        return new PersonFacts(
                IDS.of(number),
                name,
                number.gender(),
                number.birthDate(),
                division,
                "上墅乡人民政府",
                UnitKind.TOWNSHIP,
                "四级调研员",
                LocalDate.of(1989, 8, 1),
                Set.of(Field.ECOLOGY),
                Set.of("安吉话"));
    }

    public static Caller organiser(String division) {
        return new Caller(
                "person:organiser-" + division,
                "organiser-" + division,
                "bangdai-web",
                Set.of("organiser"),
                division,
                "ORGANISATION",
                new Scope.Within(division));
    }

    public static Caller person(String id) {
        return new Caller("person:" + id, id, "bangdai-web", Set.of("mentor"), "330523", null, new Scope.Own(id));
    }
}
