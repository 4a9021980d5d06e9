-- the list of one lane, newest booking first: what a row of the lane report leads to. Origin alone reads a part of it;
-- destination alone goes through the branches or along the order.
create index current_by_ends on current (origin_site_id, destination_site_id, booked_at desc, consignment_id desc);
