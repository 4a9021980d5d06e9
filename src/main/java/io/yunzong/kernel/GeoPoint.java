package io.yunzong.kernel;

/**
 * A place on earth in WGS-84, decimal degrees. Devices report WGS-84; Chinese map tiles are drawn in GCJ-02 or BD-09,
 * hence the conversions. Outside China both leave the point unchanged, as the published transformation does.
 * Creating one with a latitude outside ±90 or a longitude outside ±180 fails.
 */
public record GeoPoint(double latitude, double longitude) {
    private static final double EARTH_RADIUS_METRES = 6_371_008.8;
    private static final double KRASOVSKY_AXIS = 6_378_245.0;
    private static final double KRASOVSKY_ECCENTRICITY_SQUARED = 0.006_693_421_622_965_943;
    private static final double BAIDU_ANGLE = Math.PI * 3000.0 / 180.0;

    public GeoPoint {
        if (!(latitude >= -90 && latitude <= 90) || !(longitude >= -180 && longitude <= 180)) {
            throw new IllegalArgumentException("not a place on earth: " + latitude + ", " + longitude);
        }
    }

    public static boolean isValid(double latitude, double longitude) {
        return latitude >= -90 && latitude <= 90 && longitude >= -180 && longitude <= 180;
    }

    /** Great-circle distance in metres. */
    public double distanceMetres(GeoPoint other) {
        double latA = Math.toRadians(latitude);
        double latB = Math.toRadians(other.latitude);
        double sinLat = Math.sin((latB - latA) / 2);
        double sinLon = Math.sin(Math.toRadians(other.longitude - longitude) / 2);
        double h = sinLat * sinLat + Math.cos(latA) * Math.cos(latB) * sinLon * sinLon;
        return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(h)));
    }

    /** Initial bearing towards the other point, degrees clockwise from north, 0 to 360. */
    public double bearingDegrees(GeoPoint other) {
        double latA = Math.toRadians(latitude);
        double latB = Math.toRadians(other.latitude);
        double deltaLon = Math.toRadians(other.longitude - longitude);
        double y = Math.sin(deltaLon) * Math.cos(latB);
        double x = Math.cos(latA) * Math.sin(latB) - Math.sin(latA) * Math.cos(latB) * Math.cos(deltaLon);
        return (Math.toDegrees(Math.atan2(y, x)) + 360) % 360;
    }

    /** The same place as Chinese maps (高德, 腾讯) draw it. */
    public GeoPoint toGcj02() {
        if (isOutsideChina()) {
            return this;
        }
        double x = longitude - 105.0;
        double y = latitude - 35.0;
        double shiftLat = -100.0
                + 2.0 * x
                + 3.0 * y
                + 0.2 * y * y
                + 0.1 * x * y
                + 0.2 * Math.sqrt(Math.abs(x))
                + wave(x, y, 30.0, 320.0, 12.0, 160.0);
        double shiftLon = 300.0
                + x
                + 2.0 * y
                + 0.1 * x * x
                + 0.1 * x * y
                + 0.1 * Math.sqrt(Math.abs(x))
                + wave(x, x, 30.0, 300.0, 12.0, 150.0);
        double radLat = Math.toRadians(latitude);
        double curvature = 1 - KRASOVSKY_ECCENTRICITY_SQUARED * Math.sin(radLat) * Math.sin(radLat);
        double meridian = KRASOVSKY_AXIS * (1 - KRASOVSKY_ECCENTRICITY_SQUARED) / (curvature * Math.sqrt(curvature));
        double parallel = KRASOVSKY_AXIS / Math.sqrt(curvature) * Math.cos(radLat);
        return new GeoPoint(
                latitude + Math.toDegrees(shiftLat / meridian), longitude + Math.toDegrees(shiftLon / parallel));
    }

    /** The same place as Baidu maps draw it. */
    public GeoPoint toBd09() {
        if (isOutsideChina()) {
            return this;
        }
        GeoPoint gcj = toGcj02();
        double radius = Math.hypot(gcj.longitude, gcj.latitude) + 0.000_02 * Math.sin(gcj.latitude * BAIDU_ANGLE);
        double angle = Math.atan2(gcj.latitude, gcj.longitude) + 0.000_003 * Math.cos(gcj.longitude * BAIDU_ANGLE);
        return new GeoPoint(radius * Math.sin(angle) + 0.006, radius * Math.cos(angle) + 0.0065);
    }

    private boolean isOutsideChina() {
        return longitude < 72.004 || longitude > 137.8347 || latitude < 0.8293 || latitude > 55.8271;
    }

    /** The three sine terms both published shifts share; longitude's are waves of x alone. */
    private static double wave(double x, double along, double near, double far, double middle, double slow) {
        double common = (20.0 * Math.sin(6.0 * x * Math.PI) + 20.0 * Math.sin(2.0 * x * Math.PI)) * 2.0 / 3.0;
        double first = (20.0 * Math.sin(along * Math.PI) + 40.0 * Math.sin(along / 3.0 * Math.PI)) * 2.0 / 3.0;
        double second =
                (slow * Math.sin(along / middle * Math.PI) + far * Math.sin(along * Math.PI / near)) * 2.0 / 3.0;
        return common + first + second;
    }
}
