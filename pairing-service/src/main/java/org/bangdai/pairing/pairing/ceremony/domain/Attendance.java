package org.bangdai.pairing.pairing.ceremony.domain;

/** 出席情况 of one person. Stored. */
public enum Attendance {
    PRESENT,
    ABSENT,
    EXCUSED
}
