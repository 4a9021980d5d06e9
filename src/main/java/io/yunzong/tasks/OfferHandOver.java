package io.yunzong.tasks;

import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.TaskId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Offers one's duties to a colleague.
 *
 * @param note what they must know; never empty
 * @param tasks null for everything that is the giver's and open
 */
public record OfferHandOver(
        PersonId receiver, String note, @Nullable List<TaskId> tasks) {}
