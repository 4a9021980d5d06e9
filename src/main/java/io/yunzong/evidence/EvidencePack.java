package io.yunzong.evidence;

import io.yunzong.kernel.Subject;
import io.yunzong.sheets.Column;
import io.yunzong.sheets.SheetWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was photographed and filed about a subject, as it was received, in one archive with a list of hashes,
 * times and places. Clause A-06.
 */
public final class EvidencePack {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final Subject subject;
    private final List<Evidence> contents;
    private final Function<Evidence, InputStream> bytes;
    private final ZoneId zone;

    EvidencePack(Subject subject, List<Evidence> contents, Function<Evidence, InputStream> bytes, ZoneId zone) {
        this.subject = subject;
        this.contents = List.copyOf(contents);
        this.bytes = bytes;
        this.zone = zone;
    }

    /** What to call it, without the ending. */
    public String name() {
        return "photos-" + subject.kind() + "-" + subject.id();
    }

    public int size() {
        return contents.size();
    }

    /** Writes the archive; the stream stays open. */
    public void writeTo(OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        // photos are packed already
        zip.setLevel(Deflater.NO_COMPRESSION);
        for (Evidence evidence : contents) {
            zip.putNextEntry(new ZipEntry(fileName(evidence)));
            try (InputStream original = bytes.apply(evidence)) {
                original.transferTo(zip);
            }
            zip.closeEntry();
        }
        zip.putNextEntry(new ZipEntry("list.csv"));
        ByteArrayOutputStream list = new ByteArrayOutputStream();
        SheetWriter.csv(list, columns(), contents);
        list.writeTo(zip);
        zip.closeEntry();
        zip.finish();
    }

    private String fileName(Evidence evidence) {
        String ending = switch (evidence.contentType()) {
            case "image/jpeg" -> ".jpg";
            case "image/png" -> ".png";
            case "application/pdf" -> ".pdf";
            default -> ".bin";
        };
        return evidence.takenAt().atZone(zone).format(STAMP) + "_" + evidence.slot() + "_" + evidence.id() + ending;
    }

    private List<Column<Evidence>> columns() {
        return List.of(
                Column.text("文件", this::fileName),
                Column.text("照片位", Evidence::slot),
                Column.text("环节", evidence -> text(evidence.step())),
                Column.instant("拍摄时间", Evidence::takenAt),
                Column.instant("接收时间", Evidence::receivedAt),
                Column.instant("设备时间", Evidence::deviceTime),
                Column.number("设备时钟偏差（毫秒）", Evidence::deviceClockOffsetMs),
                Column.instant("EXIF 时间", Evidence::exifTime),
                Column.text("设备位置", evidence -> text(evidence.point())),
                Column.text("EXIF 位置", evidence -> text(evidence.exifPoint())),
                Column.text("上传人", Evidence::byName),
                Column.text(
                        "标记",
                        evidence -> evidence.flags().stream()
                                .map(Enum::name)
                                .sorted()
                                .collect(Collectors.joining(" "))),
                Column.text("复核结论", evidence -> text(evidence.verdict())),
                Column.text("原文件名", Evidence::fileName),
                Column.number("字节", Evidence::bytes),
                Column.text("SHA-256", Evidence::sha256));
    }

    private static @Nullable String text(@Nullable Object value) {
        if (value instanceof io.yunzong.kernel.GeoPoint point) {
            return point.latitude() + "," + point.longitude();
        }
        return value == null ? null : value.toString();
    }
}
