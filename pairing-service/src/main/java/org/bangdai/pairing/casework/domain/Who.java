package org.bangdai.pairing.casework.domain;

/** Who acts. @param person empty where it is none; @param organiser whether for the organisation department */
public record Who(String actor, String person, boolean organiser) {

    public boolean mayWorkFor(Owner owner) {
        return organiser || owner.isParty(person);
    }
}
