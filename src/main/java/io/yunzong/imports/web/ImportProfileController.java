package io.yunzong.imports.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Permission;
import io.yunzong.identity.Requires;
import io.yunzong.imports.ImportMapping;
import io.yunzong.imports.ImportProfile;
import io.yunzong.imports.ImportProfiles;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/import-profiles")
class ImportProfileController {
    private final ImportProfiles profiles;

    ImportProfileController(ImportProfiles profiles) {
        this.profiles = profiles;
    }

    private record NewProfile(
            @NotBlank @Size(max = 80) String name,
            @NotBlank String target,
            @NotNull ImportMapping mapping) {}

    private record ChangedProfile(
            @NotBlank String target, @NotNull ImportMapping mapping) {}

    @GetMapping
    @Requires(Permission.IMPORT_RUN)
    List<ImportProfile> list(@Parameter(hidden = true) Caller caller) {
        return profiles.list(caller);
    }

    @PostMapping
    @Requires(Permission.IMPORT_RUN)
    @ResponseStatus(HttpStatus.CREATED)
    ImportProfile add(@Valid @RequestBody NewProfile profile, @Parameter(hidden = true) Caller caller) {
        return profiles.add(caller, new ImportProfile(profile.name(), profile.target(), profile.mapping(), false));
    }

    @PutMapping("/{name}")
    @Requires(Permission.IMPORT_RUN)
    ImportProfile change(
            @PathVariable String name,
            @Valid @RequestBody ChangedProfile profile,
            @Parameter(hidden = true) Caller caller) {
        return profiles.change(caller, new ImportProfile(name, profile.target(), profile.mapping(), false));
    }

    @DeleteMapping("/{name}")
    @Requires(Permission.IMPORT_RUN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String name, @Parameter(hidden = true) Caller caller) {
        profiles.remove(caller, name);
    }
}
