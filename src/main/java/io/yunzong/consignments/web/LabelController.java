package io.yunzong.consignments.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.yunzong.consignments.ConsignmentsRefused;
import io.yunzong.consignments.ConsignmentsRefused.Why;
import io.yunzong.consignments.LabelDesk;
import io.yunzong.consignments.LabelFormat;
import io.yunzong.consignments.LabelSheet;
import io.yunzong.consignments.PrintLabels;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Permission;
import io.yunzong.identity.Requires;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.PieceId;
import io.yunzong.kernel.Refusal.Kind;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class LabelController {
    private final LabelDesk desk;

    LabelController(LabelDesk desk) {
        this.desk = desk;
    }

    record Order(
            @Nullable List<Long> consignmentIds,
            @Nullable List<Long> pieceIds,
            @Nullable String format) {
        PrintLabels command() {
            String wanted = Objects.requireNonNullElse(format, LabelFormat.MM_100_X_150.wireName());
            return new PrintLabels(
                    Objects.requireNonNullElse(consignmentIds, List.<Long>of()).stream()
                            .map(ConsignmentId::new)
                            .toList(),
                    Objects.requireNonNullElse(pieceIds, List.<Long>of()).stream()
                            .map(PieceId::new)
                            .toList(),
                    LabelFormat.find(wanted)
                            .orElseThrow(() -> new ConsignmentsRefused(
                                    Kind.INVALID,
                                    Why.LABEL_FORMAT_UNKNOWN
                                            .unmet("format", wanted)
                                            .inField("format"))));
        }
    }

    /** Answers with a PDF, one label a page. */
    @PostMapping("/api/labels")
    @Requires(Permission.LABEL_PRINT)
    void print(@RequestBody Order order, @Parameter(hidden = true) Caller caller, HttpServletResponse response)
            throws IOException {
        LabelSheet sheet = desk.print(order.command(), caller);
        response.setContentType(MediaType.APPLICATION_PDF_VALUE);
        response.setHeader("Content-Disposition", "inline; filename=\"labels.pdf\"");
        sheet.writeTo(response.getOutputStream());
    }
}
