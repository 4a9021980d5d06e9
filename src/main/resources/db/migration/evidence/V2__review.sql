-- What the quality group's list shows, found without reading what nothing speaks against. The flags are those that
-- raise a suspicion.
alter table exhibit add column suspected boolean not null
    generated always as (flags && array['TAKEN_BEFORE_STEP', 'USED_BEFORE', 'LOOKS_USED_BEFORE']) stored;

create index exhibit_suspected on exhibit (id desc) where suspected;

-- Computed columns are not computed yet when the trigger looks at the new row; they follow from the others anyway.
create or replace function refuse_exhibit_change() returns trigger language plpgsql as $$
declare
    computed constant text[] := array['keep_until', 'suspected', 'look_band_0', 'look_band_1', 'look_band_2',
        'look_band_3'];
begin
    if new.keep_until < old.keep_until or to_jsonb(new) - computed is distinct from to_jsonb(old) - computed then
        raise exception 'evidence % is never changed', old.id;
    end if;
    return new;
end $$;
