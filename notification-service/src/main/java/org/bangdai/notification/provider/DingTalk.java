package org.bangdai.notification.provider;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bangdai.notification.delivery.domain.Answer;

/**
 * 钉钉自定义机器人: signed in the address, over milliseconds and secret with the secret as key
 * (<a href="https://open.dingtalk.com/document/robots/custom-robot-access">custom robot access</a>). A mention needs {@code @id} in the text too.
 */
final class DingTalk implements RobotDialect {

    @Override
    public Posting posting(String url, String secret, Outgoing outgoing, Instant now) {
        String text = RobotDialect.line(outgoing) + "\n@" + outgoing.address();
        Map<String, Object> body = Map.of(
                "msgtype", "text",
                "text", Map.of("content", text),
                "at", Map.of("atUserIds", List.of(outgoing.address()), "isAtAll", false));
        return new Posting(secret.isBlank() ? url : signed(url, secret, now), body);
    }

    private static String signed(String url, String secret, Instant now) {
        long timestamp = now.toEpochMilli();
        String signature = RobotSignature.of(secret, timestamp + "\n" + secret);
        return url + "&timestamp=" + timestamp + "&sign=" + URLEncoder.encode(signature, StandardCharsets.UTF_8);
    }

    /** -1 system busy, 130101 too fast, 410100 too many; 310000 is the robot's own security setting, so not of this message. */
    @Override
    public Answer answer(long code) {
        if (code == 0) {
            return Answer.ACCEPTED;
        }
        if (code == 130101 || code == 410100) {
            return Answer.BUSY;
        }
        return code == -1 || code == 310000 ? Answer.FAILED : Answer.REFUSED;
    }

    @Override
    public String codeField() {
        return "errcode";
    }
}
