package io.yunzong.imports;

import io.yunzong.identity.Permission;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import org.springframework.stereotype.Component;

/** A target of the tests whose rows make one thing together. Remembers the batches it was given. */
@Component
class LineTarget implements ImportTarget {
    final List<List<String>> batches = Collections.synchronizedList(new ArrayList<>());

    @Override
    public String key() {
        return "test-lines";
    }

    @Override
    public String textPrefix() {
        return "importtest.lines";
    }

    @Override
    public Permission permission() {
        return Permission.NETWORK_WRITE;
    }

    @Override
    public int batchSize() {
        return 3;
    }

    @Override
    public String groupedBy() {
        return "code";
    }

    @Override
    public List<ImportField> fields() {
        return List.of(
                ImportField.text("code", "L1").mandatory(),
                ImportField.wholeNumber("seq", "1").mandatory());
    }

    @Override
    public List<RowOutcome> load(ImportContext context, List<ImportRow> rows) {
        batches.add(rows.stream()
                .map(row -> row.text("code") + row.wholeNumber("seq"))
                .toList());
        return LongStream.range(0, rows.size()).mapToObj(RowOutcome::created).toList();
    }
}
