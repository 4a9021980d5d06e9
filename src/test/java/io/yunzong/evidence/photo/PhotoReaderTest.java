package io.yunzong.evidence.photo;

import static io.yunzong.evidence.EvidenceRefused.Why.*;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.yunzong.SharedData;
import io.yunzong.evidence.EvidenceRefused;
import io.yunzong.evidence.ExifTimeBasis;
import io.yunzong.evidence.Photos;
import io.yunzong.evidence.domain.Look;
import io.yunzong.evidence.domain.Place;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("A-05")
class PhotoReaderTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private final PhotoReader reader = new PhotoReader(60_000_000, SHANGHAI);

    private static byte[] real(String name) throws IOException {
        return Files.readAllBytes(SharedData.file("photos/" + name));
    }

    private void assertRefused(byte[] content, EvidenceRefused.Why why) {
        Throwable thrown = catchThrowable(() -> reader.read(content));
        assertThat(thrown).isInstanceOf(EvidenceRefused.class);
        assertThat(((EvidenceRefused) thrown).unmet().getFirst().code()).isEqualTo(why.code());
    }

    @Test
    void refusesWhatIsNoImage() throws IOException {
        assertRefused("<html>not a photo</html>".getBytes(StandardCharsets.UTF_8), NOT_AN_IMAGE);
        assertRefused(new byte[] {(byte) 0xFF}, NOT_AN_IMAGE);
        assertRefused(real("malformed.bin"), NOT_AN_IMAGE);
    }

    @Test
    void refusesATruncatedJpegAndPng() throws IOException {
        byte[] jpeg = Photos.fresh();
        byte[] png = Photos.png(Photos.scene(1, 300, 200));

        assertRefused(Arrays.copyOf(jpeg, jpeg.length / 2), IMAGE_TRUNCATED);
        assertRefused(Arrays.copyOf(jpeg, jpeg.length - 2), IMAGE_TRUNCATED);
        assertRefused(Arrays.copyOf(png, png.length / 2), IMAGE_TRUNCATED);
        byte[] phone = real("Nokia_Lumia_800.jpg");
        assertRefused(Arrays.copyOf(phone, phone.length * 2 / 3), IMAGE_TRUNCATED);
    }

    @Test
    void refusesABombByItsHeader() {
        assertRefused(Photos.bomb(60_000, 60_000), IMAGE_TOO_MANY_PIXELS);
        assertRefused(Photos.bomb(Integer.MAX_VALUE, Integer.MAX_VALUE), IMAGE_TOO_MANY_PIXELS);
    }

    @Test
    void refusesWhatOnlyBeginsLikeAnImage() {
        byte[] noise = new byte[5_000];
        noise[0] = (byte) 0xFF;
        noise[1] = (byte) 0xD8;
        noise[2] = (byte) 0xFF;

        Throwable thrown = catchThrowable(() -> reader.read(noise));

        assertThat(thrown).isInstanceOf(EvidenceRefused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Apple_iPhone_4.jpg",
                "FLIR_Vue_Pro_640.jpg",
                "HTC_Desire.jpg",
                "Issue_614.jpg",
                "Nikon_D5000.jpg",
                "Nokia_Lumia_800.jpg",
                "Sony_DSC-HX5V_(2).jpg"
            })
    void readsPhotosOfRealCameras(String name) throws IOException {
        PhotoReader.Photo photo = reader.read(real(name));

        assertThat(photo.contentType()).isEqualTo("image/jpeg");
        BufferedImage small = ImageIO.read(new ByteArrayInputStream(photo.smallJpeg()));
        assertThat(Math.max(small.getWidth(), small.getHeight())).isBetween(100, 320);
    }

    @Test
    void readsWhereAndWhenFromExif() throws IOException {
        ExifFacts htc = reader.read(real("HTC_Desire.jpg")).exif();
        assertThat(requireNonNull(htc.place()).latitude()).isEqualTo(45.5007, Offset.offset(0.0001));
        assertThat(requireNonNull(htc.place()).longitude()).isEqualTo(9.1103, Offset.offset(0.0001));
        assertThat(htc.time()).isEqualTo("2011-05-06T07:59:48Z");
        assertThat(htc.timeBasis()).isEqualTo(ExifTimeBasis.GPS);

        ExifFacts iphone = reader.read(real("Apple_iPhone_4.jpg")).exif();
        assertThat(iphone.time())
                .as("the hands of the clock, in the zone of the installation")
                .isEqualTo(Instant.parse("2011-01-13T06:33:39Z"));
        assertThat(iphone.timeBasis()).isEqualTo(ExifTimeBasis.ASSUMED_ZONE);

        ExifFacts thermal = reader.read(real("FLIR_Vue_Pro_640.jpg")).exif();
        assertThat(thermal.place()).as("0°, 0° as the file says").isEqualTo(new Place.Claim(-0.0, -0.0));
    }

    @Test
    void noticesADateThatCannotBe() {
        ExifFacts exif = reader.read(Photos.withExif(Photos.fresh(), "2026:13:45 25:61:00", 1))
                .exif();

        assertThat(exif.impossibleTime()).isTrue();
        assertThat(exif.time()).isNull();
    }

    @Test
    void standsAPhotoUpright() throws IOException {
        byte[] lying = Photos.withExif(Photos.jpeg(Photos.scene(5, 800, 400), 0.9f), "2026:11:23 10:00:00", 6);

        PhotoReader.Photo photo = reader.read(lying);

        assertThat(photo.width()).isEqualTo(400);
        assertThat(photo.height()).isEqualTo(800);
        BufferedImage small = ImageIO.read(new ByteArrayInputStream(photo.smallJpeg()));
        assertThat(small.getHeight()).isEqualTo(320);
        assertThat(small.getWidth()).isEqualTo(160);
    }

    @Test
    @Tag("C-14")
    void knowsAPhotoAgainThatWasSavedAnew() throws IOException {
        BufferedImage original = ImageIO.read(new ByteArrayInputStream(real("Nokia_Lumia_800.jpg")));
        Look look = requireNonNull(reader.read(real("Nokia_Lumia_800.jpg")).look());

        Look smaller = requireNonNull(reader.read(Photos.jpeg(Photos.resized(original, 1080, 1440), 0.6f))
                .look());
        Look other = requireNonNull(reader.read(real("HTC_Desire.jpg")).look());

        assertThat(look.isNear(smaller)).as("%d bits", look.distance(smaller)).isTrue();
        assertThat(look.isNear(other)).as("%d bits", look.distance(other)).isFalse();
    }
}
