package org.bangdai.pairing.activity.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an activity of each method must tell. Texts may name persons and households, so none of it goes into an event. Made by {@link DetailsForm}, which names
 * what is missing.
 */
public sealed interface Details {

    /** 以案说案. */
    record CaseStudy(CaseType caseType, String caseSummary, String lesson) implements Details {}

    enum CaseType {
        /** 土地整理. */
        LAND_CONSOLIDATION,
        /** 换届选举. */
        ELECTION,
        /** 拆迁征用. */
        DEMOLITION_RELOCATION,
        /** 重大项目落地. */
        MAJOR_PROJECT,
        /** 信访. */
        PETITION,
        OTHER
    }

    /** 现身说法: 看、听、做. */
    record Demonstration(String seen, String heard, String done) implements Details {}

    /** 总结说理、回头看. @param reviewedActivityIds of the same pairing; where there is none, {@code subject} says what was looked back on */
    record Retrospective(
            List<String> reviewedActivityIds, @Nullable String subject, String conclusions) implements Details {
        public Retrospective {
            reviewedActivityIds = List.copyOf(reviewedActivityIds);
        }
    }

    /** 四贴土方. */
    record LocalLife(Way way, String place, String content) implements Details {}

    enum Way {
        /** 学方言. */
        DIALECT,
        /** 查民俗. */
        CUSTOMS,
        /** 用民方. */
        FOLK_METHODS,
        /** 请民评. */
        PEOPLES_OPINION
    }

    /** 走村不漏户. @param village its code of 12 digits; @param households reference numbers, never names, each once */
    record HomeVisit(String village, List<String> households, String concerns) implements Details {
        public HomeVisit {
            households = List.copyOf(households);
        }
    }

    /**
     * 化解矛盾纠纷.
     *
     * @param disputeId one that is open; null where this activity is about a new one, which {@code parties} and {@code problem} then describe
     */
    record Mediation(
            @Nullable String disputeId,
            @Nullable Parties parties,
            @Nullable String problem,
            Outcome outcome) implements Details {}

    /** Between whom a dispute is. */
    enum Parties {
        NEIGHBOURS,
        FAMILY,
        VILLAGERS_AND_VILLAGE,
        VILLAGERS_AND_ENTERPRISE,
        VILLAGERS_AND_GOVERNMENT,
        EMPLOYER_AND_EMPLOYEES,
        OTHER
    }

    /** What the mediation led to. */
    enum Outcome {
        SETTLED,
        PARTLY_SETTLED,
        CONTINUING,
        REFERRED
    }

    /**
     * 驻点帮企.
     *
     * @param problemId one that is open; null where this activity is about a new one, which {@code problem} then describes
     */
    record EnterpriseAid(
            String enterprise,
            @Nullable String problemId,
            @Nullable String problem,
            String support) implements Details {}

    /** 应急处突. @param hours on duty */
    record EmergencyDuty(String incident, Duty duty, int hours) implements Details {}

    enum Duty {
        /** 洗楼. */
        BUILDING_SWEEP,
        /** 清村. */
        VILLAGE_SWEEP,
        /** 值守. */
        STANDBY,
        /** 巡查. */
        PATROL,
        /** 人员转移. */
        EVACUATION,
        OTHER
    }

    /** 教理论、解疑惑、带作风. */
    record Guidance(Topic topic, String content) implements Details {}

    enum Topic {
        /** 教理论. */
        THEORY,
        /** 解疑惑. */
        DOUBTS,
        /** 带作风. */
        CONDUCT
    }

    /** 边做边教、放手压担. @param task that was handed over */
    record HandsOn(String task, String result) implements Details {}
}
