package io.yunzong.imports.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Permission;
import io.yunzong.identity.Requires;
import io.yunzong.imports.ImportField;
import io.yunzong.imports.ImportTarget;
import io.yunzong.imports.ImportTargets;
import io.yunzong.imports.ImportTemplate;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/import-targets")
class ImportTargetController {
    private final ImportTargets targets;
    private final ImportTemplate template;

    ImportTargetController(ImportTargets targets, ImportTemplate template) {
        this.targets = targets;
        this.template = template;
    }

    private record TargetAnswer(String key, String name, List<FieldAnswer> fields) {}

    private record FieldAnswer(
            String key,
            String label,
            ImportField.Kind kind,
            boolean required,
            List<ChoiceAnswer> choices,
            String example) {}

    private record ChoiceAnswer(String key, String label) {}

    /** What the caller may import, each with its fields. */
    @GetMapping
    @Requires(Permission.IMPORT_RUN)
    List<TargetAnswer> list(@Parameter(hidden = true) Caller caller, Locale locale) {
        return targets.list(caller, locale).stream()
                .map(target -> new TargetAnswer(
                        target.key(),
                        targets.name(target, locale),
                        target.fields().stream()
                                .map(field -> field(target, field, locale))
                                .toList()))
                .toList();
    }

    private FieldAnswer field(ImportTarget target, ImportField field, Locale locale) {
        return new FieldAnswer(
                field.key(),
                targets.label(target, field, locale),
                field.kind(),
                field.required(),
                field.choices().stream()
                        .map(choice -> new ChoiceAnswer(choice, targets.label(target, field, choice, locale)))
                        .toList(),
                field.example());
    }

    @GetMapping("/{key}/template.xlsx")
    @Requires(Permission.IMPORT_RUN)
    void template(
            @PathVariable String key,
            @Parameter(hidden = true) Caller caller,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        ImportTarget target = targets.get(key, caller);
        ImportController.prepareDownload(response, targets.name(target, locale) + ".xlsx", ImportController.XLSX);
        template.write(target, locale, response.getOutputStream());
    }
}
