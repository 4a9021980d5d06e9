-- Large pictures are acknowledged when they lie safely on disk and are looked at right after. These wait for it.
create table unseen (
    exhibit_id bigint primary key references exhibit (id) on delete cascade
);

-- a picture that cannot be shown after all goes before the quality group
alter table exhibit alter column suspected set expression as
    (flags && array['TAKEN_BEFORE_STEP', 'USED_BEFORE', 'LOOKS_USED_BEFORE', 'UNREADABLE']);

-- While it waits, how it looks and more flags may be added; nothing is taken away, then or later.
create or replace function refuse_exhibit_change() returns trigger language plpgsql as $$
declare
    computed constant text[] := array['keep_until', 'suspected', 'look_band_0', 'look_band_1', 'look_band_2',
        'look_band_3'];
    found constant text[] := array['look', 'flags'];
    free text[] := computed;
begin
    if old.look is null and new.flags @> old.flags
        and exists (select from evidence.unseen where exhibit_id = old.id) then
        free := computed || found;
    end if;
    if new.keep_until < old.keep_until or to_jsonb(new) - free is distinct from to_jsonb(old) - free then
        raise exception 'evidence % is never changed', old.id;
    end if;
    return new;
end $$;
