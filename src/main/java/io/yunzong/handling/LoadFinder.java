package io.yunzong.handling;

import io.yunzong.handling.domain.Damages;
import io.yunzong.handling.domain.Loads;
import io.yunzong.handling.domain.QualityNotes;
import io.yunzong.identity.Caller;
import io.yunzong.kernel.LoadId;
import io.yunzong.kernel.Page;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.Scope;
import io.yunzong.kernel.SiteId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Questions about the dock. A load is seen by its branch. Clause H-08. */
@Component
@Transactional(readOnly = true)
public class LoadFinder {
    private static final int DAMAGES = 500;

    private final Loads loads;
    private final Damages damages;
    private final QualityNotes notes;
    private final LoadReading reading;
    private final Prospects prospects;
    private final Expectations expectations;
    private final CodeReading codes;

    LoadFinder(
            Loads loads,
            Damages damages,
            QualityNotes notes,
            LoadReading reading,
            Prospects prospects,
            Expectations expectations,
            CodeReading codes) {
        this.loads = loads;
        this.damages = damages;
        this.notes = notes;
        this.reading = reading;
        this.prospects = prospects;
        this.expectations = expectations;
        this.codes = codes;
    }

    /** @throws HandlingRefused NOT_FOUND, also for what is out of scope */
    public Load get(LoadId id, Scope scope) {
        return loads.find(id).filter(load -> scope.covers(load.siteId())).orElseThrow(HandlingRefused::notFound);
    }

    /** The load with all that belongs to it, as the caller stands before it. @throws HandlingRefused NOT_FOUND */
    public LoadView view(LoadId id, Caller caller) {
        return prospects.of(reading.read(get(id, caller.scope())), caller);
    }

    /** The load a report became, for those who listed it without a network. */
    public Optional<LoadId> findByKey(String reportKey, Scope scope) {
        return loads.findByKey(reportKey)
                .filter(load -> scope.covers(load.siteId()))
                .map(Load::id);
    }

    /** One page, the latest first unless sorted by preparedAt, plannedAt, startedAt or closedAt. */
    public Page<Load> page(LoadFilter filter, PageQuery query, Scope scope) {
        return loads.page(filter, query, scope);
    }

    /** Work that is coming to the branch and is not listed yet, the soonest first. */
    public List<ExpectedWork> expected(SiteId site, Scope scope) {
        return scope.covers(site) ? expectations.at(site, scope) : List.of();
    }

    /** What a code is, and which load of the branch it opens. */
    public Scanned scanned(String code, @Nullable SiteId site, Caller caller) {
        return codes.read(code, site, caller);
    }

    /** One page of what the quality group looks at, the latest first unless sorted by at, kind or siteId. */
    public Page<QualityNote> quality(QualityFilter filter, PageQuery query, Scope scope) {
        return notes.page(filter, query, scope);
    }

    /** Damaged packagings found at the site, or everywhere in the scope, the latest first. */
    public List<Damage> damages(@Nullable SiteId site, boolean openOnly, Scope scope) {
        return damages.list(site, openOnly, scope, DAMAGES);
    }
}
