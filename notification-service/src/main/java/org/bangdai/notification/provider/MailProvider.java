package org.bangdai.notification.provider;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Properties;
import org.bangdai.notification.contact.Reach;
import org.bangdai.notification.delivery.domain.Answer;
import org.bangdai.notification.delivery.domain.Channel;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** A mail server. The idempotency key is the {@code Message-ID}, by which mailboxes show two of the same as one. */
final class MailProvider implements Provider {

    private final ProviderSettings.Mail settings;
    private final JavaMailSenderImpl mail = new JavaMailSenderImpl();

    MailProvider(ProviderSettings.Mail settings, Duration limit) {
        this.settings = settings;
        mail.setHost(settings.host());
        mail.setPort(settings.port());
        mail.setDefaultEncoding(StandardCharsets.UTF_8.name());
        mail.setJavaMailProperties(properties(settings, limit));
        if (!settings.username().isBlank()) {
            mail.setUsername(settings.username());
            mail.setPassword(settings.password());
        }
    }

    private static Properties properties(ProviderSettings.Mail settings, Duration limit) {
        String millis = Long.toString(limit.toMillis());
        Properties properties = new Properties();
        properties.put("mail.smtp.connectiontimeout", millis);
        properties.put("mail.smtp.timeout", millis);
        properties.put("mail.smtp.writetimeout", millis);
        properties.put("mail.smtp.auth", Boolean.toString(!settings.username().isBlank()));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        switch (settings.encryption()) {
            case STARTTLS -> properties.put("mail.smtp.starttls.required", "true");
            case TLS -> properties.put("mail.smtp.ssl.enable", "true");
            case NONE -> properties.put("mail.smtp.starttls.enable", "false");
        }
        if (settings.encryption() == ProviderSettings.Encryption.STARTTLS) {
            properties.put("mail.smtp.starttls.enable", "true");
        }
        return properties;
    }

    @Override
    public String name() {
        return settings.name();
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public String division() {
        return settings.division();
    }

    @Override
    public boolean knowsKeys() {
        return false;
    }

    @Override
    public @Nullable String address(Reach reach) {
        return reach.email();
    }

    @Override
    public Mono<Result> send(Outgoing outgoing) {
        return Mono.fromCallable(() -> {
                    mail.send(message(outgoing));
                    return Result.of(Answer.ACCEPTED, "SMTP 250");
                })
                .onErrorResume(MailException.class, fault -> Mono.just(MailAnswers.of(fault)))
                .onErrorResume(fault ->
                        Mono.just(Result.of(Answer.REFUSED, fault.getClass().getSimpleName())))
                .subscribeOn(Schedulers.boundedElastic());
    }

    private MimeMessage message(Outgoing outgoing) throws MessagingException {
        MimeMessage message = mail.createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        helper.setFrom(settings.from());
        helper.setTo(outgoing.address());
        helper.setSubject(outgoing.title());
        helper.setText(MailText.plain(outgoing), MailText.html(outgoing));
        message.setHeader("Message-ID", '<' + outgoing.key() + '@' + domain(settings.from()) + '>');
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    private static String domain(String from) {
        return from.substring(from.lastIndexOf('@') + 1).replace(">", "").strip();
    }
}
