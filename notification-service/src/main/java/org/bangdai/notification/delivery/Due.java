package org.bangdai.notification.delivery;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bangdai.notification.delivery.domain.Answer;
import org.bangdai.notification.delivery.domain.Attempt;
import org.bangdai.notification.delivery.domain.Channel;
import org.bangdai.notification.delivery.domain.Course;
import org.bangdai.notification.delivery.domain.State;
import org.bangdai.notification.provider.Outgoing;
import org.bangdai.notification.rule.Language;
import org.jspecify.annotations.Nullable;

/**
 * A delivery with which something is to be done.
 *
 * @param message id of the inbox message or digest
 * @param version each write expects the one that it read
 * @param replays how often an operator started it anew
 * @param content what is to be said; null once it is gone
 */
record Due(
        String message,
        String person,
        String division,
        Channel channel,
        State state,
        long version,
        int replays,
        Course course,
        @Nullable Content content) {

    private static final int KEPT = 50;

    record Content(Language language, String title, String body, String link) {

        Outgoing to(Due due, String address, String links) {
            return new Outgoing(due.key(), address, language, title, body, links + link);
        }
    }

    /** The same for each repetition by ourselves; another one where an operator wants it sent again. */
    String key() {
        return UUID.nameUUIDFromBytes((id() + '#' + replays).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    String id() {
        return course.id();
    }

    /** A call that nobody has recorded by now was cut off: it may have been taken. */
    Due settled() {
        List<Attempt> attempts = course.attempts();
        return attempts.isEmpty() || attempts.getLast().answer() != null ? this : ended(Answer.UNKNOWN, "interrupted");
    }

    Due begun(Attempt attempt) {
        List<Attempt> more = new ArrayList<>(course.attempts());
        more.add(attempt);
        return with(more.subList(Math.max(0, more.size() - KEPT), more.size()));
    }

    Due ended(Answer answer, String detail) {
        List<Attempt> all = new ArrayList<>(course.attempts());
        all.add(all.removeLast().ended(answer, detail));
        return with(all);
    }

    private Due with(List<Attempt> attempts) {
        Course next = new Course(
                id(), course.mandatory(), course.expiresAt(), course.replayedAt(), course.restUntil(), attempts);
        return new Due(message, person, division, channel, state, version, replays, next, content);
    }

    /** As it is after one more write. */
    Due written() {
        return new Due(message, person, division, channel, state, version + 1, replays, course, content);
    }
}
