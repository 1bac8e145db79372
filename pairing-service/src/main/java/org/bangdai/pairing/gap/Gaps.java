package org.bangdai.pairing.gap;

import java.util.Collection;
import java.util.Map;
import org.bangdai.pairing.reference.domain.Competence;
import reactor.core.publisher.Mono;

/** What mentees lack, for those who match them. Scope is the asker's own duty: ids come from what the caller sees. */
public interface Gaps {

    /**
     * How many levels (1 to 4) are missing to the target in each competence, by mentee; those who lack nothing or were never measured are not there. At
     * most a few hundred at a time. An outage is an error of the driver.
     */
    Mono<Map<String, Map<Competence, Integer>>> of(Collection<String> menteeIds);
}
