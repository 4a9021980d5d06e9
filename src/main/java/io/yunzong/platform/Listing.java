package io.yunzong.platform;

import io.yunzong.kernel.Page;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A list of one table or view: conditions are joined by "and", sorting is allowed by declared keys only, counting stops
 * at {@link Page#COUNT_LIMIT}. Two statements a page.
 */
public final class Listing {
    private final String from;
    private final Map<String, String> sortKeys;
    private final String order;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> params = new HashMap<>();

    private Listing(String from, Map<String, String> sortKeys, String order) {
        this.from = from;
        this.sortKeys = Map.copyOf(sortKeys);
        this.order = order;
    }

    /**
     * @param from the table or view, with an alias if the conditions need one
     * @param sortKeys what callers may sort by, and the SQL expression behind each
     * @param order the list's own order; must be total, since it also breaks ties
     */
    public static Listing from(String from, Map<String, String> sortKeys, String order) {
        return new Listing(from, sortKeys, order);
    }

    /** Demands a condition without values. */
    public Listing where(String condition) {
        conditions.add(condition);
        return this;
    }

    /** Demands a condition on {@code :name}, unless the value is null. */
    public Listing where(String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            params.put(name, value);
        }
        return this;
    }

    /** Gives a value that a condition already demanded needs besides its own. */
    public Listing with(String name, Object value) {
        params.put(name, value);
        return this;
    }

    /**
     * A pattern for {@code like} that finds the text anywhere, in lower case and with its own % and _ taken literally;
     * null for nothing to look for.
     */
    public static @Nullable String anywhere(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String literal = text.strip()
                .toLowerCase(Locale.ROOT)
                .replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_");
        return "%" + literal + "%";
    }

    /**
     * Reads one page.
     *
     * @throws PlatformRefused when the sort key is none of the list's
     */
    public <T> Page<T> page(JdbcClient jdbc, PageQuery query, RowMapper<T> mapper) {
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        List<T> rows = jdbc.sql("select * from " + from + where + " order by " + order(query)
                        + " limit :pageSize offset :pageOffset")
                .params(params)
                .param("pageSize", query.size())
                .param("pageOffset", query.offset())
                .query(mapper)
                .list();
        if (rows.size() < query.size() && (query.page() == 0 || !rows.isEmpty())) {
            return Page.counted(rows, query.offset() + rows.size());
        }
        long count = jdbc.sql("select count(*) from (select from " + from + where + " limit :countLimit) counted")
                .params(params)
                .param("countLimit", Page.COUNT_LIMIT + 1)
                .query(Long.class)
                .single();
        return Page.counted(rows, count);
    }

    private String order(PageQuery query) {
        String sort = query.sort();
        if (sort == null) {
            return order;
        }
        String expression = sortKeys.get(sort);
        if (expression == null) {
            throw new PlatformRefused(
                    Refusal.Kind.INVALID,
                    PlatformRefused.Why.INVALID_VALUE
                            .unmet("detail", "sort: " + sort)
                            .inField("sort"));
        }
        return expression + (query.descending() ? " desc nulls last, " : " asc nulls last, ") + order;
    }
}
