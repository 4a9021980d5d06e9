-- what a person should know of an import that was taken back: what stays, and why
alter table job add column undo_remarks jsonb not null default '[]';

-- what an import added to registers by the way; read once, when it is taken back, by its key
create table byproduct (
    job_id bigint not null references job (id),
    -- the import target whose register it stands in, such as sites
    target text not null,
    entry_id bigint not null,
    primary key (job_id, target, entry_id)
);
