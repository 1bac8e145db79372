package org.bangdai.pairing.load;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.bangdai.pairing.load.Invented.Someone;
import org.bangdai.pairing.mentee.domain.Mentee;
import org.bangdai.pairing.mentor.domain.Appointed;
import org.bangdai.pairing.mentor.domain.Appointment;
import org.bangdai.pairing.mentor.domain.Candidate;
import org.bangdai.pairing.mentor.domain.CandidateFile;
import org.bangdai.pairing.mentor.domain.Mentor;
import org.bangdai.pairing.mentor.domain.Nomination;
import org.bangdai.pairing.mentor.domain.NominationKind;
import org.bangdai.pairing.mentor.domain.Suspended;
import org.bangdai.pairing.mentor.domain.Suspension;
import org.bangdai.pairing.mentor.domain.Tenure;
import org.bangdai.pairing.pairing.domain.Active;
import org.bangdai.pairing.pairing.domain.Ended;
import org.bangdai.pairing.pairing.domain.Lapsed;
import org.bangdai.pairing.pairing.domain.Pairing;
import org.bangdai.pairing.pairing.domain.Proposed;
import org.bangdai.pairing.pairing.domain.Role;
import org.bangdai.pairing.pairing.domain.Terms;
import org.bangdai.pairing.roster.domain.MenteeCategory;
import org.bangdai.pairing.roster.domain.MentorFacts;
import org.bangdai.pairing.roster.domain.MentorTrack;
import org.bangdai.pairing.roster.domain.ProfessionalTitle;
import org.jspecify.annotations.Nullable;

/** One county's part of the pool: its leaders, three mentors for ten mentees, and a PRIMARY pairing for each mentee. */
record County(List<Registered> registry, List<Mentor> mentors, List<Mentee> mentees, List<Pairing> pairings) {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final String PROGRAMME = "33-v1";
    private static final String ORGANISER = "person:organiser-of-the-pool";
    private static final int CAPACITY = 5;
    private static final int TERM_MONTHS = 12;

    /** @param leaderId null for who has no leader in charge */
    record Registered(Someone person, @Nullable String leaderId) {}

    /** @param size how many mentees */
    static County of(Invented invented, int size, LocalDate today) {
        LocalDate served = LocalDate.of(1990, 8, 1);
        List<Someone> leaders =
                some(invented.townships().size(), i -> invented.of(i, LocalDate.of(1974, 1, 1), served, "党委委员、组织委员"));
        List<Someone> elders =
                some(Math.max(1, size * 3 / 10), i -> invented.of(i, LocalDate.of(1966, 1, 1), served, "四级调研员"));
        List<Someone> young = some(size, i -> invented.of(i, LocalDate.of(2000, 1, 1), today.minusYears(1), "党政办公室科员"));

        List<Mentor> mentors = some(elders.size(), i -> mentor(i, elders.get(i), today));
        List<Mentee> mentees = some(size, i -> mentee(i, young.get(i), leaders.get(i % leaders.size())));
        List<Mentor> appointed =
                mentors.stream().filter(Appointed.class::isInstance).toList();
        List<Pairing> pairings =
                some(size, i -> pairing(i, terms(appointed.get(i % appointed.size()), mentees.get(i)), today));

        List<Registered> registry = new ArrayList<>();
        leaders.forEach(it -> registry.add(new Registered(it, null)));
        elders.forEach(it -> registry.add(new Registered(it, null)));
        IntStream.range(0, size)
                .forEach(i ->
                        registry.add(new Registered(young.get(i), mentees.get(i).leaderId())));
        return new County(List.copyOf(registry), mentors, mentees, pairings);
    }

    private static <T> List<T> some(int count, IntFunction<T> each) {
        return IntStream.range(0, count).mapToObj(each).toList();
    }

    private static Mentee mentee(int number, Someone person, Someone leader) {
        MenteeCategory category = number % 3 == 0 ? MenteeCategory.RESERVE : MenteeCategory.NEW_GRADUATE;
        return new Mentee(person.facts(), category, leader.id());
    }

    /** Of twenty one is a candidate, one suspended, the others appointed. */
    private static Mentor mentor(int number, Someone person, LocalDate today) {
        LocalDate from = today.minusDays(200L + number % 500);
        Nomination nomination = new Nomination(NominationKind.ORGANISATION, ORGANISER, "花名册", at(from.minusDays(20)));
        MentorFacts facts = new MentorFacts(MentorTrack.LEADER, 20, true, true, ProfessionalTitle.NONE, CAPACITY);
        CandidateFile file = CandidateFile.open(person.facts(), facts, nomination);
        if (number % 20 == 10) {
            return new Candidate(file, List.of(), List.of());
        }
        String tail = person.id().substring(person.id().length() - 8);
        Appointment appointment = new Appointment(
                "BD" + person.facts().division() + "-" + tail,
                from,
                from.plusYears(3).minusDays(1),
                CAPACITY,
                PROGRAMME);
        List<Mentor.Signature> signatures = List.of(
                new Mentor.Signature("ORGANISATION", ORGANISER, 1, at(from.minusDays(3))),
                new Mentor.Signature("PUBLICITY", "person:confirmer-of-the-pool", 1, at(from)));
        Tenure tenure = Tenure.begin(signatures, appointment);
        return number % 20 == 15
                ? new Suspended(file, tenure, new Suspension("长期病假", ORGANISER, at(today.minusDays(9))), null)
                : new Appointed(file, tenure, null);
    }

    private static Terms terms(Mentor mentor, Mentee mentee) {
        return new Terms(
                UuidCreator.getTimeOrderedEpoch().toString(),
                mentor.id(),
                mentor.file().person().name(),
                mentee.id(),
                mentee.person().name(),
                Role.PRIMARY,
                mentee.person().division(),
                mentee.leaderId(),
                PROGRAMME,
                TERM_MONTHS,
                ORGANISER,
                null);
    }

    /** Of twenty one waits for answers, one has lapsed, three are completed, the others active. */
    private static Pairing pairing(int number, Terms terms, LocalDate today) {
        String seat = terms.pairingId() + "#1";
        LocalDate active = today.minusDays(30L + number % 300);
        LocalDate past = today.minusDays(400L + number % 60);
        return switch (number % 20) {
            case 16 -> new Proposed(terms, at(today.plusDays(5)), List.of(), 0);
            case 17 -> new Lapsed(terms, Pairing.Lapse.EXPIRED, at(active), true, null, null, null, null);
            case 3, 9, 14 ->
                new Ended(terms, past, past.plusMonths(TERM_MONTHS), Pairing.Outcome.COMPLETED, null, seat, true, null);
            default -> new Active(terms, active, active.plusMonths(TERM_MONTHS).minusDays(1), seat);
        };
    }

    static Instant at(LocalDate day) {
        return day.atTime(LocalTime.of(9, 30)).atZone(ZONE).toInstant();
    }
}
