package io.yunzong.delivery;

import io.yunzong.kernel.Blanks;
import io.yunzong.kernel.EvidenceId;
import org.jspecify.annotations.Nullable;

/**
 * Says of a paper that it is there, or why it need not be. Clause A-32.
 *
 * @param reason when it is not there, a code of the dictionary of absent papers
 * @param evidenceId a file or photo of it; not needed
 */
public record NotePaper(
        String code,
        boolean present,
        @Nullable String reason,
        @Nullable String remark,
        @Nullable EvidenceId evidenceId) {
    public NotePaper {
        code = Blanks.strip(code);
        reason = Blanks.toNull(reason);
        remark = Blanks.toNull(remark);
    }

    public static NotePaper present(String code) {
        return new NotePaper(code, true, null, null, null);
    }

    public static NotePaper absent(String code, String reason) {
        return new NotePaper(code, false, reason, null, null);
    }
}
