package org.bangdai.pairing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bangdai.pairing.mentee.domain.Mentee;
import org.bangdai.pairing.mentor.domain.Appointed;
import org.bangdai.pairing.mentor.domain.Appointment;
import org.bangdai.pairing.mentor.domain.CandidateFile;
import org.bangdai.pairing.mentor.domain.Nomination;
import org.bangdai.pairing.mentor.domain.NominationKind;
import org.bangdai.pairing.mentor.domain.Tenure;
import org.bangdai.pairing.person.domain.Gender;
import org.bangdai.pairing.person.domain.PersonFacts;
import org.bangdai.pairing.person.domain.UnitKind;
import org.bangdai.pairing.programme.domain.Programme;
import org.bangdai.pairing.programme.domain.Programme.ActivityRules;
import org.bangdai.pairing.programme.domain.Programme.MenteeRules;
import org.bangdai.pairing.programme.domain.Programme.MentorRules;
import org.bangdai.pairing.programme.domain.Programme.PairingRules;
import org.bangdai.pairing.programme.domain.Weights;
import org.bangdai.pairing.reference.domain.Field;
import org.bangdai.pairing.roster.domain.MenteeCategory;
import org.bangdai.pairing.roster.domain.MentorFacts;
import org.bangdai.pairing.roster.domain.MentorTrack;
import org.bangdai.pairing.roster.domain.ProfessionalTitle;
import org.bangdai.platform.caller.Caller;

/** Mentors, mentees and rules for tests, all of 安吉县 (330523). */
public final class PoolFixtures {

    public static final Caller SYSTEM = Caller.system("test");
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    public static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    public static final Programme PROGRAMME = new Programme(
            "33-v1",
            "33",
            "方案",
            "Programme",
            LocalDate.of(2025, 1, 1),
            Set.of("ORGANISATION", "PUBLICITY"),
            new MentorRules(10, ProfessionalTitle.DEPUTY_SENIOR, 3, 5, 3, EnumSet.allOf(MentorTrack.class), true, null),
            new MenteeRules(3, 35, EnumSet.allOf(MenteeCategory.class), true, Map.of(), Map.of(), Map.of()),
            new PairingRules(7, 12, 3, 7),
            new ActivityRules(2, 5),
            Weights.DEFAULT);
    public static final MentorFacts VETERAN =
            new MentorFacts(MentorTrack.LEADER, 25, true, true, ProfessionalTitle.NONE, null);

    private PoolFixtures() {}

    public static String id() {
        return UUID.randomUUID().toString();
    }

    public static PersonFacts person(String id, LocalDate born, LocalDate serviceSince) {
        return new PersonFacts(
                id,
                "张三",
                Gender.MALE,
                born,
                "330523205",
                "上墅乡人民政府",
                UnitKind.TOWNSHIP,
                "干部",
                serviceSince,
                Set.of(Field.ECOLOGY),
                Set.of("安吉话"));
    }

    public static PersonFacts veteran(String id) {
        return person(id, LocalDate.of(1968, 11, 5), LocalDate.of(1989, 8, 1));
    }

    public static CandidateFile file(String id) {
        return CandidateFile.open(
                veteran(id), VETERAN, new Nomination(NominationKind.ORGANISATION, "person:o", "能力强", NOW));
    }

    public static Appointed appointed(String id, int capacity) {
        return new Appointed(
                file(id),
                Tenure.begin(
                        List.of(),
                        new Appointment(
                                "BD-" + id, LocalDate.of(2026, 1, 1), LocalDate.of(2029, 12, 31), capacity, "33-v1")),
                null);
    }

    public static Mentee graduate(String id) {
        return graduate(id, LocalDate.of(2025, 8, 1));
    }

    public static Mentee graduate(String id, LocalDate serviceSince) {
        return new Mentee(
                person(id, LocalDate.of(2001, 8, 22), serviceSince), MenteeCategory.NEW_GRADUATE, "leader-" + id);
    }
}
