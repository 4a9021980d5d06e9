-- the names a consignment is found by, ready to be looked through at every search
alter table customer add column names text not null generated always as (
    ' ' || lower(code || ' ' || name || coalesce(' ' || short_name, ''))) stored;

create or replace view customer_v as
select id, code, name, short_name, customer_class, type, active, simulated, names from customer;
