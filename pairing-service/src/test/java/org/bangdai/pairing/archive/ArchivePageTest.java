package org.bangdai.pairing.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bangdai.pairing.PoolFixtures.NOW;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.bangdai.pairing.pairing.domain.Active;
import org.bangdai.pairing.pairing.domain.Pairing;
import org.bangdai.pairing.pairing.domain.Role;
import org.bangdai.pairing.pairing.domain.Terms;
import org.bangdai.platform.event.EventMeta;
import org.junit.jupiter.api.Test;

class ArchivePageTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final ArchiveWords WORDS = ArchiveWords.load();

    private static String page(String menteeName, List<Entry> entries) throws IOException {
        Terms terms = new Terms(
                "p", "m", "王建国", "e", menteeName, Role.PRIMARY, "330523205", "l", "33-v1", 12, "person:o", null);
        Pairing pairing =
                new Active(terms, LocalDate.of(2026, 11, 23), LocalDate.of(2027, 11, 22), Pairing.seatOf("p", 1));
        ArchivePage page = new ArchivePage(WORDS, pairing, "上墅乡", ZONE);
        StringBuilder text = new StringBuilder();
        page.begin(text::append, entries.size(), NOW);
        Chain chain = Chain.start();
        for (Entry entry : entries) {
            chain = chain.then(new Link(entry, entry.hash()));
            page.entry(text::append, entry);
        }
        page.end(text::append, chain);
        return text.toString();
    }

    private static Entry entry(List<Entry> before, String type, String actor, String body) {
        EventMeta meta = new EventMeta(type, "/x", type, "s", 1, NOW, "330523205", actor, "p", null);
        return before.isEmpty()
                ? Entry.after("p", 0, Entry.FIRST, meta, body)
                : Entry.after("p", before.size(), before.getLast().hash(), meta, body);
    }

    @Test
    void anEntryIsToldInWords() throws IOException {
        Entry held = entry(
                List.of(),
                "activity-recorded",
                "person:e",
                "{\"method\":\"HOME_VISIT\",\"heldOn\":\"2026-11-05\",\"recordedBy\":\"e\",\"activityId\":\"a\"}");
        assertThat(page("李晓明", List.of(held)))
                .contains(
                        "王建国",
                        "李晓明（帮带对象）",
                        "记录帮带活动",
                        "2026年11月23日 10:00",
                        "title=\"活动日期\">2026年11月5日<",
                        "走村不漏户、户户见干部",
                        "主帮带",
                        "上墅乡")
                .doesNotContain("activityId", "HOME_VISIT", "{{");
    }

    @Test
    void whoIsNotOneOfTheTwoIsNotNamed() throws IOException {
        Entry offered = entry(List.of(), "pairing-offered", "person:o", "{\"expiresAt\":\"2026-11-30T02:00:00Z\"}");
        Entry lapsed = entry(List.of(offered), "pairing-lapsed", "system:offers", "{\"reason\":\"EXPIRED\"}");
        assertThat(page("李晓明", List.of(offered, lapsed)))
                .contains("工作人员", "系统", "2026年11月30日 10:00", "逾期未答复")
                .doesNotContain("person:o");
    }

    @Test
    void whatPeopleWroteIsText() throws IOException {
        Entry cancelled = entry(
                List.of(),
                "meeting-cancelled",
                "person:m",
                "{\"reason\":\"<img src=x onerror=alert(1)>\",\"number\":2}");
        assertThat(page("<b>{{entries}}</b>", List.of(cancelled)))
                .contains("&lt;img", "&lt;b&gt;&#123;&#123;entries")
                .doesNotContain("<img", "<b>{{");
    }

    @Test
    void whatOnlyLooksLikeATimeIsShownAsItIs() throws IOException {
        Entry cancelled = entry(List.of(), "meeting-cancelled", "person:m", "{\"reason\":\"2026-02-30\"}");
        Entry again = entry(List.of(cancelled), "meeting-cancelled", "person:m", "{\"reason\":\"2026-13\"}");
        assertThat(page("李晓明", List.of(cancelled, again))).contains(">2026-02-30<", ">2026-13<");
    }
}
