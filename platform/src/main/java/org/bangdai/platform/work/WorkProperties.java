package org.bangdai.platform.work;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param interval between two questions of whether something is due, where nothing was
 * @param lease how long a bucket stays with a replica that has died
 * @param limit after which a sweep of one bucket is broken off, to be taken up again
 */
@ConfigurationProperties("bangdai.work")
record WorkProperties(
        @DefaultValue("1s") Duration interval,
        @DefaultValue("30s") Duration lease,
        @DefaultValue("5m") Duration limit) {}
