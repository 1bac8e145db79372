package org.bangdai.platform.store;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param database name of the service's own database */
@ConfigurationProperties("bangdai.store")
record StoreProperties(String database) {}
