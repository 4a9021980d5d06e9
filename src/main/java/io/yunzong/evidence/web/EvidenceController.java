package io.yunzong.evidence.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.yunzong.evidence.AddEvidence;
import io.yunzong.evidence.Evidence;
import io.yunzong.evidence.EvidenceDesk;
import io.yunzong.evidence.EvidenceFinder;
import io.yunzong.evidence.EvidenceKind;
import io.yunzong.evidence.EvidencePack;
import io.yunzong.evidence.EvidenceRefused;
import io.yunzong.evidence.EvidenceRefused.Why;
import io.yunzong.evidence.PictureSize;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Permission;
import io.yunzong.identity.Requires;
import io.yunzong.kernel.EvidenceId;
import io.yunzong.kernel.Refusal.Kind;
import io.yunzong.kernel.Reported;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.Subject;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/evidence")
class EvidenceController {
    /** Bytes under a hash never change; but only for those who may see them. */
    private static final String FOR_EVER = Objects.requireNonNull(
            CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable().getHeaderValue());

    private final EvidenceDesk desk;
    private final EvidenceFinder finder;

    EvidenceController(EvidenceDesk desk, EvidenceFinder finder) {
        this.desk = desk;
        this.finder = finder;
    }

    /** The same report key again answers with the evidence it became. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Requires(Permission.EVIDENCE_ADD)
    @ResponseStatus(HttpStatus.CREATED)
    EvidenceAnswer add(
            @RequestParam MultipartFile file,
            @RequestParam String subject,
            @RequestParam String slot,
            @RequestParam(defaultValue = "PHOTO") EvidenceKind kind,
            @RequestParam(required = false) @Nullable Long siteId,
            @RequestParam(required = false) @Nullable Instant deviceTime,
            @RequestParam(defaultValue = "0") long deviceClockOffsetMs,
            @RequestParam(required = false) @Nullable Double latitude,
            @RequestParam(required = false) @Nullable Double longitude,
            @RequestParam String reportKey,
            @RequestParam(required = false) @Nullable String step,
            @Parameter(hidden = true) Caller caller)
            throws IOException {
        try (InputStream contents = file.getInputStream()) {
            return EvidenceAnswer.of(desk.add(
                    new AddEvidence(
                            subject("subject", subject),
                            slot,
                            kind,
                            siteId == null ? null : new SiteId(siteId),
                            contents,
                            Objects.requireNonNullElse(file.getOriginalFilename(), ""),
                            new Reported(reportKey, deviceTime, deviceClockOffsetMs),
                            latitude,
                            longitude,
                            step == null || step.isBlank() ? null : subject("step", step)),
                    caller));
        }
    }

    /** Of all the subjects that are in sight, in the order it was taken. */
    @GetMapping
    @Requires(Permission.EVIDENCE_READ)
    List<EvidenceAnswer> list(
            @RequestParam List<String> subject,
            @RequestParam(required = false) @Nullable String slot,
            @Parameter(hidden = true) Caller caller) {
        List<Subject> subjects =
                subject.stream().map(text -> subject("subject", text)).toList();
        return finder.list(subjects, caller).stream()
                .filter(evidence -> slot == null || slot.equals(evidence.slot()))
                .map(EvidenceAnswer::of)
                .toList();
    }

    @GetMapping("/{id}")
    @Requires(Permission.EVIDENCE_READ)
    EvidenceAnswer get(@PathVariable long id, @Parameter(hidden = true) Caller caller) {
        return EvidenceAnswer.of(finder.get(new EvidenceId(id), caller));
    }

    /** The bytes as they were received; who opened them is on record. */
    @GetMapping("/{id}/original")
    @Requires(Permission.EVIDENCE_READ)
    void original(@PathVariable long id, @Parameter(hidden = true) Caller caller, HttpServletResponse response)
            throws IOException {
        Evidence evidence = finder.get(new EvidenceId(id), caller);
        try (InputStream bytes = finder.open(evidence.id(), caller)) {
            prepare(response, evidence.contentType(), evidence.sha256());
            // a picture may be shown in the page; anything else is only ever saved
            ContentDisposition.Builder disposition =
                    evidence.isPicture() ? ContentDisposition.inline() : ContentDisposition.attachment();
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    disposition
                            .filename(evidence.fileName(), StandardCharsets.UTF_8)
                            .build()
                            .toString());
            response.setContentLengthLong(evidence.bytes());
            bytes.transferTo(response.getOutputStream());
        }
    }

    @GetMapping("/{id}/thumbnail")
    @Requires(Permission.EVIDENCE_READ)
    void thumbnail(
            @PathVariable long id,
            @RequestParam(defaultValue = "SMALL") PictureSize size,
            @Parameter(hidden = true) Caller caller,
            HttpServletResponse response)
            throws IOException {
        byte[] picture = finder.picture(new EvidenceId(id), size, caller);
        prepare(response, MediaType.IMAGE_JPEG_VALUE, id + "-" + size.wireName());
        response.setContentLength(picture.length);
        response.getOutputStream().write(picture);
    }

    /** Everything about one subject in one archive, with a list of hashes and times. */
    @GetMapping("/pack.zip")
    @Requires(Permission.EVIDENCE_READ)
    void pack(@RequestParam String subject, @Parameter(hidden = true) Caller caller, HttpServletResponse response)
            throws IOException {
        EvidencePack pack = finder.pack(subject("subject", subject), caller);
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + pack.name() + ".zip\"");
        pack.writeTo(response.getOutputStream());
    }

    /** What somebody uploaded must never run in our pages, whatever it contains. */
    private static void prepare(HttpServletResponse response, String contentType, String tag) {
        response.setContentType(contentType);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader(HttpHeaders.CACHE_CONTROL, FOR_EVER);
        response.setHeader(HttpHeaders.ETAG, "\"" + tag + "\"");
    }

    private static Subject subject(String field, String text) {
        try {
            return Subject.parse(text.strip());
        } catch (IllegalArgumentException e) {
            throw new EvidenceRefused(
                    Kind.INVALID, Why.SUBJECT_INVALID.unmet("subject", text).inField(field));
        }
    }
}
