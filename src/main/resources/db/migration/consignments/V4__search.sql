-- What consignments are searched by, apart from the waybills: a search reads thousands of these rows, and they are small
-- and lie close together. Lists without words read journey.current.
create table search (
    consignment_id bigint primary key,
    -- copied from the waybill, so that hits are ordered and held against a scope without reading it
    booked_at timestamptz not null,
    customer_id bigint not null,
    branch_ids bigint[] not null,
    -- every word people search by, lower-cased, between blanks; never sent anywhere
    words text not null,
    -- phones alike, for those who may see them
    phones text not null
) with (fillfactor = 95);

insert into search
select id, booked_at, customer_id, branch_ids,
       replace(replace(search_text, consignor_digits, ' '), consignee_digits, ' '),
       consignor_digits || ltrim(consignee_digits)
from consignment,
     lateral (select coalesce(' ' || lower(regexp_replace(consignor_phone, '[ ()-]', '', 'g')) || ' ', ' ')
                  as consignor_digits,
              coalesce(' ' || lower(regexp_replace(consignee_phone, '[ ()-]', '', 'g')) || ' ', ' ')
                  as consignee_digits) phones
order by booked_at;

create index search_by_letters on search using gin (words public.gin_trgm_ops, phones public.gin_trgm_ops);
-- frequent words are looked for in the order of the list
create index search_by_booking on search (booked_at desc, consignment_id desc);
-- hits by the name of a customer, accounts in scope, and whether a customer is in use
create index search_by_customer on search (customer_id, booked_at desc);
-- a branch with little freight
create index search_by_branches on search using gin (branch_ids);

drop view consignment_v;
-- with it goes its index of words; the other indexes served lists that read journey.current by now
alter table consignment drop column search_text;
drop index consignment_by_creation;
drop index consignment_by_booking;
drop index consignment_by_customer;
drop index consignment_by_promise;
drop index consignment_by_branches;

create view consignment_v as
select id, number, customer_id, customer_reference, note, consignor_name, consignee_name, goods_name, nature,
       packaging, piece_count, weight_grams, volume_m3, service_level, booked_at, promised_pickup_at,
       promised_delivery_at, origin_site_id, destination_site_id, origin_name, destination_name, branch_ids,
       vehicle_id, carrier_id, lane_id, cancelled_at, cancel_reason, source, simulated, created_at, version
from consignment;

create view search_v as
select consignment_id, booked_at, customer_id, branch_ids, words, phones
from search;
