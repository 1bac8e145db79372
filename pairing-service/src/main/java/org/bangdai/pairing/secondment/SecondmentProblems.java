package org.bangdai.pairing.secondment;

import org.bangdai.pairing.secondment.domain.SecondmentRefusal;
import org.bangdai.platform.web.Problem;
import org.bangdai.platform.web.RefusalProblems;
import org.springframework.stereotype.Component;

@Component
class SecondmentProblems implements RefusalProblems<SecondmentRefusal> {

    @Override
    public Class<SecondmentRefusal> refusals() {
        return SecondmentRefusal.class;
    }

    @Override
    public Problem problem(SecondmentRefusal refusal) {
        return switch (refusal) {
            case SecondmentRefusal.EndsBeforeItBegins days -> Problem.of(400, "secondment-days");
            case SecondmentRefusal.BeforeService early ->
                Problem.of(
                        409, "secondment-before-service", early.serviceSince().toString());
            case SecondmentRefusal.OverAlready past -> Problem.of(409, "secondment-in-the-past");
            case SecondmentRefusal.TooLong tooLong ->
                Problem.of(409, "secondment-too-long", tooLong.longest().toString());
            case SecondmentRefusal.Overlaps other ->
                Problem.of(
                        409,
                        "secondment-overlaps",
                        other.from().toString(),
                        other.to().toString());
            case SecondmentRefusal.TooMany many -> Problem.of(409, "secondments-too-many", many.most());
            case SecondmentRefusal.NoSuchSecondment none -> Problem.of(404, "no-such-secondment");
            case SecondmentRefusal.IsOver over -> Problem.of(409, "secondment-over");
            case SecondmentRefusal.NotLonger shorter ->
                Problem.of(409, "secondment-not-longer", shorter.to().toString());
            case SecondmentRefusal.NotAnEarlyEnd end ->
                Problem.of(
                        409,
                        "secondment-no-early-end",
                        end.earliest().toString(),
                        end.to().toString());
            case SecondmentRefusal.UnknownDivision unknown ->
                Problem.of(400, "secondment-division-unknown", unknown.code());
        };
    }
}
