package org.bangdai.pairing.casework;

import org.bangdai.pairing.casework.domain.Matter;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 企业难题. */
@RestController
@RequestMapping("/api/v1/problems")
class ProblemController extends CaseRoutes {

    ProblemController(Cases cases, WorkOnCase work) {
        super(Matter.Sort.PROBLEM, cases, work);
    }
}
