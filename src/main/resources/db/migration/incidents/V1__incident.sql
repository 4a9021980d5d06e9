-- 异常. What an incident is follows from its entries, which are never changed; the row keeps it for lists and clocks.
create table incident (
    id bigint generated always as identity primary key,
    consignment_id bigint not null,
    consignment_number text not null,
    customer_id bigint not null,
    -- by which it is seen: the route as it was when it was found, and where it was found
    branch_ids bigint[] not null,
    site_id bigint not null,
    stage text not null,
    kind text not null,
    severity text not null,
    blocking boolean not null,
    piece_ids bigint[] not null default '{}',
    detected boolean not null,
    words text,
    opened_at timestamptz not null,
    recorded_at timestamptz not null,
    opened_by_name text not null,
    regulation_version int not null,
    first_action_due_at timestamptz not null,
    first_action_at timestamptz,
    report_due_at timestamptz,
    reported_at timestamptz,
    document_id bigint,
    report_version int not null default 0,
    opinion_due_at timestamptz,
    opinion text,
    opinion_at timestamptz,
    solved_at timestamptz,
    released_at timestamptz,
    closed_at timestamptz,
    outcome text,
    signals int not null default 1,
    -- both follow from the row, and are what lists are filtered and sorted by
    waiting text not null,
    due_at timestamptz
);

-- one open incident per kind and consignment: it becomes graver, it does not multiply
create unique index incident_open_once on incident (consignment_id, kind) where closed_at is null;
create index incident_by_consignment on incident (consignment_id, id);
create index incident_by_due on incident ((closed_at is not null), due_at, id);
create index incident_by_opening on incident (opened_at desc, id desc);
create index incident_open_by_branch on incident using gin (branch_ids) where closed_at is null;
create index incident_by_branch on incident using gin (branch_ids);
create index incident_by_customer on incident (customer_id, id);
create index incident_waiting on incident (waiting, due_at) where closed_at is null;
create index incident_by_number on incident using gin (lower(consignment_number) public.gin_trgm_ops);

create table entry (
    id bigint generated always as identity primary key,
    incident_id bigint not null references incident (id),
    kind text not null,
    at timestamptz not null,
    recorded_at timestamptz not null,
    person_id bigint,
    by_mark text not null,
    by_name text not null,
    code text,
    spoken_to text,
    words text,
    photo_ids bigint[] not null default '{}',
    report_key text not null unique
);
create index entry_by_incident on entry (incident_id, id);

create function refuse_entry_change() returns trigger language plpgsql as $$
begin
    raise exception 'entries of incidents are append-only';
end $$;

create trigger entry_append_only before update or delete on entry
    for each row execute function refuse_entry_change();
create trigger entry_never_emptied before truncate on entry
    for each statement execute function refuse_entry_change();

-- the holds an incident keeps
create table held (
    hold_id bigint primary key,
    incident_id bigint not null references incident (id),
    let_go boolean not null default false
);
create index held_by_incident on held (incident_id);

-- 材料: the latest note of each item counts
create table material (
    incident_id bigint not null references incident (id),
    code text not null,
    evidence_id bigint,
    absence text,
    noted_at timestamptz not null,
    noted_by_name text not null,
    primary key (incident_id, code)
);
