package io.yunzong.regulation.web;

import io.yunzong.identity.Permission;
import io.yunzong.identity.Requires;
import io.yunzong.platform.Download;
import io.yunzong.platform.Texts;
import io.yunzong.regulation.Clause;
import io.yunzong.regulation.Dictionary;
import io.yunzong.regulation.RegulationFinder;
import io.yunzong.regulation.RegulationVersion;
import io.yunzong.regulation.json.RegulationJson;
import io.yunzong.sheets.SheetWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Reads the versions of the regulation, whole, by clause and by dictionary. */
@RestController
@RequestMapping("/api/regulation")
class RegulationController {
    private final RegulationFinder finder;
    private final Texts texts;

    RegulationController(RegulationFinder finder, Texts texts) {
        this.finder = finder;
        this.texts = texts;
    }

    @GetMapping("/versions")
    @Requires(Permission.REGULATION_READ)
    List<VersionForms.Head> list() {
        int current = finder.current().number();
        return finder.list().stream()
                .map(version -> VersionForms.Head.of(version, current))
                .toList();
    }

    @GetMapping("/versions/current")
    @Requires(Permission.REGULATION_READ)
    VersionForms.Whole current() {
        RegulationVersion current = finder.current();
        return VersionForms.Whole.of(current, current.number());
    }

    @GetMapping("/versions/{number}")
    @Requires(Permission.REGULATION_READ)
    VersionForms.Whole show(@PathVariable int number) {
        return VersionForms.Whole.of(finder.get(number), finder.current().number());
    }

    /** What changed from one version to another; without {@code from}, from the one before. */
    @GetMapping("/versions/{number}/differences")
    @Requires(Permission.REGULATION_READ)
    List<DifferenceForm> differences(
            @PathVariable int number, @RequestParam(required = false) @Nullable Integer from, Locale locale) {
        Wording wording = new Wording(texts, locale);
        int before = from == null ? Math.max(RegulationVersion.SHIPPED, number - 1) : from;
        return finder.differences(before, number).stream()
                .map(difference -> DifferenceForm.of(difference, wording))
                .toList();
    }

    @GetMapping("/versions/{number}/export.xlsx")
    @Requires(Permission.REGULATION_READ)
    ResponseEntity<StreamingResponseBody> exportTable(@PathVariable int number, Locale locale) {
        Wording wording = new Wording(texts, locale);
        RegulationVersion version = finder.get(number);
        String title = wording.text("export.title", number);
        List<RuleSheet.Line> lines = RuleSheet.lines(version, wording);
        return Download.xlsx(title, out -> SheetWriter.xlsx(out, title, RuleSheet.columns(wording), lines));
    }

    @GetMapping("/versions/{number}/export.json")
    @Requires(Permission.REGULATION_READ)
    ResponseEntity<byte[]> exportJson(@PathVariable int number, Locale locale) {
        RegulationVersion version = finder.get(number);
        ContentDisposition attachment = ContentDisposition.attachment()
                .filename(new Wording(texts, locale).text("export.title", number) + ".json", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .body(RegulationJson.writeForPeople(version).getBytes(StandardCharsets.UTF_8));
    }

    /** All clauses of a version; without one, of the one in force. */
    @GetMapping("/clauses")
    @Requires(Permission.REGULATION_READ)
    List<Clause> clauses(@RequestParam(required = false) @Nullable Integer version) {
        return version(version).content().clauses();
    }

    @GetMapping("/clauses/{id}")
    @Requires(Permission.REGULATION_READ)
    Clause clause(@PathVariable String id, @RequestParam(required = false) @Nullable Integer version) {
        return version(version).clause(id);
    }

    /** The words to choose from; of an older version, what its codes meant. */
    @GetMapping("/dictionaries/{code}")
    @Requires(Permission.REGULATION_READ)
    Dictionary dictionary(@PathVariable String code, @RequestParam(required = false) @Nullable Integer version) {
        return version(version).dictionary(code);
    }

    private RegulationVersion version(@Nullable Integer number) {
        return number == null ? finder.current() : finder.get(number);
    }
}
