package org.bangdai.pairing.roster.domain;

/**
 * A roster's rows in numbers.
 *
 * @param imported so far
 * @param refused so far: good by themselves, but refused when they were imported
 */
public record Counts(int rows, int good, int bad, int imported, int refused) {

    public static final Counts NONE = new Counts(0, 0, 0, 0, 0);

    public Counts checked(int rowsChecked, int badOnes) {
        return new Counts(rowsChecked, rowsChecked - badOnes, badOnes, 0, 0);
    }

    public Counts committed(int importedOnes, int refusedOnes) {
        return new Counts(rows, good, bad, importedOnes, refusedOnes);
    }
}
