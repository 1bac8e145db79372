package org.bangdai.pairing.reference;

/** The real divisions, read once for all tests. */
public final class ReferenceFixtures {

    public static final Divisions DIVISIONS = new BundledDivisions();

    private ReferenceFixtures() {}
}
