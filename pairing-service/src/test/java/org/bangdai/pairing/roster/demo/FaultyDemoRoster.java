package org.bangdai.pairing.roster.demo;

import org.bangdai.pairing.roster.RosterFiles;

/** {@code deploy/local/demo/roster-330523-with-errors.csv}: four good rows, and eight that are each bad in another way. */
final class FaultyDemoRoster {

    private FaultyDemoRoster() {}

    static String csv() {
        String leader = id("33052319800614", "902");
        return RosterFiles.csv(
                "领导,许丽萍," + leader + ",19905729001,330523110,梅溪镇人民政府,乡镇,党委委员、副镇长,2003-08-01,,安吉话,,,,,,,,",
                "导师,郑永泉," + id("33052319670320", "913")
                        + ",19905729002,330523110,梅溪镇人民政府,乡镇,原镇长、四级调研员,1988-08-01,休闲经济,安吉话,领导干部,28,是,是,无,2,,",
                mentee("陆书瑶", id("33052320020109", "924"), "19905729003", "330523110", "2026-08-10", "休闲经济", leader),
                mentee("姜一帆", id("33052320000518", "915"), "19905729004", "330523110", "2024-08-12", "信息技术", leader),
                // A check character that does not fit.
                mentee("邵文博", wrong(id("33052319990307", "917")), "19905729005", "330523110", "2024-08-12", "", leader),
                // A mobile number of ten digits.
                mentee("孔令宜", id("33052320010922", "926"), "1990572900", "330523110", "2025-08-11", "", leader),
                // A township of the neighbouring county.
                mentee("鲍嘉诚", id("33052220000830", "919"), "19905729007", "330522001", "2025-08-11", "", leader),
                // A division that does not exist.
                mentee("万思佳", id("33052320020417", "928"), "19905729008", "330523999", "2026-08-10", "", leader),
                // A day that does not exist.
                mentee("季承泽", id("33052319980226", "931"), "19905729009", "330523110", "2024-02-30", "", leader),
                // A field that there is not.
                mentee("柳若彤", id("33052320011105", "942"), "19905729010", "330523110", "2025-08-11", "竹林碳汇", leader),
                // A leader in charge whom nobody knows.
                mentee(
                        "单博远",
                        id("33052320000711", "933"),
                        "19905729011",
                        "330523110",
                        "2025-08-11",
                        "",
                        id("33052319771212", "944")),
                // The second row's person again, without a track.
                "导师,郑永泉," + id("33052319670320", "913")
                        + ",19905729002,330523110,梅溪镇人民政府,乡镇,原镇长、四级调研员,1988-08-01,休闲经济,安吉话,,28,是,是,无,2,,");
    }

    private static String mentee(
            String name, String idNumber, String phone, String division, String since, String fields, String leader) {
        return String.join(
                        ",", "帮带对象", name, idNumber, phone, division, "梅溪镇人民政府", "乡镇", "党政办公室科员", since, fields, "普通话")
                + ",,,,,,,应届新录用," + leader;
    }

    private static String id(String placeAndBirth, String order) {
        String digits = placeAndBirth + order;
        return digits + org.bangdai.pairing.person.domain.IdNumber.check(digits);
    }

    private static String wrong(String idNumber) {
        char check = idNumber.charAt(17);
        return idNumber.substring(0, 17) + (check == '1' ? '2' : '1');
    }
}
