package org.bangdai.pairing.registry.domain;

/** 回避: why two persons are never paired, the first that holds. */
public enum Bar {
    /** One is above the other, directly or through others. */
    REPORTING_LINE,
    /** They are declared kin. */
    KINSHIP
}
