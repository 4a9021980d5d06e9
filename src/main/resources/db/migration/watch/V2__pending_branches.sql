-- New rows are sorted into this index by recurring work; until now each was by whoever wrote it.
alter index consignment_by_branches set (fastupdate = on, gin_pending_list_limit = 65536);
