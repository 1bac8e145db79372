package org.bangdai.pairing.lineage;

import java.util.List;
import org.bangdai.pairing.lineage.domain.Prospect;
import org.bangdai.pairing.lineage.domain.Standing;
import org.bangdai.pairing.mentor.Origins.Origin;
import org.bangdai.pairing.person.domain.PersonFacts;
import org.bangdai.pairing.roster.domain.MentorTrack;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
import org.bangdai.platform.web.Roles;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
class ProspectController {

    private final FindProspects find;

    ProspectController(FindProspects find) {
        this.find = find;
    }

    record FindingView(String criterion, String zh, String en, Prospect.Verdict verdict, String evidence) {

        static FindingView of(Prospect.Finding it) {
            return new FindingView(
                    it.criterion().name(), it.criterion().zh(), it.criterion().en(), it.verdict(), it.evidence());
        }
    }

    /** @param mentor whether they are or were nominated; null where they never were */
    record ProspectView(
            String personId,
            String name,
            String division,
            String unit,
            String post,
            List<Origin> completed,
            List<FindingView> criteria,
            @Nullable Standing mentor) {

        static ProspectView of(FindProspects.Found found) {
            PersonFacts person = found.person();
            return new ProspectView(
                    person.personId(),
                    person.name(),
                    person.division(),
                    person.unit(),
                    person.post(),
                    found.completed(),
                    found.prospect().findings().stream().map(FindingView::of).toList(),
                    found.standing());
        }
    }

    @GetMapping("/api/v1/lineage/candidates")
    @Roles("organiser")
    Mono<Page<ProspectView>> candidates(
            Caller by, PageRequest page, @RequestParam(defaultValue = "LEADER") MentorTrack track) {
        return find.page(by, track, page).map(it -> it.map(ProspectView::of));
    }
}
