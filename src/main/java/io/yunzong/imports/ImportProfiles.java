package io.yunzong.imports;

import io.yunzong.identity.Audit;
import io.yunzong.identity.Caller;
import io.yunzong.imports.domain.Profiles;
import io.yunzong.kernel.Refusal.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Mappings with names: those that ship with the product ({@code import-profiles/*.json} among its resources) and those
 * that people saved.
 */
@Component
public class ImportProfiles {
    /** A profile as a resource holds it. */
    private record Shipped(String name, String target, ImportMapping mapping) {}

    private final Map<String, ImportProfile> builtIn = new TreeMap<>();
    private final Profiles saved;
    private final ImportTargets targets;
    private final Mappings mappings;
    private final Audit audit;
    private final Clock clock;

    ImportProfiles(
            Profiles saved,
            ImportTargets targets,
            Mappings mappings,
            Audit audit,
            Clock clock,
            JsonMapper json,
            ResourcePatternResolver resources) {
        this.saved = saved;
        this.targets = targets;
        this.mappings = mappings;
        this.audit = audit;
        this.clock = clock;
        try {
            for (Resource resource : resources.getResources("classpath*:import-profiles/*.json")) {
                Shipped shipped = json.readValue(resource.getContentAsByteArray(), Shipped.class);
                builtIn.put(
                        shipped.name(), new ImportProfile(shipped.name(), shipped.target(), shipped.mapping(), true));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the import profiles cannot be read", e);
        }
    }

    public Optional<ImportProfile> find(String name) {
        return Optional.ofNullable(builtIn.get(name)).or(() -> saved.find(name));
    }

    public ImportProfile get(String name) {
        return find(name)
                .orElseThrow(() ->
                        new ImportsRefused(Kind.NOT_FOUND, ImportsRefused.Why.PROFILE_UNKNOWN.unmet("profile", name)));
    }

    /** Those for targets that the caller may load. */
    public List<ImportProfile> list(Caller caller) {
        List<ImportProfile> all = new ArrayList<>(builtIn.values());
        all.addAll(saved.list());
        return all.stream()
                .filter(profile -> targets.find(profile.target())
                        .filter(target -> caller.may(target.permission()))
                        .isPresent())
                .toList();
    }

    /** Saves a new profile. */
    @Transactional
    public ImportProfile add(Caller caller, ImportProfile profile) {
        if (find(profile.name()).isPresent()) {
            throw new ImportsRefused(
                    Kind.CONFLICT, ImportsRefused.Why.PROFILE_NAME_TAKEN.unmet("profile", profile.name()));
        }
        return save(caller, profile);
    }

    /** Changes a saved profile. */
    @Transactional
    public ImportProfile change(Caller caller, ImportProfile profile) {
        refuseBuiltIn(profile.name());
        get(profile.name());
        return save(caller, profile);
    }

    @Transactional
    public void remove(Caller caller, String name) {
        refuseBuiltIn(name);
        targets.get(get(name).target(), caller);
        saved.remove(name);
        audit.record(caller, "import.profile_removed", "import-profile:" + name, Map.of());
    }

    private ImportProfile save(Caller caller, ImportProfile profile) {
        if (profile.name().isBlank()) {
            throw new ImportsRefused(
                    Kind.INVALID,
                    ImportsRefused.Why.PROFILE_NAME_MISSING.unmet().inField("name"));
        }
        mappings.checkProfile(targets.get(profile.target(), caller), profile.mapping());
        ImportProfile own = new ImportProfile(profile.name().strip(), profile.target(), profile.mapping(), false);
        saved.save(own, caller.mark(), clock.instant());
        audit.record(caller, "import.profile_saved", "import-profile:" + own.name(), Map.of("target", own.target()));
        return own;
    }

    private void refuseBuiltIn(String name) {
        if (builtIn.containsKey(name)) {
            throw new ImportsRefused(Kind.CONFLICT, ImportsRefused.Why.PROFILE_BUILT_IN.unmet("profile", name));
        }
    }
}
