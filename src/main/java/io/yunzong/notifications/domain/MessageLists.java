package io.yunzong.notifications.domain;

import io.yunzong.kernel.Page;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.PersonId;
import io.yunzong.notifications.Message;
import io.yunzong.notifications.MessageFilter;
import io.yunzong.notifications.MessageStory;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Messages as people look at them. */
public interface MessageLists {
    /** The bell of a person, the newest first. */
    Page<Message> bell(PersonId person, MessageFilter filter, PageQuery query);

    int unread(PersonId person);

    /** All messages, the newest first; sorted by createdAt, sentAt or dueAt where asked. */
    Page<Message> log(MessageFilter filter, PageQuery query);

    List<Message> list(Collection<Long> ids);

    Optional<MessageStory> story(long id);

    /** The latest proof of each. */
    Map<Long, String> proofs(Collection<Long> ids);
}
