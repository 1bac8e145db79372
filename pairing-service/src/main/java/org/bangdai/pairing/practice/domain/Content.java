package org.bangdai.pairing.practice.domain;

import org.bangdai.pairing.reference.domain.Field;

/** What others read. */
public record Content(String title, Field field, String text) {}
