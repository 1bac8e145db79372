package org.bangdai.pairing.mentor.domain;

/** How somebody came to be a candidate. */
public enum NominationKind {
    /** 自荐 */
    SELF,
    /** 群众推荐 */
    PUBLIC,
    /** 组织推荐, also by roster */
    ORGANISATION
}
