package io.yunzong.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The trucks of the demonstration: some on every lane, spread over its round. */
final class Fleet {
    private static final int TRUCKS_PER_LANE = 3;
    private static final Duration SHIFT = Duration.ofMinutes(217);

    private Fleet() {}

    private static final int FIRST_VAN = 900;

    static List<Truck> of(DemoScript script) {
        Map<String, DemoScript.Place> places = script.branchesByCode();
        List<Truck> trucks = new ArrayList<>();
        for (List<String> lane : script.lanes()) {
            List<DemoScript.Place> stops = lane.stream().map(places::get).toList();
            for (int i = 0; i < TRUCKS_PER_LANE; i++) {
                int number = trucks.size() + 1;
                trucks.add(new Truck(
                        number, plate(stops.getFirst().province(), number), stops, SHIFT.multipliedBy(number)));
            }
        }
        return trucks;
    }

    /** The plates of the vehicles with which branches take goods to the door, by branch. */
    static Map<DemoScript.Place, String> vanPlates(DemoScript script) {
        Map<DemoScript.Place, String> plates = new LinkedHashMap<>();
        for (DemoScript.Place branch : script.branches()) {
            plates.put(branch, plate(branch.province(), FIRST_VAN + plates.size()));
        }
        return plates;
    }

    private static String plate(String province, int number) {
        String mark = switch (province) {
            case "山东" -> "鲁Q";
            case "江苏" -> "苏A";
            case "上海" -> "沪A";
            case "浙江" -> "浙A";
            case "安徽" -> "皖A";
            case "湖北" -> "鄂A";
            case "广东" -> "粤A";
            case "河南" -> "豫A";
            case "北京" -> "京A";
            default -> "川A";
        };
        return mark + "%05d".formatted(10_000 + number * 37);
    }
}
