package org.bangdai.evaluation.scheme.domain;

import java.util.List;

/** The versions that hold together for a division, from the built-in one down. */
public record SchemeChain(List<SchemeVersion> versions) {

    static final String AND = "+";

    public SchemeChain {
        versions = List.copyOf(versions);
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("no version");
        }
    }

    /** The ids of the versions that a scheme's id names. */
    public static List<String> ids(String schemeId) {
        return List.of(schemeId.split("\\+", -1));
    }

    public Scheme scheme() {
        SchemeVersion root = versions.getFirst();
        Scheme scheme = new Scheme(root.id(), root.effectiveFrom(), root.rules());
        for (SchemeVersion below : versions.subList(1, versions.size())) {
            scheme = scheme.tightenedBy(below);
        }
        return scheme;
    }
}
