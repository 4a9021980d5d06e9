package io.yunzong.consignments;

import io.yunzong.consignments.label.Label;
import io.yunzong.consignments.label.LabelPdf;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Labels that were asked for and counted, ready to be written. */
public final class LabelSheet {
    private final List<Label> labels;
    private final LabelFormat format;

    LabelSheet(List<Label> labels, LabelFormat format) {
        this.labels = List.copyOf(labels);
        this.format = format;
    }

    public int size() {
        return labels.size();
    }

    /** Writes them as a PDF with one page each. */
    public void writeTo(OutputStream out) throws IOException {
        LabelPdf.write(labels, format, out);
    }
}
