package io.yunzong.documents.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.yunzong.documents.Document;
import io.yunzong.documents.DocumentDesk;
import io.yunzong.documents.DocumentFilter;
import io.yunzong.documents.DocumentFinder;
import io.yunzong.documents.DocumentType;
import io.yunzong.documents.DocumentsRefused;
import io.yunzong.documents.DocumentsRefused.Why;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Permission;
import io.yunzong.identity.Requires;
import io.yunzong.kernel.DocumentId;
import io.yunzong.kernel.Page;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.Refusal.Kind;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.Subject;
import io.yunzong.platform.Download;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

@RestController
@RequestMapping("/api/documents")
class DocumentController {
    private final DocumentDesk desk;
    private final DocumentFinder finder;

    DocumentController(DocumentDesk desk, DocumentFinder finder) {
        this.desk = desk;
        this.finder = finder;
    }

    /** Newest first; sorted by number, type or issuedAt where asked. */
    @GetMapping
    @Requires(Permission.EVIDENCE_READ)
    Page<DocumentAnswer> list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable Long siteId,
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            @RequestParam(required = false) @Nullable String sort,
            @Parameter(hidden = true) Caller caller) {
        DocumentFilter filter = new DocumentFilter(
                blankToNull(q),
                blankToNull(type),
                siteId == null ? null : new SiteId(siteId),
                subject == null || subject.isBlank() ? null : subject(subject),
                from,
                to);
        return finder.page(filter, PageQuery.of(page, size, sort), caller).map(DocumentAnswer::of);
    }

    /** What is addressed to the caller; {@code open} leaves only what they have not confirmed. */
    @GetMapping("/inbox")
    @Requires(Permission.EVIDENCE_READ)
    Page<DocumentAnswer.InboxAnswer> inbox(
            @RequestParam(defaultValue = "false") boolean open,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            @Parameter(hidden = true) Caller caller) {
        return finder.inbox(open, PageQuery.of(page, size, null), caller).map(DocumentAnswer.InboxAnswer::of);
    }

    @GetMapping("/types")
    @Requires(Permission.EVIDENCE_READ)
    List<DocumentType> types() {
        return finder.types();
    }

    /** The latest version, or the one asked for. An addressee who opens it has read it. */
    @GetMapping("/{id}")
    @Requires(Permission.EVIDENCE_READ)
    DocumentAnswer.Full get(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Integer version,
            @Parameter(hidden = true) Caller caller) {
        Document document = finder.get(new DocumentId(id), caller);
        int shown = Objects.requireNonNullElse(version, document.version());
        DocumentAnswer.Full full = new DocumentAnswer.Full(
                DocumentAnswer.of(document),
                shown,
                finder.content(document.id(), shown, caller),
                finder.versions(document.id(), caller),
                finder.receipts(document.id(), shown, caller).stream()
                        .map(DocumentAnswer.AddresseeAnswer::of)
                        .toList());
        desk.noteRead(document.id(), shown, caller);
        return full;
    }

    /** Confirms the latest version addressed to the caller. */
    @PostMapping("/{id}/acknowledgement")
    @Requires(Permission.EVIDENCE_READ)
    DocumentAnswer acknowledge(@PathVariable long id, @Parameter(hidden = true) Caller caller) {
        finder.get(new DocumentId(id), caller);
        return DocumentAnswer.of(desk.acknowledge(new DocumentId(id), caller));
    }

    /** On A4, the same bytes every time. An addressee who opens it has read it. */
    @GetMapping("/{id}/paper.pdf")
    @Requires(Permission.EVIDENCE_READ)
    void paper(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Integer version,
            @Parameter(hidden = true) Caller caller,
            HttpServletResponse response)
            throws IOException {
        Document document = finder.get(new DocumentId(id), caller);
        int shown = Objects.requireNonNullElse(version, document.version());
        byte[] pdf = finder.paper(document.id(), shown, caller);
        desk.noteRead(document.id(), shown, caller);
        response.setContentType(MediaType.APPLICATION_PDF_VALUE);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                org.springframework.http.ContentDisposition.inline()
                        .filename(document.number() + "-v" + shown + ".pdf", java.nio.charset.StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setContentLength(pdf.length);
        response.getOutputStream().write(pdf);
    }

    @GetMapping("/{id}/tables.xlsx")
    @Requires(Permission.EVIDENCE_READ)
    ResponseEntity<StreamingResponseBody> tables(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Integer version,
            @Parameter(hidden = true) Caller caller) {
        Document document = finder.get(new DocumentId(id), caller);
        int shown = Objects.requireNonNullElse(version, document.version());
        finder.content(document.id(), shown, caller);
        return Download.xlsx(
                document.number() + "-v" + shown, out -> finder.writeTables(document.id(), shown, out, caller));
    }

    @GetMapping("/{id}/pictures/{sha256}")
    @Requires(Permission.EVIDENCE_READ)
    void picture(
            @PathVariable long id,
            @PathVariable String sha256,
            @Parameter(hidden = true) Caller caller,
            HttpServletResponse response)
            throws IOException {
        byte[] jpeg = finder.picture(new DocumentId(id), sha256, caller);
        response.setContentType(MediaType.IMAGE_JPEG_VALUE);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, max-age=31536000, immutable");
        response.setContentLength(jpeg.length);
        response.getOutputStream().write(jpeg);
    }

    private static Subject subject(String text) {
        try {
            return Subject.parse(text.strip());
        } catch (IllegalArgumentException e) {
            throw new DocumentsRefused(
                    Kind.INVALID, Why.SUBJECT_INVALID.unmet("subject", text).inField("subject"));
        }
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
