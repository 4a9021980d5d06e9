package io.yunzong.imports.domain;

import io.yunzong.imports.ImportProfile;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The profiles that people saved. */
public interface Profiles {
    Optional<ImportProfile> find(String name);

    List<ImportProfile> list();

    void save(ImportProfile profile, String by, Instant now);

    boolean remove(String name);
}
