package org.bangdai.gateway.security;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param origins whose pages may call us from a browser, such as {@code https://app.example.org} */
@ConfigurationProperties("bangdai.gateway.cors")
record CorsProperties(List<String> origins) {}
