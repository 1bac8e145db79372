package org.bangdai.pairing.mentor.domain;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
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
        return new Appointment(
                number(file, today),
                today,
                today.plusYears(programme.mentors().termYears()).minusDays(1),
                programme.mentors().seats(file.mentor().capacity()),
                programme.versionId());
    }

    /** The next term follows this one; the certificate's number stays, and the seats as far as the programme of then allows. */
    Appointment renewed(Programme programme) {
        return new Appointment(
                certificateNumber,
                termFrom,
                termTo.plusYears(programme.mentors().termYears()),
                programme.mentors().seats(capacity),
                programme.versionId());
    }

    public boolean isInTerm(LocalDate day) {
        return !day.isBefore(termFrom) && !day.isAfter(termTo);
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
