package org.bangdai.notification.provider;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bangdai.notification.delivery.domain.Answer;

/**
 * 飞书自定义机器人: signed in the body, over nothing, with seconds and secret as the key
 * (<a href="https://open.feishu.cn/document/client-docs/bot-v3/add-custom-bot">custom bots</a>).
 */
final class Feishu implements RobotDialect {

    @Override
    public Posting posting(String url, String secret, Outgoing outgoing, Instant now) {
        Map<String, Object> body = new LinkedHashMap<>();
        if (!secret.isBlank()) {
            String timestamp = Long.toString(now.getEpochSecond());
            body.put("timestamp", timestamp);
            body.put("sign", RobotSignature.of(timestamp + "\n" + secret, ""));
        }
        body.put("msg_type", "text");
        body.put(
                "content",
                Map.of(
                        "text",
                        "<at user_id=\"" + attribute(outgoing.address()) + "\"></at> " + RobotDialect.line(outgoing)));
        return new Posting(url, body);
    }

    private static String attribute(String id) {
        return id.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
    }

    /** 11232 and 11233 too many; 19021, 19022 and 19024 are the robot's own security settings, so not of this message. */
    @Override
    public Answer answer(long code) {
        if (code == 0) {
            return Answer.ACCEPTED;
        }
        if (code == 11232 || code == 11233) {
            return Answer.BUSY;
        }
        return code == 19021 || code == 19022 || code == 19024 ? Answer.FAILED : Answer.REFUSED;
    }

    @Override
    public String codeField() {
        return "code";
    }
}
