package org.bangdai.pairing.casework;

import org.bangdai.pairing.casework.domain.Matter;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 矛盾纠纷. */
@RestController
@RequestMapping("/api/v1/disputes")
class DisputeController extends CaseRoutes {

    DisputeController(Cases cases, WorkOnCase work) {
        super(Matter.Sort.DISPUTE, cases, work);
    }
}
