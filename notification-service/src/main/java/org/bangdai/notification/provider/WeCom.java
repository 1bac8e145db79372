package org.bangdai.notification.provider;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bangdai.notification.delivery.domain.Answer;

/**
 * 企业微信群机器人: the key in the address is all that it asks for; it knows no signature
 * (<a href="https://developer.work.weixin.qq.com/document/path/91770">group robots</a>).
 */
final class WeCom implements RobotDialect {

    @Override
    public Posting posting(String url, String secret, Outgoing outgoing, Instant now) {
        return new Posting(
                url,
                Map.of(
                        "msgtype",
                        "text",
                        "text",
                        Map.of(
                                "content", RobotDialect.line(outgoing),
                                "mentioned_list", List.of(outgoing.address()))));
    }

    /** -1 system busy, 45009 and 45033 too many; 93000 is an address that the robot no longer has, so not of this message. */
    @Override
    public Answer answer(long code) {
        if (code == 0) {
            return Answer.ACCEPTED;
        }
        if (code == 45009 || code == 45033) {
            return Answer.BUSY;
        }
        return code == -1 || code == 93000 ? Answer.FAILED : Answer.REFUSED;
    }

    @Override
    public String codeField() {
        return "errcode";
    }
}
