-- A document keeps pictures of its own: two documents written at the same moment with the same photo would wait for
-- each other, each perhaps holding what the other wants next.
create table document_picture (
    document_id bigint not null references document (id),
    sha256 text not null,
    jpeg bytea not null,
    primary key (document_id, sha256)
);

insert into document_picture (document_id, sha256, jpeg)
select distinct on (v.document_id, p.sha256) v.document_id, p.sha256, p.jpeg
from version_picture v join picture p on p.sha256 = v.sha256
order by v.document_id, p.sha256;

alter table version_picture drop constraint version_picture_sha256_fkey;
alter table version_picture
    add foreign key (document_id, sha256) references document_picture (document_id, sha256);
drop table picture;

create trigger document_picture_kept before update or delete on document_picture
    for each row execute function refuse_change();
