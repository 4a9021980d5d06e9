-- The regulation, version by version. A version is kept whole, as it was published, and never changes: what began
-- under it is judged by it.
create table version (
    number integer primary key,
    published_at timestamptz not null,
    published_by text not null,
    note text not null,
    content jsonb not null
);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is kept as it was published', tg_table_name;
end $$;

create trigger version_immutable before update or delete on version
    for each row execute function refuse_change();
create trigger version_never_emptied before truncate on version
    for each statement execute function refuse_change();
