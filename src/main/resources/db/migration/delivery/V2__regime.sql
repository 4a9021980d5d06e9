-- Kept with the consignment now.
drop table regime;
