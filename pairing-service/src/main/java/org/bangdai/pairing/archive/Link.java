package org.bangdai.pairing.archive;

/** An entry as it lies in the chain. @param hash the one that was stored with it */
record Link(Entry entry, String hash) {}
