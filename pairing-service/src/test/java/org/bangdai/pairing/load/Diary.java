package org.bangdai.pairing.load;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bangdai.pairing.activity.domain.Activity;
import org.bangdai.pairing.activity.domain.Details;
import org.bangdai.pairing.activity.domain.Ending;
import org.bangdai.pairing.pairing.domain.Active;
import org.bangdai.pairing.pairing.domain.Ended;
import org.bangdai.pairing.pairing.domain.Pairing;
import org.bangdai.pairing.pairing.domain.Terms;
import org.bangdai.pairing.reference.domain.Method;

/** What pairings did together: twenty activities for each pairing, done by those that are or were active. */
record Diary(List<Pairing> pairings, LocalDate today) {

    private static final int EACH = 20;

    /** Made one by one, since there are many. */
    Stream<Activity> activities() {
        List<Term> terms = pairings.stream().flatMap(this::term).toList();
        return IntStream.range(0, pairings.size() * EACH)
                .mapToObj(i -> activity(terms.get(i % terms.size()), i / terms.size()));
    }

    private record Term(Terms terms, LocalDate from, LocalDate to) {
        LocalDate day(int number) {
            long days = ChronoUnit.DAYS.between(from, to);
            return from.plusDays(number * 13L % (days + 1));
        }
    }

    private Stream<Term> term(Pairing pairing) {
        return switch (pairing) {
            case Active active -> Stream.of(new Term(active.terms(), active.startsOn(), today.minusDays(1)));
            case Ended ended -> Stream.of(new Term(ended.terms(), ended.startsOn(), ended.endedOn()));
            default -> Stream.empty();
        };
    }

    /** Of twenty two wait for their confirmation and one was declined. */
    private static Activity activity(Term term, int number) {
        Terms terms = term.terms();
        Method method = Method.values()[number % Method.values().length];
        LocalDate heldOn = term.day(number);
        Instant recorded = County.at(heldOn);
        int share = (number * 7 + terms.menteeName().charAt(0)) % 20;
        boolean confirmed = share > 2;
        return new Activity(
                UuidCreator.getTimeOrderedEpoch().toString(),
                terms.pairingId(),
                terms.mentorId(),
                terms.menteeId(),
                terms.leaderId(),
                terms.division(),
                method,
                heldOn,
                terms.mentorName() + "带" + terms.menteeName() + "到村里走了一天，把第" + (number + 1) + "次要做的事从头到尾过了一遍，边看边讲。",
                details(method, terms.division()),
                terms.menteeId(),
                recorded,
                confirmed ? new Activity.Confirmation(terms.mentorId(), recorded.plusSeconds(40_000)) : null,
                null,
                share == 2 ? new Ending.Declined(terms.mentorId(), "日期不对，请改正", recorded.plusSeconds(40_000)) : null);
    }

    private static Details details(Method method, String township) {
        return switch (method) {
            case CASE_STUDY ->
                new Details.CaseStudy(Details.CaseType.LAND_CONSOLIDATION, "两户为田埂位置争执，村里先后量了三次", "先听两家说完，再一起去看地");
            case DEMONSTRATION -> new Details.Demonstration("看了征迁现场的签约", "听了老主任讲怎样开口", "自己上门谈了一户");
            case RETROSPECTIVE -> new Details.Retrospective(List.of(), "上半年的走访", "问得多，记得少，下半年每户写一行");
            case LOCAL_LIFE -> new Details.LocalLife(Details.Way.DIALECT, "文化礼堂", "跟着老人学了二十句方言，回来写在本子上");
            case HOME_VISIT ->
                new Details.HomeVisit(township + "201", List.of("H-101", "H-102", "H-103"), "饮水、道路和孩子上学");
            case MEDIATION ->
                new Details.Mediation(null, Details.Parties.NEIGHBOURS, "屋檐滴水落在邻居院里", Details.Outcome.SETTLED);
            case ENTERPRISE_AID -> new Details.EnterpriseAid("竹木制品厂", null, "用工不足", "联系了两所职业学校，约定下月上门");
            case EMERGENCY_DUTY -> new Details.EmergencyDuty("台风来前的巡查", Details.Duty.PATROL, 8);
            case GUIDANCE -> new Details.Guidance(Details.Topic.DOUBTS, "谈了群众工作里最怕的三件事，一件一件说怎么办");
            case HANDS_ON -> new Details.HandsOn("独立主持一次村民代表会议", "会开得成，材料自己写，决议当天公示");
        };
    }
}
