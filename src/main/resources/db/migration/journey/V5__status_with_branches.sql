-- "cancelled at this branch": told from the index, without reading the rows of every other branch
drop index current_by_status;
create index current_by_status on current (status, booked_at desc, consignment_id desc) include (branch_ids);
