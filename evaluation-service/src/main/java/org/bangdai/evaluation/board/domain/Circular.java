package org.bangdai.evaluation.board.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.bangdai.evaluation.board.domain.BoardEvents.BoardOpened;

/**
 * A part of those who are on a preview, who are told of it together.
 *
 * @param number from 0, by the order of the persons' ids
 * @param persons how many they are; who they are is in the event only
 */
public record Circular(Head head, int number, int persons) {

    /** Keeps the event far below what a message may hold. */
    public static final int MOST = 500;

    /** One with its event. */
    public record Issue(Circular circular, BoardOpened event) {}

    /** The same persons in any order make the same circulars. */
    public static List<Issue> of(Edition preview, SortedSet<String> persons) {
        List<String> all = List.copyOf(persons);
        Head head = preview.head();
        List<Issue> issues = new ArrayList<>();
        for (int from = 0; from < all.size(); from += MOST) {
            List<String> part = all.subList(from, Math.min(all.size(), from + MOST));
            issues.add(new Issue(
                    new Circular(head, issues.size(), part.size()),
                    new BoardOpened(
                            head.boardId(),
                            head.division(),
                            head.month(),
                            head.edition(),
                            preview.objectUntil(),
                            part)));
        }
        return issues;
    }

    public String id() {
        return head.editionId() + ":" + head.attempt() + ":" + number;
    }
}
