package org.bangdai.pairing.certificate.domain;

import java.time.LocalDate;

/**
 * An appointment, as a certificate attests it.
 *
 * @param number the certificate's
 * @param termTo the last day
 */
public record Holding(
        String number,
        String mentorId,
        String name,
        String division,
        LocalDate termFrom,
        LocalDate termTo,
        String programmeVersion) {}
