package org.bangdai.evaluation.rule.domain;

/**
 * 帮带效果 of a mentor. The weights total 100; what does not apply is left out and the others grow to fill its place.
 *
 * @param growthWeight of where the mentees stand and how far they have come
 * @param cadenceWeight of the confirmed activities against those expected
 * @param helpWeight of how the mentees say that the help was
 * @param gainFactor how many times a mentee's change against the months before counts, beside the score itself
 * @param gainMonths how many months before are looked at
 * @param poorBelow an effect below this is poor, 0 to 100
 * @param poorMonths after so many poor months in a row a removal is proposed
 */
public record EffectRules(
        int growthWeight,
        int cadenceWeight,
        int helpWeight,
        int gainFactor,
        int gainMonths,
        int poorBelow,
        int poorMonths) {

    /** @throws IllegalArgumentException where a number is out of its bounds, or the weights do not total 100 */
    public EffectRules {
        Bounds.check("effect.growthWeight", growthWeight, 0, 100);
        Bounds.check("effect.cadenceWeight", cadenceWeight, 0, 100);
        Bounds.check("effect.helpWeight", helpWeight, 0, 100);
        Bounds.check("the total of effect's weights", growthWeight + cadenceWeight + helpWeight, 100, 100);
        Bounds.check("effect.gainFactor", gainFactor, 0, 10);
        Bounds.check("effect.gainMonths", gainMonths, 1, 12);
        Bounds.check("effect.poorBelow", poorBelow, 0, 100);
        Bounds.check("effect.poorMonths", poorMonths, 1, 24);
    }

    EffectRules within(EffectRules above) {
        return new EffectRules(
                growthWeight,
                cadenceWeight,
                helpWeight,
                gainFactor,
                gainMonths,
                Math.max(poorBelow, above.poorBelow),
                Math.min(poorMonths, above.poorMonths));
    }
}
