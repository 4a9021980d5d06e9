-- fragments of numbers, phones and names are found through trigrams
create extension if not exists pg_trgm with schema public;
