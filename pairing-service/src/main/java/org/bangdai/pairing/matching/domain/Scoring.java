package org.bangdai.pairing.matching.domain;

import java.util.EnumMap;
import java.util.Map;
import org.bangdai.pairing.matching.domain.Traits.OfMentee;
import org.bangdai.pairing.matching.domain.Traits.OfMentor;
import org.bangdai.pairing.programme.domain.Weights;

/** How well two fit: a sum of named parts, in whole points. */
record Scoring(Weights weights) {

    int total(OfMentee mentee, OfMentor mentor) {
        return field(mentee, mentor)
                + gap(mentee, mentor)
                + dialect(mentee, mentor)
                + place(mentee, mentor)
                + load(mentor)
                + method(mentee, mentor)
                + unitKind(mentee, mentor)
                + track(mentee, mentor);
    }

    Map<Part, Integer> parts(OfMentee mentee, OfMentor mentor) {
        Map<Part, Integer> parts = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            parts.put(part, points(part, mentee, mentor));
        }
        return parts;
    }

    private int points(Part part, OfMentee mentee, OfMentor mentor) {
        return switch (part) {
            case FIELD -> field(mentee, mentor);
            case GAP -> gap(mentee, mentor);
            case DIALECT -> dialect(mentee, mentor);
            case PLACE -> place(mentee, mentor);
            case LOAD -> load(mentor);
            case METHOD -> method(mentee, mentor);
            case UNIT_KIND -> unitKind(mentee, mentor);
            case TRACK -> track(mentee, mentor);
        };
    }

    private int field(OfMentee mentee, OfMentor mentor) {
        int wanted = mentee.person().fields();
        return common(weights.field(), wanted, wanted & mentor.person().fields());
    }

    private int gap(OfMentee mentee, OfMentor mentor) {
        int levels = 0;
        for (int left = mentee.gaps() & mentor.strengths(); left != 0; left &= left - 1) {
            levels += mentee.missing()[Integer.numberOfTrailingZeros(left)];
        }
        return levels == 0 ? 0 : share(weights.gap(), levels, mentee.missingInAll());
    }

    private int dialect(OfMentee mentee, OfMentor mentor) {
        return mentee.person().sharesDialect(mentor.person()) ? weights.dialect() : 0;
    }

    private int place(OfMentee mentee, OfMentor mentor) {
        Traits.Person one = mentee.person();
        Traits.Person other = mentor.person();
        if (one.township() == other.township()) {
            return weights.place();
        }
        if (one.county() == other.county()) {
            return weights.place() * 3 / 5;
        }
        return one.city() == other.city() ? weights.place() / 5 : 0;
    }

    private int load(OfMentor mentor) {
        return mentor.capacity() <= 0 ? 0 : share(weights.load(), mentor.free(), mentor.capacity());
    }

    private int method(OfMentee mentee, OfMentor mentor) {
        return common(weights.method(), mentee.methods(), mentee.methods() & mentor.methods());
    }

    private int unitKind(OfMentee mentee, OfMentor mentor) {
        return mentee.person().unitKind() == mentor.person().unitKind() ? weights.unitKind() : 0;
    }

    private int track(OfMentee mentee, OfMentor mentor) {
        return mentee.person().track() == mentor.person().track() ? weights.track() : 0;
    }

    private static int common(int weight, int all, int some) {
        return some == 0 ? 0 : share(weight, Integer.bitCount(some), Integer.bitCount(all));
    }

    private static int share(int weight, int some, int all) {
        return weight * Math.min(some, all) / all;
    }
}
