package io.yunzong.documents.store;

import io.yunzong.documents.AddresseeReceipts;
import io.yunzong.documents.Document;
import io.yunzong.documents.DocumentContent;
import io.yunzong.documents.DocumentFilter;
import io.yunzong.documents.DocumentType;
import io.yunzong.documents.DocumentVersion;
import io.yunzong.documents.InboxEntry;
import io.yunzong.documents.domain.Documents;
import io.yunzong.kernel.DocumentId;
import io.yunzong.kernel.Page;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.Scope;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.Subject;
import io.yunzong.platform.Columns;
import io.yunzong.platform.Listing;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlDocuments implements Documents {
    /** What still waits for the person first: unread, then unconfirmed; of each the newest first. */
    private static final String INBOX_ORDER =
            "(mine.acknowledged_at is not null), (mine.read_at is not null), v.revised_at desc, d.id desc";

    private static final String FROM = """
            documents.document d join lateral (
                select title, version, sha256, issued_at as revised_at, issued_by_name from documents.version v
                where v.document_id = d.id and v.version = d.latest_version) v on true
            """;

    private final JdbcClient jdbc;
    private final ContentJson json;
    private final SqlReceipts receipts;

    SqlDocuments(JdbcClient jdbc, ContentJson json, SqlReceipts receipts) {
        this.jdbc = jdbc;
        this.json = json;
        this.receipts = receipts;
    }

    @Override
    public int nextCount(String siteCode, String typeCode, int year) {
        return jdbc.sql("""
                        insert into documents.series as s (site_code, type_code, year, last)
                        values (:site, :type, :year, 1)
                        on conflict (site_code, type_code, year) do update set last = s.last + 1
                        returning last
                        """)
                .param("site", siteCode)
                .param("type", typeCode)
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    @Override
    public void lockKey(String uniqueKey) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('documents:' || :key, 0))")
                .param("key", uniqueKey)
                .query((row, index) -> index)
                .list();
    }

    @Override
    public Optional<Document> findByKey(String uniqueKey) {
        return jdbc.sql("select * from " + FROM + " where d.unique_key = :key")
                .param("key", uniqueKey)
                .query(DocumentRow::document)
                .optional();
    }

    @Override
    public Optional<Document> find(DocumentId id) {
        return jdbc.sql("select * from " + FROM + " where d.id = :id")
                .param("id", id.value())
                .query(DocumentRow::document)
                .optional();
    }

    @Override
    public Optional<Document> findForUpdate(DocumentId id) {
        jdbc.sql("select id from documents.document where id = :id for update")
                .param("id", id.value())
                .query(Long.class)
                .list();
        return find(id);
    }

    @Override
    public DocumentId add(NewDocument document, NewVersion first) {
        long id = jdbc.sql("""
                        insert into documents.document
                            (number, type_code, type_name, issuing_site_id, subject_kind, subject_id, unique_key,
                             audience_site_ids, latest_version, words, issued_at)
                        values (:number, :typeCode, :typeName, :site, :kind, :subject, :key, :audience, 1, :words, :at)
                        returning id
                        """)
                .param("number", document.number())
                .param("typeCode", document.type().code())
                .param("typeName", document.type().name())
                .param("site", document.issuingSite().value())
                .param("kind", document.subject().kind())
                .param("subject", document.subject().id())
                .param("key", document.uniqueKey())
                .param("audience", sites(document.audience()))
                .param("words", first.words())
                .param("at", first.at().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        write(new DocumentId(id), 1, first);
        return new DocumentId(id);
    }

    @Override
    public void addVersion(DocumentId id, int version, NewVersion next, Set<SiteId> audience) {
        jdbc.sql("""
                        update documents.document set latest_version = :version, words = :words,
                            audience_site_ids = array(
                                select distinct unnest(audience_site_ids || cast(:audience as bigint[])) order by 1)
                        where id = :id
                        """)
                .param("id", id.value())
                .param("version", version)
                .param("words", next.words())
                .param("audience", sites(audience))
                .update();
        write(id, version, next);
    }

    private void write(DocumentId id, int number, NewVersion version) {
        jdbc.sql("""
                        insert into documents.version
                            (document_id, version, title, content, sha256, reason, issued_at, issued_by, issued_by_name)
                        values (:id, :version, :title, :content, :sha256, :reason, :at, :by, :byName)
                        """)
                .param("id", id.value())
                .param("version", number)
                .param("title", version.title())
                .param("content", json.write(version.content()))
                .param("sha256", version.sha256())
                .param("reason", version.reason())
                .param("at", version.at().atOffset(ZoneOffset.UTC))
                .param("by", version.by())
                .param("byName", version.byName())
                .update();
        Map<String, byte[]> pictures = new HashMap<>();
        version.content().pictures().forEach(picture -> {
            byte[] jpeg = picture.jpeg();
            if (jpeg != null) {
                pictures.put(picture.sha256(), jpeg);
            }
        });
        pictures.forEach((sha256, jpeg) -> keepPicture(id, number, sha256, jpeg));
    }

    private void keepPicture(DocumentId id, int version, String sha256, byte[] jpeg) {
        jdbc.sql("""
                        insert into documents.document_picture (document_id, sha256, jpeg) values (:id, :sha256, :jpeg)
                        on conflict do nothing
                        """)
                .param("id", id.value())
                .param("sha256", sha256)
                .param("jpeg", jpeg)
                .update();
        jdbc.sql("insert into documents.version_picture values (:id, :version, :sha256)")
                .param("id", id.value())
                .param("version", version)
                .param("sha256", sha256)
                .update();
    }

    @Override
    public void address(DocumentId id, int version, List<Resolved> addressees) {
        receipts.address(id, version, addressees);
    }

    @Override
    public List<DocumentVersion> versions(DocumentId id) {
        return jdbc.sql("select * from documents.version where document_id = :id order by version")
                .param("id", id.value())
                .query((row, index) -> new DocumentVersion(
                        row.getInt("version"),
                        row.getString("sha256"),
                        row.getString("reason"),
                        Columns.instant(row, "issued_at"),
                        row.getString("issued_by_name")))
                .list();
    }

    @Override
    public Optional<DocumentContent> content(DocumentId id, int version, boolean pictures) {
        Map<String, byte[]> jpegs = new HashMap<>();
        if (pictures) {
            jdbc.sql("""
                            select p.sha256, p.jpeg from documents.version_picture v
                                join documents.document_picture p
                                    on p.document_id = v.document_id and p.sha256 = v.sha256
                            where v.document_id = :id and v.version = :version
                            """)
                    .param("id", id.value())
                    .param("version", version)
                    .query((row, index) -> jpegs.put(row.getString("sha256"), row.getBytes("jpeg")))
                    .list();
        }
        return jdbc.sql("select content from documents.version where document_id = :id and version = :version")
                .param("id", id.value())
                .param("version", version)
                .query(String.class)
                .optional()
                .map(text -> json.read(text, jpegs));
    }

    @Override
    public Optional<byte[]> picture(DocumentId id, String sha256) {
        return jdbc
                .sql("""
                        select jpeg from documents.document_picture
                        where document_id = :id and sha256 = :sha256
                        """)
                .param("id", id.value())
                .param("sha256", sha256)
                .query((row, index) -> row.getBytes("jpeg"))
                .list()
                .stream()
                .findFirst();
    }

    @Override
    public List<AddresseeReceipts> receipts(DocumentId id, int version) {
        return receipts.list(id, version);
    }

    @Override
    public Optional<Integer> versionFor(DocumentId id, PersonId person) {
        return receipts.versionFor(id, person);
    }

    @Override
    public boolean mark(DocumentId id, int version, PersonId person, Mark mark, Instant at) {
        return receipts.mark(id, version, person, mark, at);
    }

    @Override
    public void markDelivered(PersonId person, Instant at) {
        receipts.markDelivered(person, at);
    }

    @Override
    public Page<InboxEntry> inbox(PersonId person, boolean open, PageQuery query) {
        Listing listing = Listing.from(FROM + """
                             join lateral (
                                select r.version as to_version, r.person_id, r.person_name, r.delivered_at, r.read_at,
                                    r.acknowledged_at,
                                    (select string_agg(distinct a.capacity, '、') from documents.addressee_receipt l
                                        join documents.addressee a on a.id = l.addressee_id
                                        where l.receipt_id = r.id) as capacity
                                from documents.receipt r
                                where r.document_id = d.id and r.person_id = :person
                                order by r.version desc limit 1) mine on true
                            """, Map.of("issuedAt", "d.issued_at"), INBOX_ORDER)
                .where("d.id in (select document_id from documents.receipt where person_id = :person)")
                .with("person", person.value());
        if (open) {
            listing.where("mine.acknowledged_at is null");
        }
        return listing.page(jdbc, query, DocumentRow::inboxEntry);
    }

    @Override
    public Page<Document> page(DocumentFilter filter, Scope scope, @Nullable PersonId person, PageQuery query) {
        Subject subject = filter.subject();
        SiteId site = filter.issuingSite();
        Listing listing = Listing.from(
                        FROM,
                        Map.of("number", "d.number", "issuedAt", "d.issued_at", "type", "d.type_code"),
                        "d.issued_at desc, d.id desc")
                .where("d.words like :text", "text", Listing.anywhere(filter.text()))
                .where("d.type_code = :type", "type", filter.typeCode())
                .where("d.issuing_site_id = :site", "site", site == null ? null : site.value())
                .where("d.subject_kind = :subjectKind", "subjectKind", subject == null ? null : subject.kind())
                .where("d.subject_id = :subjectId", "subjectId", subject == null ? null : subject.id())
                .where("d.issued_at >= :from", "from", time(filter.from()))
                .where("d.issued_at < :to", "to", time(filter.to()));
        if (!scope.everything()) {
            listing.where("(d.audience_site_ids && cast(:branches as bigint[]) or d.id in "
                            + "(select document_id from documents.receipt where person_id = :person))")
                    .with("branches", scope.branchArray())
                    .with("person", person == null ? -1L : person.value());
        }
        return listing.page(jdbc, query, DocumentRow::document);
    }

    @Override
    public boolean concerns(DocumentId id, Scope scope) {
        return scope.everything()
                || jdbc.sql("""
                                select exists (select from documents.document
                                where id = :id and audience_site_ids && cast(:branches as bigint[]))
                                """)
                        .param("id", id.value())
                        .param("branches", scope.branchArray())
                        .query(Boolean.class)
                        .single();
    }

    @Override
    public Optional<byte[]> findPaper(DocumentId id, int version) {
        return jdbc
                .sql("select pdf from documents.paper where document_id = :id and version = :version")
                .param("id", id.value())
                .param("version", version)
                .query((row, index) -> row.getBytes("pdf"))
                .list()
                .stream()
                .findFirst();
    }

    @Override
    public void keepPaper(DocumentId id, int version, byte[] pdf) {
        jdbc.sql("insert into documents.paper values (:id, :version, :pdf) on conflict do nothing")
                .param("id", id.value())
                .param("version", version)
                .param("pdf", pdf)
                .update();
    }

    @Override
    public List<DocumentType> types() {
        return jdbc.sql("""
                        select distinct on (type_code) type_code, type_name from documents.document
                        order by type_code, issued_at desc
                        """)
                .query((row, index) -> new DocumentType(row.getString("type_code"), row.getString("type_name")))
                .list();
    }

    private static java.time.@Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static Long[] sites(Set<SiteId> sites) {
        return sites.stream().map(SiteId::value).sorted().toArray(Long[]::new);
    }
}
