package org.bangdai.pairing.person.domain;

/** As the ID number tells it. */
public enum Gender {
    FEMALE,
    MALE
}
