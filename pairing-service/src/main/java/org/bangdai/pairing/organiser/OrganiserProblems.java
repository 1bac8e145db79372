package org.bangdai.pairing.organiser;

import org.bangdai.platform.web.Problem;
import org.bangdai.platform.web.RefusalProblems;
import org.springframework.stereotype.Component;

@Component
class OrganiserProblems implements RefusalProblems<OwnMatter> {

    @Override
    public Class<OwnMatter> refusals() {
        return OwnMatter.class;
    }

    @Override
    public Problem problem(OwnMatter refusal) {
        return Problem.of(403, "own-matter");
    }
}
