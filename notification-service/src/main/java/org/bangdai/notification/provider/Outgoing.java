package org.bangdai.notification.provider;

import org.bangdai.notification.rule.Language;

/**
 * What a provider is to carry.
 *
 * @param key idempotency key: the same for each repetition of the same delivery
 * @param address of the provider's kind
 * @param url complete address of what it is about
 */
public record Outgoing(String key, String address, Language language, String title, String body, String url) {}
