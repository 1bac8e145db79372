package org.bangdai.pairing.followup;

import static org.assertj.core.api.Assertions.assertThat;

import org.bangdai.pairing.followup.PoorEffectListener.RemovalProposed;
import org.bangdai.platform.testing.GoldenSamples;
import org.junit.jupiter.api.Test;

class PoorEffectListenerTest {

    @Test
    void aProposalIsReadAsItsSampleSays() {
        RemovalProposed event = GoldenSamples.read("evaluation-service", "removal-proposed", RemovalProposed.class);

        assertThat(event.text()).isEqualTo("据月度考评，帮带效果自2026-09至2026-11连续3个月低于60分，最近一个月为48.5分。");
    }
}
