package io.yunzong.accounts.store;

import io.yunzong.accounts.Contact;
import io.yunzong.accounts.domain.Contacts;
import io.yunzong.kernel.ContactId;
import io.yunzong.kernel.CustomerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class SqlContacts implements Contacts {
    private final JdbcClient jdbc;

    SqlContacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Contact> find(ContactId id) {
        return jdbc.sql("select * from accounts.contact where id = :id")
                .param("id", id.value())
                .query(SqlContacts::contact)
                .optional();
    }

    @Override
    public List<Contact> list(Collection<CustomerId> customers) {
        return jdbc.sql("""
                        select * from accounts.contact where customer_id = any(:customers)
                        order by customer_id, is_primary desc, active desc, name, id
                        """)
                .param("customers", customers.stream().map(CustomerId::value).toArray(Long[]::new))
                .query(SqlContacts::contact)
                .list();
    }

    @Override
    public ContactId add(Contact contact) {
        return new ContactId(with(contact, jdbc.sql("""
                        insert into accounts.contact
                            (customer_id, name, title, phone, email, province, is_primary, active)
                        values (:customer, :name, :title, :phone, :email, :province, :primary, :active)
                        returning id
                        """))
                .param("customer", contact.customerId().value())
                .query(Long.class)
                .single());
    }

    @Override
    public boolean change(Contact contact) {
        return with(contact, jdbc.sql("""
                        update accounts.contact
                        set name = :name, title = :title, phone = :phone, email = :email, province = :province,
                            is_primary = :primary, active = :active, version = version + 1
                        where id = :id and version = :version
                        """))
                        .param("id", contact.id().value())
                        .param("version", contact.version())
                        .update()
                == 1;
    }

    @Override
    public void clearPrimary(CustomerId customer) {
        jdbc.sql("""
                        update accounts.contact set is_primary = false, version = version + 1
                        where customer_id = :customer and is_primary
                        """).param("customer", customer.value()).update();
    }

    private static StatementSpec with(Contact contact, StatementSpec statement) {
        return statement
                .param("name", contact.name())
                .param("title", contact.title())
                .param("phone", contact.phone())
                .param("email", contact.email())
                .param("province", contact.province())
                .param("primary", contact.primary())
                .param("active", contact.active());
    }

    private static Contact contact(ResultSet row, int index) throws SQLException {
        return new Contact(
                new ContactId(row.getLong("id")),
                new CustomerId(row.getLong("customer_id")),
                row.getString("name"),
                row.getString("title"),
                row.getString("phone"),
                row.getString("email"),
                row.getString("province"),
                row.getBoolean("is_primary"),
                row.getBoolean("active"),
                row.getInt("version"));
    }
}
