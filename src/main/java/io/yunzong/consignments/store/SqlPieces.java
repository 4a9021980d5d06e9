package io.yunzong.consignments.store;

import io.yunzong.consignments.Consignment;
import io.yunzong.consignments.Piece;
import io.yunzong.consignments.domain.Consignments.Entry;
import io.yunzong.consignments.domain.Pieces;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.Id;
import io.yunzong.kernel.PieceId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlPieces implements Pieces {
    /** A batch of waybills may have very many pieces; no statement carries more of them than this. */
    private static final int BATCH = 5_000;

    private final JdbcClient jdbc;
    private final RowArrays arrays;

    SqlPieces(JdbcClient jdbc, RowArrays arrays) {
        this.jdbc = jdbc;
        this.arrays = arrays;
    }

    void add(List<Entry> entries) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (Entry entry : entries) {
            for (int i = 0; i < entry.pieces().size(); i++) {
                rows.add(ConsignmentColumns.piece(
                        entry.consignment(), i + 1, entry.pieces().get(i)));
                if (rows.size() == BATCH) {
                    insert(rows);
                    rows.clear();
                }
            }
        }
        insert(rows);
    }

    /** Those that remain keep their id, code and print count. */
    void replace(Entry entry) {
        Consignment consignment = entry.consignment();
        jdbc.sql("delete from consignments.piece where consignment_id = :id and seq > :count")
                .param("id", consignment.id().value())
                .param("count", entry.pieces().size())
                .update();
        add(List.of(entry));
    }

    private void insert(List<Map<String, @Nullable Object>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        RowArrays.Source source = arrays.of("consignments.piece", rows);
        jdbc.sql("""
                        insert into consignments.piece (%s) select %s from %s
                        on conflict (consignment_id, seq) do update set
                            producer = excluded.producer, batch = excluded.batch, serial = excluded.serial,
                            weight_grams = excluded.weight_grams, description = excluded.description
                        """.formatted(source.columns(), source.columns(), source.from()))
                .params(source.params())
                .update();
    }

    @Override
    public List<Piece> list(Collection<ConsignmentId> consignments) {
        return jdbc.sql("""
                        select * from consignments.piece where consignment_id = any(:ids) order by consignment_id, seq
                        """)
                .param("ids", consignments.stream().map(Id::value).toArray(Long[]::new))
                .query(ConsignmentRows::piece)
                .list();
    }

    @Override
    public List<Piece> listById(Collection<PieceId> ids) {
        return jdbc.sql("select * from consignments.piece where id = any(:ids) order by consignment_id, seq")
                .param("ids", ids.stream().map(Id::value).toArray(Long[]::new))
                .query(ConsignmentRows::piece)
                .list();
    }

    @Override
    public Map<PieceId, Integer> countPrints(Collection<PieceId> ids) {
        Map<PieceId, Integer> prints = new HashMap<>();
        jdbc.sql("""
                        update consignments.piece set label_prints = label_prints + 1 where id = any(:ids)
                        returning id, label_prints
                        """)
                .param("ids", ids.stream().map(Id::value).toArray(Long[]::new))
                .query(row -> {
                    prints.put(new PieceId(row.getLong(1)), row.getInt(2));
                });
        return prints;
    }

    @Override
    public Set<ConsignmentId> findLabelled(Collection<ConsignmentId> consignments) {
        return new HashSet<>(jdbc.sql("""
                        select distinct consignment_id from consignments.piece
                        where consignment_id = any(:ids) and label_prints > 0
                        """)
                .param("ids", consignments.stream().map(Id::value).toArray(Long[]::new))
                .query((row, index) -> new ConsignmentId(row.getLong(1)))
                .list());
    }

    @Override
    public Optional<Piece> findByCode(String code) {
        return jdbc.sql("select * from consignments.piece where code = :code")
                .param("code", code)
                .query(ConsignmentRows::piece)
                .optional();
    }
}
