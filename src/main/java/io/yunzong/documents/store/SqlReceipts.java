package io.yunzong.documents.store;

import io.yunzong.documents.Addressee;
import io.yunzong.documents.AddresseeReceipts;
import io.yunzong.documents.Receipt;
import io.yunzong.documents.domain.Documents.Mark;
import io.yunzong.documents.domain.Documents.Resolved;
import io.yunzong.identity.Role;
import io.yunzong.kernel.DocumentId;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.SiteId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who gets a version, and how they have taken it. */
@Repository
class SqlReceipts {
    private final JdbcClient jdbc;

    SqlReceipts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void address(DocumentId id, int version, List<Resolved> addressees) {
        for (Resolved resolved : addressees) {
            Addressee addressee = resolved.addressee();
            PersonId person = addressee.person();
            Role role = addressee.role();
            SiteId site = addressee.site();
            long addressed = jdbc.sql("""
                            insert into documents.addressee (document_id, version, person_id, role, site_id, capacity)
                            values (:id, :version, :person, :role, :site, :capacity) returning id
                            """)
                    .param("id", id.value())
                    .param("version", version)
                    .param("person", person == null ? null : person.value())
                    .param("role", role == null ? null : role.name())
                    .param("site", site == null ? null : site.value())
                    .param("capacity", addressee.capacity())
                    .query(Long.class)
                    .single();
            resolved.people().forEach((one, name) -> give(id, version, addressed, one, name));
        }
    }

    /** A person who is addressed twice has one copy. */
    private void give(DocumentId id, int version, long addressee, PersonId person, String name) {
        jdbc.sql("""
                        with given as (
                            insert into documents.receipt (document_id, version, person_id, person_name)
                            values (:id, :version, :person, :name)
                            on conflict (document_id, version, person_id) do nothing returning id)
                        insert into documents.addressee_receipt (addressee_id, receipt_id)
                        select :addressee, id from given
                        union all
                        select :addressee, id from documents.receipt
                        where document_id = :id and version = :version and person_id = :person
                        """)
                .param("id", id.value())
                .param("version", version)
                .param("person", person.value())
                .param("name", name)
                .param("addressee", addressee)
                .update();
    }

    List<AddresseeReceipts> list(DocumentId id, int version) {
        Map<Long, Addressee> addressees = new LinkedHashMap<>();
        Map<Long, List<Receipt>> people = new LinkedHashMap<>();
        jdbc.sql("""
                        select a.id as addressee_id, a.person_id as named_person_id, a.role, a.site_id, a.capacity,
                            r.id as receipt_id, r.person_id, r.person_name, r.delivered_at, r.read_at, r.acknowledged_at
                        from documents.addressee a
                            left join documents.addressee_receipt l on l.addressee_id = a.id
                            left join documents.receipt r on r.id = l.receipt_id
                        where a.document_id = :id and a.version = :version
                        order by a.id, r.person_name, r.id
                        """)
                .param("id", id.value())
                .param("version", version)
                .query((row, index) -> {
                    long addressee = row.getLong("addressee_id");
                    addressees.put(addressee, addressee(row));
                    List<Receipt> mine = people.computeIfAbsent(addressee, one -> new ArrayList<>());
                    if (row.getObject("receipt_id") != null) {
                        mine.add(DocumentRow.receipt(row, index));
                    }
                    return addressee;
                })
                .list();
        return addressees.entrySet().stream()
                .map(entry -> new AddresseeReceipts(
                        entry.getValue(), version, people.getOrDefault(entry.getKey(), List.of())))
                .toList();
    }

    private static Addressee addressee(ResultSet row) throws SQLException {
        Long person = row.getObject("named_person_id", Long.class);
        Long site = row.getObject("site_id", Long.class);
        String role = row.getString("role");
        return new Addressee(
                person == null ? null : new PersonId(person),
                role == null ? null : Role.valueOf(role),
                site == null ? null : new SiteId(site),
                row.getString("capacity"));
    }

    Optional<Integer> versionFor(DocumentId id, PersonId person) {
        return jdbc.sql("select max(version) as version from documents.receipt "
                        + "where document_id = :id and person_id = :person having max(version) is not null")
                .param("id", id.value())
                .param("person", person.value())
                .query(Integer.class)
                .optional();
    }

    boolean mark(DocumentId id, int version, PersonId person, Mark mark, Instant at) {
        String column = switch (mark) {
            case DELIVERED -> "delivered_at";
            case READ -> "read_at";
            case ACKNOWLEDGED -> "acknowledged_at";
        };
        // whoever has opened it, has been reached
        String also = mark == Mark.READ ? ", delivered_at = coalesce(delivered_at, :at)" : "";
        return jdbc.sql("update documents.receipt set " + column + " = :at" + also
                                + " where document_id = :id and version = :version and person_id = :person and "
                                + column + " is null")
                        .param("id", id.value())
                        .param("version", version)
                        .param("person", person.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    void markDelivered(PersonId person, Instant at) {
        jdbc.sql("update documents.receipt set delivered_at = :at where person_id = :person and delivered_at is null")
                .param("person", person.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
