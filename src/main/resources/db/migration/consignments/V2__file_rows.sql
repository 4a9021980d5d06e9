-- which row of which imported file brought which waybill; jobs belong to imports
create table file_row (
    job_id bigint not null,
    number text not null,
    row bigint not null,
    primary key (job_id, number)
);
