package org.bangdai.pairing.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bangdai.pairing.programme.domain.Chain;
import org.bangdai.pairing.programme.domain.Direction;
import org.bangdai.pairing.programme.domain.Programme;
import org.bangdai.pairing.programme.domain.ProgrammeVersion;
import org.bangdai.pairing.programme.domain.Rule;
import org.jspecify.annotations.Nullable;

/** Programmes as callers see them. */
final class ProgrammeViews {

    private ProgrammeViews() {}

    record WithdrawalView(String reason, String by, Instant at) {}

    /**
     * A version, as it was published.
     *
     * @param rules all of them, as they held together then
     * @param deviations JSON pointers of those that the version sets itself
     * @param checkedAgainst what it inherited then; null for a province's
     * @param withdrawal null while it stands
     */
    record VersionView(
            String id,
            String division,
            int version,
            LocalDate effectiveFrom,
            Programme rules,
            List<String> deviations,
            @Nullable String checkedAgainst,
            @Nullable WithdrawalView withdrawal) {

        static VersionView of(ProgrammeVersion version) {
            ProgrammeVersion.Withdrawal withdrawal = version.withdrawal();
            return new VersionView(
                    version.id(),
                    version.division(),
                    version.version(),
                    version.effectiveFrom(),
                    version.programme(),
                    version.deviations().stream().sorted().map(Rule::pointer).toList(),
                    version.checkedAgainst(),
                    withdrawal == null
                            ? null
                            : new WithdrawalView(withdrawal.reason(), withdrawal.by(), withdrawal.at()));
        }
    }

    /** One rule. @param tighter which of two values is the tighter one @param from the versions that gave it */
    record RuleView(String pointer, Object value, Direction tighter, List<String> from) {}

    /** The rules of all levels together. @param id what decisions by them name @param versions from the top down */
    record InForceView(String id, Programme rules, List<VersionView> versions, List<RuleView> origins) {

        static InForceView of(Chain chain) {
            Chain.Resolution resolution = chain.resolve();
            return new InForceView(
                    chain.versionId(),
                    resolution.programme(),
                    chain.versions().stream().map(VersionView::of).toList(),
                    origins(resolution.programme(), resolution.from()));
        }

        private static List<RuleView> origins(Programme programme, Map<Rule, List<String>> from) {
            return Arrays.stream(Rule.values())
                    .map(rule -> new RuleView(
                            rule.pointer(),
                            rule.of(programme),
                            rule.direction(),
                            Objects.requireNonNull(from.get(rule))))
                    .toList();
        }
    }
}
