-- What whoever handed the goods over answered for. Append-only, as the receipt is.
create table receipt_check (
    receipt_id bigint not null references receipt (id),
    code text not null,
    passed boolean not null,
    note text,
    primary key (receipt_id, code),
    check (passed or note is not null)
);

create trigger receipt_check_append_only before update or delete on receipt_check
    for each row execute function refuse_fact_change();
create trigger receipt_check_never_emptied before truncate on receipt_check
    for each statement execute function refuse_fact_change();
