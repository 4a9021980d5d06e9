-- The version of the regulation a consignment began under and its customer's class then; null when no regulation covers
-- it. It had been kept by three modules alike.
alter table consignment
    add column regulation_version integer,
    add column customer_class text,
    add constraint consignment_regime check ((regulation_version is null) = (customer_class is null));

do $$
begin
    if to_regclass('handling.regime') is not null then
        update consignment c set regulation_version = r.regulation_version, customer_class = r.customer_class
        from handling.regime r where r.consignment_id = c.id;
    end if;
end $$;

create or replace view consignment_v as
select id, number, customer_id, customer_reference, note, consignor_name, consignee_name, goods_name, nature,
       packaging, piece_count, weight_grams, volume_m3, service_level, booked_at, promised_pickup_at,
       promised_delivery_at, origin_site_id, destination_site_id, origin_name, destination_name, branch_ids,
       vehicle_id, carrier_id, lane_id, cancelled_at, cancel_reason, source, simulated, created_at, version,
       regulation_version, customer_class
from consignment;
