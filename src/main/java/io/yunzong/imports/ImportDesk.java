package io.yunzong.imports;

import io.yunzong.identity.Audit;
import io.yunzong.identity.Caller;
import io.yunzong.imports.domain.Jobs;
import io.yunzong.kernel.ImportJobId;
import io.yunzong.kernel.Refusal;
import io.yunzong.kernel.Refusal.Kind;
import io.yunzong.platform.LiveFeed;
import io.yunzong.platform.LiveTopic;
import io.yunzong.sheets.Sheet;
import io.yunzong.sheets.SheetCell;
import io.yunzong.sheets.SheetRow;
import io.yunzong.sheets.SheetRows;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What can be done with imports. */
@Component
public class ImportDesk {
    private static final int SAMPLE_ROWS = 5;
    private static final int OBSTACLES_NAMED = 50;
    private static final Set<ImportState> BEFORE_LOADING = EnumSet.of(ImportState.UPLOADED, ImportState.CHECKED);
    private static final Set<ImportState> LOADABLE =
            EnumSet.of(ImportState.UPLOADED, ImportState.CHECKED, ImportState.CANCELLED, ImportState.INTERRUPTED);
    private static final Set<ImportState> RUNNING = EnumSet.of(ImportState.CHECKING, ImportState.LOADING);
    private static final Set<ImportState> UNDOABLE =
            EnumSet.of(ImportState.DONE, ImportState.CANCELLED, ImportState.INTERRUPTED);

    private final ImportFinder finder;
    private final Jobs jobs;
    private final ImportTargets targets;
    private final ImportProfiles profiles;
    private final Mappings mappings;
    private final Uploads uploads;
    private final JobQueue queue;
    private final Audit audit;
    private final LiveFeed live;
    private final Clock clock;

    ImportDesk(
            ImportFinder finder,
            Jobs jobs,
            ImportTargets targets,
            ImportProfiles profiles,
            Mappings mappings,
            Uploads uploads,
            JobQueue queue,
            Audit audit,
            LiveFeed live,
            Clock clock) {
        this.finder = finder;
        this.jobs = jobs;
        this.targets = targets;
        this.profiles = profiles;
        this.mappings = mappings;
        this.uploads = uploads;
        this.queue = queue;
        this.audit = audit;
        this.live = live;
        this.clock = clock;
    }

    /**
     * Takes a file in and proposes a mapping: the profile's if one is named, else by the headings.
     *
     * @param target may be left out where a profile names it
     */
    public ImportJob upload(
            Caller caller,
            InputStream content,
            String fileName,
            @Nullable String target,
            @Nullable String profileName) {
        ImportProfile profile = profileName == null ? null : profiles.get(profileName);
        String targetKey = target == null && profile != null ? profile.target() : target == null ? "" : target;
        ImportTarget chosen = targets.get(targetKey, caller);
        refuseOtherTarget(profile, targetKey);
        Uploads.Stored stored = uploads.store(content);
        try (Sheet sheet = uploads.open(stored.hash(), fileName)) {
            List<String> headings = sheet.headings();
            ImportMapping mapping =
                    profile == null ? mappings.suggest(chosen, headings) : Mappings.fit(profile.mapping(), headings);
            ImportJob.Owner owner = new ImportJob.Owner(caller.mark(), caller.displayName());
            ImportJobId id = jobs.add(
                    new Jobs.NewJob(
                            targetKey, profileName, file(fileName, stored, sheet), sample(sheet), mapping, owner),
                    clock.instant());
            return finder.get(caller, id);
        } catch (Refusal e) {
            if (!jobs.knowsFile(stored.hash())) {
                uploads.discard(stored.hash());
            }
            throw e;
        }
    }

    private static void refuseOtherTarget(@Nullable ImportProfile profile, String target) {
        if (profile != null && !profile.target().equals(target)) {
            throw new ImportsRefused(
                    Kind.INVALID,
                    ImportsRefused.Why.PROFILE_OTHER_TARGET.unmet(
                            Map.of("profile", profile.name(), "target", profile.target())));
        }
    }

    private static ImportJob.SourceFile file(String name, Uploads.Stored stored, Sheet sheet) {
        return new ImportJob.SourceFile(
                name,
                stored.hash(),
                stored.bytes(),
                sheet.format().name(),
                sheet.charset().map(Object::toString).orElse(null),
                sheet.delimiter().map(Object::toString).orElse(null),
                sheet.sheetName().orElse(null),
                sheet.headingRow(),
                sheet.headings());
    }

    private static List<List<String>> sample(Sheet sheet) {
        List<List<String>> sample = new ArrayList<>();
        try (SheetRows rows = sheet.rows()) {
            while (sample.size() < SAMPLE_ROWS && rows.hasNext()) {
                SheetRow row = rows.next();
                List<String> texts = new ArrayList<>();
                for (int i = 0; i < sheet.headings().size(); i++) {
                    SheetCell cell = row.cell(i);
                    texts.add(cell.text().length() > 200 ? cell.text().substring(0, 200) : cell.text());
                }
                sample.add(texts);
            }
        }
        return sample;
    }

    /** Says which column is which field. Possible until the first row is loaded. */
    @Transactional
    public ImportJob map(Caller caller, ImportJobId id, ImportMapping mapping) {
        ImportJob job = finder.get(caller, id);
        if (job.isBegun()) {
            throw new ImportsRefused(Kind.CONFLICT, ImportsRefused.Why.ALREADY_STARTED.unmet());
        }
        refuseUnless(job, BEFORE_LOADING);
        mappings.check(targets.get(job.target(), caller), mapping, job.file().headings());
        jobs.remap(id, mapping, job.profile());
        return finder.get(caller, id);
    }

    /** Starts a dry run in the background. */
    @Transactional
    public ImportJob check(Caller caller, ImportJobId id) {
        prepareCheck(caller, id);
        queueAfterCommit(id, caller);
        return finder.get(caller, id);
    }

    /** Starts loading in the background, or goes on where an earlier run stopped. */
    @Transactional
    public ImportJob load(Caller caller, ImportJobId id) {
        prepareLoad(caller, id);
        queueAfterCommit(id, caller);
        return finder.get(caller, id);
    }

    void prepareCheck(Caller caller, ImportJobId id) {
        ImportJob job = finder.get(caller, id);
        mappings.checkComplete(targets.get(job.target(), caller), job.mapping());
        move(job, BEFORE_LOADING, ImportState.CHECKING);
        jobs.startAfresh(id, clock.instant());
    }

    void prepareLoad(Caller caller, ImportJobId id) {
        ImportJob job = finder.get(caller, id);
        mappings.checkComplete(targets.get(job.target(), caller), job.mapping());
        move(job, LOADABLE, ImportState.LOADING);
        if (BEFORE_LOADING.contains(job.state())) {
            jobs.startAfresh(id, clock.instant());
        } else {
            jobs.resume(id, clock.instant());
        }
        audit.record(
                caller,
                "import.started",
                "import:" + id,
                Map.of(
                        "target", job.target(),
                        "file", job.file().name(),
                        "sha256", job.file().hash(),
                        "behindRow", BEFORE_LOADING.contains(job.state()) ? 0 : job.lastRow()));
    }

    private void queueAfterCommit(ImportJobId id, Caller caller) {
        live.announce(LiveTopic.IMPORT, id.value());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                queue.add(id, caller);
            }
        });
    }

    /** Asks a running job to stop behind the batch it is at. */
    @Transactional
    public ImportJob cancel(Caller caller, ImportJobId id) {
        ImportJob job = finder.get(caller, id);
        refuseUnless(job, RUNNING);
        jobs.requestCancel(id);
        return job;
    }

    /**
     * Takes back what a job created, wholly or not at all; rows it only updated stay as they are. What stays for
     * another reason is said in the job.
     */
    @Transactional
    public ImportJob undo(Caller caller, ImportJobId id) {
        ImportJob job = finder.get(caller, id);
        ImportTarget target = targets.get(job.target(), caller);
        move(job, UNDOABLE, ImportState.UNDONE);
        List<Long> created = jobs.listCreated(id);
        if (created.isEmpty()) {
            throw new ImportsRefused(Kind.CONFLICT, ImportsRefused.Why.NOTHING_TO_UNDO.unmet());
        }
        ImportContext context = new ImportContext(
                id,
                caller,
                false,
                job.file().name(),
                java.time.ZoneId.of(job.mapping().zone()));
        UndoOutcome undone = target.undo(context, created);
        if (!undone.obstacles().isEmpty()) {
            throw new ImportsRefused(
                    Kind.CONFLICT,
                    undone.obstacles().stream().limit(OBSTACLES_NAMED).toList());
        }
        jobs.markUndone(id, caller.mark(), undone.remarks(), clock.instant());
        live.announce(LiveTopic.IMPORT, id.value());
        audit.record(caller, "import.undone", "import:" + id, Map.of("taken back", created.size()));
        return finder.get(caller, id);
    }

    private void move(ImportJob job, Set<ImportState> from, ImportState to) {
        if (!jobs.move(job.id(), from, to)) {
            throw stateForbids(job);
        }
    }

    private static void refuseUnless(ImportJob job, Set<ImportState> states) {
        if (!states.contains(job.state())) {
            throw stateForbids(job);
        }
    }

    private static ImportsRefused stateForbids(ImportJob job) {
        return new ImportsRefused(Kind.CONFLICT, ImportsRefused.Why.STATE_FORBIDS.unmet("state", job.state()));
    }
}
