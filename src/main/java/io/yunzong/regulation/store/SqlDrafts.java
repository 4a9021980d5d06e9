package io.yunzong.regulation.store;

import static io.yunzong.platform.Columns.findInstant;
import static io.yunzong.platform.Columns.instant;

import io.yunzong.regulation.DraftPart;
import io.yunzong.regulation.RegulationContent;
import io.yunzong.regulation.RegulationDraft;
import io.yunzong.regulation.RegulationPart;
import io.yunzong.regulation.RegulationRule;
import io.yunzong.regulation.RegulationVersion;
import io.yunzong.regulation.domain.Drafts;
import io.yunzong.regulation.json.RegulationJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlDrafts implements Drafts {
    private final JdbcClient jdbc;

    SqlDrafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Head(int basedOn, Instant openedAt, String openedBy) {}

    private record Part(DraftPart part, List<? extends RegulationRule> rules) {}

    @Override
    public Optional<RegulationDraft> find() {
        return read("select * from regulation.draft");
    }

    @Override
    public Optional<RegulationDraft> lock() {
        return read("select * from regulation.draft for update");
    }

    private Optional<RegulationDraft> read(String head) {
        Optional<Head> found = jdbc.sql(head)
                .query((row, index) ->
                        new Head(row.getInt("based_on"), instant(row, "opened_at"), row.getString("opened_by")))
                .optional();
        return found.flatMap(draft -> {
            List<Part> parts = jdbc.sql("select * from regulation.draft_part order by part")
                    .query(SqlDrafts::part)
                    .list();
            if (parts.isEmpty()) {
                // published or discarded between the two looks
                return Optional.empty();
            }
            RegulationContent content = RegulationContent.empty();
            for (Part part : parts) {
                content = content.with(part.part().part(), part.rules());
            }
            return Optional.of(new RegulationDraft(
                    draft.basedOn(),
                    draft.openedAt(),
                    draft.openedBy(),
                    parts.stream().map(Part::part).toList(),
                    content));
        });
    }

    @Override
    public boolean open(RegulationVersion from, Instant at, String by) {
        int opened = jdbc.sql("""
                        insert into regulation.draft (based_on, opened_at, opened_by) values (:from, :at, :by)
                        on conflict do nothing
                        """)
                .param("from", from.number())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
        if (opened == 0) {
            return false;
        }
        jdbc.sql("""
                        insert into regulation.draft_part (part, content)
                        select part, content::jsonb from unnest(:parts, :contents) as given (part, content)
                        """)
                .param(
                        "parts",
                        Stream.of(RegulationPart.values()).map(Enum::name).toArray(String[]::new))
                .param(
                        "contents",
                        Stream.of(RegulationPart.values())
                                .map(part -> RegulationJson.write(from.content().rules(part)))
                                .toArray(String[]::new))
                .update();
        return true;
    }

    @Override
    public void change(RegulationPart part, List<? extends RegulationRule> rules, Instant at, String by) {
        jdbc.sql("""
                        update regulation.draft_part
                        set content = :content::jsonb, edited_at = :at, edited_by = :by,
                            version = nextval('regulation.draft_change')
                        where part = :part
                        """)
                .param("part", part.name())
                .param("content", RegulationJson.write(rules))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    @Override
    public void remove() {
        jdbc.sql("delete from regulation.draft").update();
    }

    private static Part part(ResultSet row, int index) throws SQLException {
        RegulationPart part = RegulationPart.valueOf(row.getString("part"));
        @Nullable Instant editedAt = findInstant(row, "edited_at");
        return new Part(
                new DraftPart(part, row.getLong("version"), row.getString("edited_by"), editedAt),
                RegulationJson.read(part, row.getString("content")));
    }
}
