package org.bangdai.local.stack.demo;

/**
 * Who calls.
 *
 * @param account a demo account's name, or the role of the person
 * @param idNumber empty for a demo account
 */
record Actor(String account, String idNumber) {

    static final Actor ORGANISER = new Actor("organiser", "");
    static final Actor CONFIRMER = new Actor("confirmer", "");

    static Actor mentor(RosterRow person) {
        return new Actor("mentor", person.idNumber());
    }

    static Actor mentee(RosterRow person) {
        return new Actor("mentee", person.idNumber());
    }

    static Actor appraiser(String idNumber) {
        return new Actor("appraiser", idNumber);
    }
}
