package org.bangdai.pairing.roster.domain;

import org.bangdai.pairing.person.domain.IdNumber;

/** That a mentee's row names this leader. */
public record LeaderLink(int line, String leaderId, IdNumber leader) {

    public RowError unknown() {
        return RowError.of(line, Column.LEADER_ID_NUMBER, leader.value(), "leader-unknown");
    }
}
