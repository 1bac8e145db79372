package org.bangdai.pairing.reference;

import java.util.List;
import java.util.Optional;
import org.bangdai.pairing.reference.domain.Division;

/**
 * The country's divisions down to townships, and the villages of some counties, held in memory: every answer is immediate. They change only with a new
 * version of the service.
 */
public interface Divisions {

    boolean exists(String code);

    /** Empty where no division has that code. */
    Optional<Division> find(String code);

    /** The provinces, by code. */
    List<Division> provinces();

    /** Those directly below, by code; empty for the lowest level, and where no division has that code. */
    List<Division> below(String code);

    /** Changes whenever a division does. */
    String edition();
}
