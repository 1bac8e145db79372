package org.bangdai.pairing.activity.domain;

import java.time.LocalDate;
import java.util.Map;
import org.bangdai.pairing.reference.domain.Method;

/** What one side says happened, as it came in. @param details what the method asks for, unread */
public record Draft(Method method, LocalDate heldOn, String summary, Map<String, ?> details) {}
