package org.bangdai.pairing.activity.domain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.bangdai.pairing.activity.domain.Details.CaseStudy;
import org.bangdai.pairing.activity.domain.Details.CaseType;
import org.bangdai.pairing.activity.domain.Details.Demonstration;
import org.bangdai.pairing.activity.domain.Details.Duty;
import org.bangdai.pairing.activity.domain.Details.EmergencyDuty;
import org.bangdai.pairing.activity.domain.Details.EnterpriseAid;
import org.bangdai.pairing.activity.domain.Details.Guidance;
import org.bangdai.pairing.activity.domain.Details.HandsOn;
import org.bangdai.pairing.activity.domain.Details.HomeVisit;
import org.bangdai.pairing.activity.domain.Details.LocalLife;
import org.bangdai.pairing.activity.domain.Details.Mediation;
import org.bangdai.pairing.activity.domain.Details.Outcome;
import org.bangdai.pairing.activity.domain.Details.Parties;
import org.bangdai.pairing.activity.domain.Details.Retrospective;
import org.bangdai.pairing.activity.domain.Details.Topic;
import org.bangdai.pairing.activity.domain.Details.Way;
import org.bangdai.pairing.reference.domain.Method;
import org.jspecify.annotations.Nullable;

/** Reads the details of one method, and names everything that is missing, wrong or not asked for. */
final class DetailsForm {

    /** @param details null where there are faults */
    record Reading(@Nullable Details details, List<Fault> faults) {}

    private static final String AT = "/details";
    private static final Pattern VILLAGE = Pattern.compile("\\d{12}");
    private static final Pattern HOUSEHOLD = Pattern.compile("[0-9A-Za-z-]{1,16}");
    private static final Pattern ID = Pattern.compile("[0-9A-Za-z-]{1,64}");
    private static final int LONG = 2000;
    private static final int SHORT = 200;
    private static final int MOST_HOUSEHOLDS = 200;
    private static final int MOST_ACTIVITIES = 20;
    private static final int MOST_HOURS = 72;

    private final Fields fields;

    private DetailsForm(Fields fields) {
        this.fields = fields;
    }

    static Reading read(Method method, Map<String, ?> given) {
        Fields fields = new Fields(AT, given);
        Details details = new DetailsForm(fields).of(method);
        List<Fault> faults = fields.faults();
        return new Reading(faults.isEmpty() ? details : null, faults);
    }

    private Details of(Method method) {
        return switch (method) {
            case CASE_STUDY ->
                new CaseStudy(
                        fields.oneOf("caseType", CaseType.class),
                        fields.text("caseSummary", LONG),
                        fields.text("lesson", LONG));
            case DEMONSTRATION ->
                new Demonstration(fields.text("seen", LONG), fields.text("heard", LONG), fields.text("done", LONG));
            case RETROSPECTIVE -> retrospective();
            case LOCAL_LIFE ->
                new LocalLife(
                        fields.oneOf("way", Way.class), fields.text("place", SHORT), fields.text("content", LONG));
            case HOME_VISIT ->
                new HomeVisit(
                        fields.code("village", VILLAGE),
                        distinct(fields.codes("households", HOUSEHOLD, MOST_HOUSEHOLDS)),
                        fields.text("concerns", LONG));
            case MEDIATION -> mediation();
            case ENTERPRISE_AID -> enterpriseAid();
            case EMERGENCY_DUTY ->
                new EmergencyDuty(
                        fields.text("incident", SHORT),
                        fields.oneOf("duty", Duty.class),
                        fields.number("hours", 1, MOST_HOURS));
            case GUIDANCE -> new Guidance(fields.oneOf("topic", Topic.class), fields.text("content", LONG));
            case HANDS_ON -> new HandsOn(fields.text("task", LONG), fields.text("result", LONG));
        };
    }

    private Retrospective retrospective() {
        boolean named = fields.has("reviewedActivityIds");
        return new Retrospective(
                named ? distinct(fields.codes("reviewedActivityIds", ID, MOST_ACTIVITIES)) : List.of(),
                named && !fields.has("subject") ? null : fields.text("subject", SHORT),
                fields.text("conclusions", LONG));
    }

    private Mediation mediation() {
        Outcome outcome = fields.oneOf("outcome", Outcome.class);
        return fields.has("disputeId")
                ? new Mediation(fields.code("disputeId", ID), null, null, outcome)
                : new Mediation(null, fields.oneOf("parties", Parties.class), fields.text("problem", LONG), outcome);
    }

    private EnterpriseAid enterpriseAid() {
        String enterprise = fields.text("enterprise", SHORT);
        String support = fields.text("support", LONG);
        return fields.has("problemId")
                ? new EnterpriseAid(enterprise, fields.code("problemId", ID), null, support)
                : new EnterpriseAid(enterprise, null, fields.text("problem", LONG), support);
    }

    private static List<String> distinct(List<String> codes) {
        return new ArrayList<>(new LinkedHashSet<>(codes));
    }
}
