package org.bangdai.evaluation.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bangdai.evaluation.figures.PersonEvents.MenteeFile;
import org.bangdai.evaluation.figures.PersonEvents.MentorAppointed;
import org.bangdai.evaluation.figures.PersonEvents.MentorEdited;
import org.bangdai.evaluation.figures.PersonEvents.MentorRemoved;
import org.bangdai.evaluation.figures.PersonEvents.MentorTermEnded;
import org.bangdai.evaluation.figures.PersonEvents.MilestoneRecorded;
import org.bangdai.evaluation.figures.PersonEvents.MilestoneWithdrawn;
import org.bangdai.evaluation.figures.PersonEvents.Secondment;
import org.bangdai.evaluation.figures.PersonEvents.SecondmentEnded;
import org.bangdai.evaluation.figures.ReviewEvents.ReviewDue;
import org.bangdai.evaluation.figures.ReviewEvents.ReviewFinalised;
import org.bangdai.evaluation.figures.WorkEvents.ActivityTold;
import org.bangdai.evaluation.figures.WorkEvents.CaseReopened;
import org.bangdai.evaluation.figures.WorkEvents.DisputeClosed;
import org.bangdai.evaluation.figures.WorkEvents.DisputeOpened;
import org.bangdai.evaluation.figures.WorkEvents.PairingCreated;
import org.bangdai.evaluation.figures.WorkEvents.PairingEnded;
import org.bangdai.evaluation.figures.WorkEvents.ProblemClosed;
import org.bangdai.evaluation.figures.WorkEvents.ProblemOpened;
import org.bangdai.platform.testing.GoldenSamples;
import org.junit.jupiter.api.Test;

/** What figures need of events is in their samples; a record refuses what lacks it. */
class FiguresContractsTest {

    private static <E> E read(String type, Class<E> body) {
        return GoldenSamples.read("pairing-service", type, body);
    }

    @Test
    void personsAreCountedByWhatIsToldOfThem() {
        MenteeFile mentee = read("mentee-registered", MenteeFile.class);
        assertThat(mentee.birthYear()).isNotNull();
        assertThat(mentee.serviceSince()).isNotNull();
        assertThat(mentee.fields()).isNotEmpty();
        read("mentee-edited", MenteeFile.class);
        read("mentee-erased", PersonEvents.MenteeErased.class);
        assertThat(read("mentor-appointed", MentorAppointed.class).profile()).isNotNull();
        assertThat(read("mentor-edited", MentorEdited.class).profile()).isNotNull();
        read("mentor-removed", MentorRemoved.class);
        read("mentor-term-ended", MentorTermEnded.class);
        assertThat(read("milestone-recorded", MilestoneRecorded.class).introducedByMentor())
                .isTrue();
        read("milestone-withdrawn", MilestoneWithdrawn.class);
        read("mentee-seconded", Secondment.class);
        read("secondment-changed", Secondment.class);
        read("secondment-ended", SecondmentEnded.class);
        read("person-erased", FiguresListener.PersonErased.class);
    }

    @Test
    void workIsCountedByWhatIsToldOfIt() {
        read("pairing-created", PairingCreated.class);
        for (String type :
                List.of("pairing-completed", "pairing-terminated", "pairing-transferred", "emergency-lapsed")) {
            read(type, PairingEnded.class);
        }
        assertThat(read("activity-confirmed", ActivityTold.class).households()).isPositive();
        for (String type :
                List.of("activity-recorded", "activity-declined", "activity-superseded", "activity-voided")) {
            read(type, ActivityTold.class);
        }
        read("dispute-opened", DisputeOpened.class);
        assertThat(read("dispute-closed", DisputeClosed.class).outcome()).isEqualTo("SETTLED");
        read("problem-opened", ProblemOpened.class);
        read("problem-solved", ProblemClosed.class);
        read("problem-closed", ProblemClosed.class);
        read("case-reopened", CaseReopened.class);
        GoldenSamples.read("evaluation-service", "review-due", ReviewDue.class);
        GoldenSamples.read("evaluation-service", "review-finalised", ReviewFinalised.class);
    }
}
