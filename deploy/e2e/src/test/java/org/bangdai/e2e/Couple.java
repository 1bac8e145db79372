package org.bangdai.e2e;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.atomic.AtomicInteger;

/** A mentor, a mentee and the mentee's leader whom nobody has heard of before, with the roster that brings them in. */
final class Couple {

    private static final AtomicInteger NEXT = new AtomicInteger(100);
    static final String HEADER =
            "类别,姓名,身份证号,手机号,区划代码,单位,单位类型,职务,参加工作日期,专业领域,方言,导师类别,基层工作年限,曾任领导职务,退二线,职称,可带人数,对象类别,分管领导身份证号";
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private final int number = NEXT.getAndAdd(2);
    private final String leaderNumber = idNumber(LocalDate.of(1975, 3, 4), number);
    private final String mentorNumber = idNumber(LocalDate.of(1966, 5, 6), number);
    private final String menteeNumber = idNumber(LocalDate.of(2002, 7, 8), number);

    final String leaderId = Bangdai.stack().personId(leaderNumber);
    final String mentorId = Bangdai.stack().personId(mentorNumber);
    final String menteeId = Bangdai.stack().personId(menteeNumber);

    String roster() {
        String place = "330523205,上墅乡人民政府,乡镇,";
        return String.join(
                "\n",
                HEADER,
                "领导,方领导," + leaderNumber + ",13900000001," + place + "副乡长,1998-08-01,,,,,,,,,,",
                "导师,方导师," + mentorNumber + ",13900000002," + place + "四级调研员,1986-08-01,生态环保,安吉话,领导干部,30,是,是,无,1,,",
                "帮带对象,方学员," + menteeNumber + ",13900000003," + place + "科员,2026-08-10,生态环保,普通话,,,,,,,应届新录用,"
                        + leaderNumber,
                "");
    }

    String mentorToken() {
        return Bangdai.token(mentorId, "mentor");
    }

    String menteeToken() {
        return Bangdai.token(menteeId, "mentee");
    }

    String leaderToken() {
        return Bangdai.token(leaderId, "appraiser");
    }

    private static String idNumber(LocalDate born, int order) {
        return idNumber(born, order, "330523");
    }

    /** GB 11643: region, birth, order, check digit. */
    static String idNumber(LocalDate born, int order, String region) {
        String front = region + born.format(DateTimeFormatter.BASIC_ISO_DATE) + "%03d".formatted(order);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (front.charAt(i) - '0') * WEIGHTS[i];
        }
        return front + "10X98765432".charAt(sum % 11);
    }
}
