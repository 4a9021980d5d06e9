package io.yunzong.bench;

import java.util.List;
import java.util.SplittableRandom;

/** The words made-up freight is described with: as varied, and as unevenly used, as real ones. */
final class Words {
    static final List<String> CITIES = List.of(
            "临沂", "上海", "合肥", "南京", "杭州", "苏州", "无锡", "徐州", "济南", "青岛", "潍坊", "郑州", "武汉", "长沙", "广州", "深圳", "东莞", "佛山",
            "成都", "重庆", "西安", "太原", "石家庄", "北京", "天津", "沈阳", "大连", "福州", "厦门", "昆明");
    static final List<String> CITY_CODES = List.of(
            "LY", "SH", "HF", "NJ", "HZ", "SZ", "WX", "XZ", "JN", "QD", "WF", "ZZ", "WH", "CS", "GZ", "SX", "DG", "FS",
            "CD", "CQ", "XA", "TY", "SJ", "BJ", "TJ", "SY", "DL", "FZ", "XM", "KM");
    static final List<String> TRADES =
            List.of("医药", "食品", "电子", "服装", "机械", "化工", "仪器", "家具", "建材", "汽配", "图书", "日化", "五金", "陶瓷", "纺织", "电器");
    static final List<String> GOODS = List.of(
            "疫苗", "冷链药品", "精密仪器", "注塑件", "轮胎", "服装", "家用电器", "瓷砖", "图书", "机床配件", "日化用品", "办公家具", "电缆", "包装材料", "食品原料",
            "电路板");
    static final List<String> PACKAGING = List.of("CARTON", "CARTON", "CARTON", "WOODEN_CASE", "PALLET", "BAG", "DRUM");
    private static final String SURNAMES =
            "王王王王李李李李张张张张刘刘刘陈陈陈杨杨赵赵黄黄周周吴吴徐徐孙孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文";
    private static final String GIVEN =
            "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红梅建国志文晓东海燕春生雪峰鹏飞宇浩然子轩梓涵欣怡佳琪思远嘉诚俊凯雨桐天宁一鸣若曦博永康立新振宏德福成才光辉云龙小龙金凤银生学良家豪瑞祥";
    private static final String BRAND = "华泰金鑫盛源恒达宏远瑞康益民正大永昌隆兴嘉和天诚广信德润丰禾安顺联创新科美佳东方长城中航博雅";
    private static final List<String> MOBILE = List.of(
            "130", "131", "132", "135", "136", "137", "138", "139", "150", "151", "158", "159", "186", "188", "199");

    private Words() {}

    static <T> T of(List<T> words, SplittableRandom random) {
        return words.get(random.nextInt(words.size()));
    }

    /** Small numbers far more often than large ones, as with customers and lanes. */
    static int uneven(int bound, SplittableRandom random) {
        double even = random.nextDouble();
        return Math.min(bound - 1, (int) (bound * even * even));
    }

    static String person(SplittableRandom random) {
        String name = letter(SURNAMES, random) + letter(GIVEN, random);
        return random.nextInt(5) == 0 ? name : name + letter(GIVEN, random);
    }

    static String mobile(SplittableRandom random) {
        return of(MOBILE, random) + digits(8, random);
    }

    static String company(SplittableRandom random) {
        return of(CITIES, random) + letter(BRAND, random) + letter(BRAND, random) + of(TRADES, random) + "有限公司";
    }

    static String plate(SplittableRandom random) {
        return letter("鲁沪皖苏浙豫鄂粤川陕京津", random) + (char) ('A' + random.nextInt(12)) + digits(5, random);
    }

    static String digits(int count, SplittableRandom random) {
        StringBuilder digits = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            digits.append((char) ('0' + random.nextInt(10)));
        }
        return digits.toString();
    }

    private static String letter(String letters, SplittableRandom random) {
        return String.valueOf(letters.charAt(random.nextInt(letters.length())));
    }
}
