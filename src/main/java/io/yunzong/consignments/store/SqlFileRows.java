package io.yunzong.consignments.store;

import io.yunzong.consignments.domain.FileRows;
import io.yunzong.kernel.ImportJobId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlFileRows implements FileRows {
    private final JdbcClient jdbc;

    SqlFileRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Long> find(ImportJobId job, Collection<String> numbers) {
        Map<String, Long> rows = new HashMap<>();
        jdbc.sql("select number, row from consignments.file_row where job_id = :job and number = any(:numbers)")
                .param("job", job.value())
                .param("numbers", numbers.toArray(String[]::new))
                .query(row -> {
                    rows.put(row.getString(1), row.getLong(2));
                });
        return rows;
    }

    @Override
    public void add(ImportJobId job, Map<String, Long> rowsByNumber) {
        String[] numbers = rowsByNumber.keySet().toArray(String[]::new);
        Long[] rows = new Long[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            rows[i] = rowsByNumber.get(numbers[i]);
        }
        jdbc.sql("""
                        insert into consignments.file_row (job_id, number, row)
                        select :job, number, row from unnest(:numbers, :rows) as r (number, row)
                        on conflict do nothing
                        """)
                .param("job", job.value())
                .param("numbers", numbers)
                .param("rows", rows)
                .update();
    }

    @Override
    public void forget(ImportJobId job) {
        jdbc.sql("delete from consignments.file_row where job_id = :job")
                .param("job", job.value())
                .update();
    }
}
