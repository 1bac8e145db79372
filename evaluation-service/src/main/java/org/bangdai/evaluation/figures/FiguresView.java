package org.bangdai.evaluation.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.bangdai.evaluation.figures.ReadFigures.Figures;
import org.bangdai.evaluation.figures.domain.Division;
import org.bangdai.evaluation.figures.domain.disclosure.Disclosure.Member;
import org.bangdai.evaluation.figures.domain.disclosure.Figure;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a division, of its own part and of the divisions directly below it.
 *
 * @param updating whether something that was heard is not in the figures yet
 * @param halfYear which the figures of that period are of
 */
record FiguresView(
        String division, LocalDate asOf, boolean updating, String halfYear, List<Name> figures, List<Part> divisions) {

    enum Extent {
        WHOLE,
        /** What belongs to none of the divisions below, such as a county's own organs. */
        OWN
    }

    enum Kind {
        COUNT,
        RATIO
    }

    record Name(Figure figure, String label, Kind kind, Figure.Period period) {}

    /** @param withheld those that would tell of a group under five, or let it be worked out */
    record Part(String division, Extent part, Map<Figure, Value> values, List<Figure> withheld) {}

    /** A count, or a ratio. @param share four decimals; null where the denominator is 0 */
    record Value(
            @Nullable Integer count,
            @Nullable Integer numerator,
            @Nullable Integer denominator,
            @Nullable BigDecimal share) {

        private static final int DECIMALS = 4;

        static Value of(Figure.Value value) {
            Integer all = value.denominator();
            if (all == null) {
                return new Value(value.numerator(), null, null, null);
            }
            BigDecimal share = all == 0
                    ? null
                    : BigDecimal.valueOf(value.numerator())
                            .divide(BigDecimal.valueOf(all), DECIMALS, RoundingMode.HALF_UP);
            return new Value(null, value.numerator(), all, share);
        }
    }

    static FiguresView of(Figures figures, FigureTexts texts, Locale locale) {
        List<Name> names = new ArrayList<>();
        for (Figure figure : Figure.values()) {
            Kind kind = figure.isRatio() ? Kind.RATIO : Kind.COUNT;
            names.add(new Name(figure, texts.of("figure." + figure, locale), kind, figure.period()));
        }
        String division = figures.division();
        List<Part> parts = Stream.concat(Stream.of(figures.family().whole()), figures.family().members().stream())
                .map(member -> part(division, member))
                .toList();
        return new FiguresView(
                division,
                figures.asOf().day(),
                figures.updating(),
                figures.asOf().half().toString(),
                names,
                parts);
    }

    private static Part part(String division, Member member) {
        Map<Figure, Value> values = new EnumMap<>(Figure.class);
        List<Figure> withheld = new ArrayList<>();
        for (Figure figure : Figure.values()) {
            figure.of(member).ifPresentOrElse(it -> values.put(figure, Value.of(it)), () -> withheld.add(figure));
        }
        return member.code().equals(Division.OWN)
                ? new Part(division, Extent.OWN, values, withheld)
                : new Part(member.code(), Extent.WHOLE, values, withheld);
    }
}
