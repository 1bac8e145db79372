package org.bangdai.pairing.personal;

import java.util.List;

/** For tests of other packages. */
public final class PlacesListed {

    private PlacesListed() {}

    public static List<String> collections() {
        return Place.ALL.stream().map(Place::collection).toList();
    }
}
