package org.bangdai.pairing.roster.demo;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.bangdai.pairing.person.domain.IdNumber;

/** Names, numbers and dates of persons who do not exist. */
final class Invented {

    private static final List<String> SURNAMES = List.of(
            "陈", "王", "张", "沈", "周", "徐", "吴", "朱", "俞", "潘", "方", "胡", "杨", "章", "许", "施", "姚", "诸", "汪", "程", "叶",
            "罗", "梅", "郎", "褚", "钱", "严", "费", "凌", "余");
    private static final List<String> OLDER_MEN =
            List.of("建华", "国平", "志强", "永明", "忠良", "德兴", "金根", "伟民", "宝林", "新荣", "卫东", "水根", "国强", "福生", "文龙", "立新");
    private static final List<String> OLDER_WOMEN = List.of("美琴", "丽华", "秀英", "菊芳", "爱珍", "慧娟", "玉兰", "雪琴", "建英", "月芳");
    private static final List<String> YOUNGER_MEN =
            List.of("浩然", "宇轩", "俊杰", "子涵", "嘉豪", "泽宇", "天佑", "思远", "晨阳", "书航", "一鸣", "晓东", "凯", "翔", "文韬", "君昊");
    private static final List<String> YOUNGER_WOMEN =
            List.of("欣怡", "雨婷", "梦洁", "思琪", "佳宁", "诗涵", "晓雯", "可欣", "静怡", "语桐", "清妍", "若曦", "婷", "悦", "依诺", "芷若");
    private static final List<String> PLACES =
            List.of("330523", "330523", "330523", "330523", "330522", "330521", "330502");

    private final Random random = new Random(330523);
    private final Set<String> taken = new HashSet<>();
    private int phones;

    /** Someone whose name and number nobody else here has. */
    record Someone(String name, String idNumber) {}

    Someone born(int fromYear, int toYear) {
        LocalDate birth = day(fromYear, toYear);
        boolean man = random.nextInt(100) < 58;
        return new Someone(name(birth.getYear() < 1985, man), idNumber(birth, man));
    }

    private String name(boolean older, boolean man) {
        List<String> given = older ? (man ? OLDER_MEN : OLDER_WOMEN) : (man ? YOUNGER_MEN : YOUNGER_WOMEN);
        String name;
        do {
            name = one(SURNAMES) + one(given);
        } while (!taken.add(name));
        return name;
    }

    /** In the orders from 900 on, which registries hardly give to anyone. */
    private String idNumber(LocalDate birth, boolean man) {
        String number;
        do {
            int order = 900 + 2 * random.nextInt(40) + (man ? 1 : 0);
            String digits = one(PLACES) + birth.toString().replace("-", "") + order;
            number = digits + IdNumber.check(digits);
        } while (!taken.add(number));
        return number;
    }

    String phone() {
        return "1990572%04d".formatted(++phones);
    }

    LocalDate day(int fromYear, int toYear) {
        LocalDate first = LocalDate.of(fromYear, 1, 1);
        int days = (int) (LocalDate.of(toYear + 1, 1, 1).toEpochDay() - first.toEpochDay());
        return first.plusDays(random.nextInt(days));
    }

    /** First days of service come in the months in which recruits start. */
    LocalDate start(int year) {
        return LocalDate.of(year, one(List.of(7, 8, 8, 9, 12)), 1 + random.nextInt(20));
    }

    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    boolean likely(int percent) {
        return random.nextInt(100) < percent;
    }
}
