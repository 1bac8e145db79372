package org.bangdai.pairing.archive;

import org.jspecify.annotations.Nullable;

/**
 * What a walk along an archive has found so far.
 *
 * @param entries how many were walked and found whole
 * @param head the hash of the last of them
 * @param firstBroken the number of the first entry that was changed or is missing; null while there is none
 */
record Chain(long entries, String head, @Nullable Long firstBroken) {

    static Chain start() {
        return new Chain(0, Entry.FIRST, null);
    }

    boolean isIntact() {
        return firstBroken == null;
    }

    Chain then(Link link) {
        Entry entry = link.entry();
        String hash = link.hash();
        if (firstBroken != null) {
            return this;
        }
        boolean whole = entry.number() == entries + 1
                && entry.previous().equals(head)
                && entry.hash().equals(hash)
                && entry.hasItsBody();
        return whole ? new Chain(entries + 1, hash, null) : new Chain(entries, head, entries + 1);
    }
}
