-- New words are sorted into these indexes by recurring work, not by the booking that happens to fill the heap.
alter index search_by_letters set (gin_pending_list_limit = 65536);
alter index search_by_branches set (gin_pending_list_limit = 65536);
