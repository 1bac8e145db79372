package org.bangdai.pairing.matching.domain.solver;

/** How a component is solved, by its own indexes. @param mentorOf each mentee's, or {@link Seating#NOBODY} */
record Prices(int[] mentorOf, long[] menteePrices, long[] mentorPrices) {}
