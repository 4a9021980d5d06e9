package io.yunzong.handling.domain;

import io.yunzong.handling.QualityFilter;
import io.yunzong.handling.QualityNote;
import io.yunzong.kernel.Page;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.Scope;
import java.util.Collection;

/** The list of the quality group: appended, never changed. */
public interface QualityNotes {
    void add(Collection<QualityNote> notes);

    Page<QualityNote> page(QualityFilter filter, PageQuery query, Scope scope);
}
