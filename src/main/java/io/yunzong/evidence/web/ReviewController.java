package io.yunzong.evidence.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.yunzong.evidence.EvidenceReviewDesk;
import io.yunzong.evidence.ReviewVerdict;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Permission;
import io.yunzong.identity.Requires;
import io.yunzong.kernel.EvidenceId;
import io.yunzong.kernel.Page;
import io.yunzong.kernel.PageQuery;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/evidence-reviews")
class ReviewController {
    private final EvidenceReviewDesk desk;

    ReviewController(EvidenceReviewDesk desk) {
        this.desk = desk;
    }

    private record DecisionOrder(
            @NotNull ReviewVerdict verdict,
            @Nullable @Size(max = 1000) String note) {}

    /** What something speaks against, newest first; {@code decided} picks the open or the closed ones. */
    @GetMapping
    @Requires(Permission.EVIDENCE_REVIEW)
    Page<EvidenceAnswer.Review> list(
            @RequestParam(required = false) @Nullable Boolean decided,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            @Parameter(hidden = true) Caller caller) {
        return desk.page(decided, PageQuery.of(page, size, null), caller).map(EvidenceAnswer.Review::of);
    }

    /** Recent photos by chance. */
    @GetMapping("/sample")
    @Requires(Permission.EVIDENCE_REVIEW)
    List<EvidenceAnswer> sample(@RequestParam(defaultValue = "20") int count, @Parameter(hidden = true) Caller caller) {
        return desk.sample(count, caller).stream().map(EvidenceAnswer::of).toList();
    }

    @GetMapping("/{id}")
    @Requires(Permission.EVIDENCE_REVIEW)
    EvidenceAnswer.Review get(@PathVariable long id, @Parameter(hidden = true) Caller caller) {
        return EvidenceAnswer.Review.of(desk.get(new EvidenceId(id), caller));
    }

    @PostMapping("/{id}/decision")
    @Requires(Permission.EVIDENCE_REVIEW)
    EvidenceAnswer.Review decide(
            @PathVariable long id, @Valid @RequestBody DecisionOrder order, @Parameter(hidden = true) Caller caller) {
        return EvidenceAnswer.Review.of(
                desk.decide(new EvidenceId(id), order.verdict(), Objects.requireNonNullElse(order.note(), ""), caller));
    }
}
