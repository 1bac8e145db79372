package org.bangdai.pairing.mentor.domain;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import org.bangdai.pairing.programme.domain.Programme;

/**
 * @param certificateNumber 聘任证书 number: division, day, the end of the person's id, and the file's version where it is not the first
 * @param termTo the last day
 * @param capacity how many mentees at once
 */
public record Appointment(
        String certificateNumber, LocalDate termFrom, LocalDate termTo, int capacity, String programmeVersion) {

    private static final int TAIL = 8;

    static Appointment of(CandidateFile file, Programme programme, LocalDate today) {
        Integer asked = file.mentor().capacity();
        return new Appointment(
                number(file, today),
                today,
                today.plusYears(programme.mentors().termYears()).minusDays(1),
                Objects.requireNonNullElse(asked, programme.mentors().capacity()),
                programme.versionId());
    }

    /** The next term follows this one; the certificate's number and the seats stay. */
    Appointment renewed(Programme programme) {
        return new Appointment(
                certificateNumber,
                termFrom,
                termTo.plusYears(programme.mentors().termYears()),
                capacity,
                programme.versionId());
    }

    Appointment resized(int seats) {
        return new Appointment(certificateNumber, termFrom, termTo, seats, programmeVersion);
    }

    private static String number(CandidateFile file, LocalDate today) {
        String id = file.person().personId().replace("-", "");
        return "BD" + file.person().division() + "-" + today.format(DateTimeFormatter.BASIC_ISO_DATE) + "-"
                + id.substring(Math.max(0, id.length() - TAIL))
                // Who is removed and appointed again on one day gets another number: a file that was reopened has
                // another version.
                + (file.version() > 1 ? "-" + file.version() : "");
    }
}
