package io.yunzong.documents;

import io.yunzong.documents.DocumentContent.Field;
import io.yunzong.documents.DocumentContent.Picture;
import io.yunzong.documents.DocumentContent.Section;
import io.yunzong.documents.DocumentContent.Table;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.Subject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;

/** Documents for tests. */
public final class DocumentFixtures {
    public static final DocumentType SHEET = new DocumentType("GZD", "重点客户跟踪单");

    private DocumentFixtures() {}

    public static DocumentContent saying(String remark) {
        return new DocumentContent(
                List.of(new Field("运单号", "HF20261123001"), new Field("件数", "12 件")), List.of(Section.of("备注", remark)));
    }

    /** With a table longer than a page and two pictures. */
    public static DocumentContent detailed(String remark) {
        List<List<String>> rows = java.util.stream.IntStream.rangeClosed(1, 80)
                .mapToObj(number -> List.of("节点 " + number, "到达", "货物完好，件数相符，已签收"))
                .toList();
        return new DocumentContent(
                List.of(new Field("运单号", "HF20261123001"), new Field("收货单位", "成都仪器有限公司")),
                List.of(
                        Section.of("备注", remark),
                        new Section(
                                "节点",
                                List.of(),
                                List.of(new Table("到发记录", List.of("节点", "事项", "说明"), rows)),
                                List.of(Picture.of("车下", jpeg(40)), Picture.of("车上", jpeg(200))))));
    }

    public static byte[] jpeg(int light) {
        BufferedImage image = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 400; x++) {
            for (int y = 0; y < 300; y++) {
                image.setRGB(x, y, (light + x / 10) << 8);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public static IssueDocument order(
            SiteId site, String code, Subject subject, DocumentContent content, Addressee... addressees) {
        return new IssueDocument(SHEET, site, code, subject, "重点客户跟踪单", content, List.of(addressees), null);
    }
}
