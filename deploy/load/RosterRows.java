import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * A roster of as many rows as wanted, of 安吉县, as CSV on standard output: {@code java deploy/load/RosterRows.java [ROWS] [POST]}. One row in twenty is a leader, five are
 * mentors, the others mentees. The same persons for the same number of rows; POST is what everyone's post is called.
 */
class RosterRows {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final int PER_DAY = 899;
    private static final String[] FIELDS = {"智能制造", "休闲经济", "绿色金融", "规划建设", "生态环保", "信息技术"};

    private static String leader;

    static void main(String[] args) {
        int rows = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
        String post = args.length > 1 ? args[1] : "干部";
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        out.print("类别,姓名,身份证号,手机号,区划代码,单位,单位类型,职务,参加工作日期,专业领域,方言,导师类别,基层工作年限,曾任领导职务,退二线,职称,可带人数,对象类别,分管领导身份证号\r\n");
        for (int row = 0; row < rows; row++) {
            out.print(row(row, post));
        }
        out.flush();
    }

    private static String row(int row, String post) {
        String common = ",139%08d,330523205,上墅乡人民政府,乡镇,%s,".formatted(row, post);
        String field = FIELDS[row % FIELDS.length];
        if (row % 20 == 0) {
            leader = number(LocalDate.of(1970, 1, 1), row);
            return "领导," + name(row) + "," + leader + common + "1995-08-01,,,,,,,,,,\r\n";
        }
        if (row % 20 <= 5) {
            return "导师," + name(row) + "," + number(LocalDate.of(1964, 1, 1), row) + common + "1986-08-01," + field
                    + ",安吉话,领导干部,30,是,是,无,5,,\r\n";
        }
        return "帮带对象," + name(row) + "," + number(LocalDate.of(2001, 1, 1), row) + common + "2025-08-01," + field
                + ",普通话,,,,,,,应届新录用," + leader + "\r\n";
    }

    private static String name(int row) {
        return "" + "赵钱孙李周吴郑王冯陈".charAt(row % 10) + (char) ('一' + row / 10 % 5000) + (char) ('丁' + row / 50_000);
    }

    /** GB 11643: region, birth, order, check character. */
    private static String number(LocalDate from, int row) {
        LocalDate born = from.plusDays(row / PER_DAY);
        String front = "330523" + born.format(DateTimeFormatter.BASIC_ISO_DATE) + "%03d".formatted(100 + row % PER_DAY);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (front.charAt(i) - '0') * WEIGHTS[i];
        }
        return front + "10X98765432".charAt(sum % 11);
    }
}
