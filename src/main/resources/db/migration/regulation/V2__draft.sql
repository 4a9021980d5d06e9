-- What headquarters is working on: at most one, part by part.
create table draft (
    one boolean primary key default true check (one),
    based_on integer not null references version (number),
    opened_at timestamptz not null,
    opened_by text not null
);

-- Versions of parts never come again, not even in a later draft: a page left open over night changes nothing.
create sequence draft_change;

create table draft_part (
    part text primary key,
    draft boolean not null default true references draft (one) on delete cascade,
    content jsonb not null,
    version bigint not null default nextval('regulation.draft_change'),
    edited_at timestamptz,
    edited_by text
);
