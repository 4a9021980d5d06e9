-- My day counts up to five hundred tasks of every desk. With what it asks about in the index, those rows are read from
-- the index alone; the rows themselves are read only for what is shown. The same lists as the indexes they replace.

create index task_day_of_person on task (owner_person_id, due_at, id) include (paused_at) where closed_at is null;
create index task_day_of_desk on task (owner_role, site_id, due_at, id) include (paused_at)
    where closed_at is null and owner_person_id is null;
create index task_day_of_role on task (owner_role, due_at, id) include (paused_at)
    where closed_at is null and owner_person_id is null;
drop index task_open_of_person;
drop index task_open_of_desk;
drop index task_open_of_role;

-- the team: how the open work of branches is spread over people and desks
create index task_load on task (site_id, owner_person_id, owner_role) include (due_at, paused_at)
    where closed_at is null;
