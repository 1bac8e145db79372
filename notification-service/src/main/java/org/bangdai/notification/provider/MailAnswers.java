package org.bangdai.notification.provider;

import jakarta.mail.MessagingException;
import java.time.Duration;
import org.bangdai.notification.delivery.domain.Answer;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/** What a mail server's reply or a fault says of whether the message was taken. */
final class MailAnswers {

    /** Grey-listing asks for some minutes, without saying how many. */
    private static final Duration GREY = Duration.ofMinutes(5);

    private MailAnswers() {}

    static Result of(MailException fault) {
        if (fault instanceof MailAuthenticationException) {
            return Result.of(Answer.FAILED, "SMTP authentication failed");
        }
        if (!(fault instanceof MailSendException sending)) {
            return Result.of(Answer.REFUSED, fault.getClass().getSimpleName());
        }
        for (Exception failed : sending.getFailedMessages().values()) {
            // Spring gives what ended the connection attempt as the cause too; another cause comes from closing, when
            // all was said.
            if (failed.equals(sending.getCause())) {
                return Result.of(Answer.FAILED, "no connection: " + root(failed));
            }
            Integer code = code(failed);
            return code == null ? Result.of(Answer.UNKNOWN, root(failed)) : byCode(code);
        }
        return Result.of(Answer.ACCEPTED, "SMTP 250, no goodbye");
    }

    private static Result byCode(int code) {
        if (code >= 500) {
            return Result.of(Answer.REFUSED, "SMTP " + code);
        }
        return new Result(Answer.BUSY, "SMTP " + code, GREY);
    }

    /** The reply that stopped it; null where the connection ended without one. */
    private static @Nullable Integer code(Throwable failed) {
        Exception next = failed instanceof MessagingException more ? more.getNextException() : null;
        Integer inner = next == null ? null : code(next);
        return inner == null ? positive(own(failed)) : inner;
    }

    private static @Nullable Integer own(Throwable failed) {
        return switch (failed) {
            case SMTPAddressFailedException address -> address.getReturnCode();
            case SMTPSenderFailedException sender -> sender.getReturnCode();
            case SMTPSendFailedException sent -> sent.getReturnCode();
            default -> null;
        };
    }

    private static @Nullable Integer positive(@Nullable Integer code) {
        return code != null && code >= 400 ? code : null;
    }

    private static String root(Throwable fault) {
        Throwable cause = fault;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getClass().getSimpleName();
    }
}
