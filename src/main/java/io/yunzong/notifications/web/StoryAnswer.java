package io.yunzong.notifications.web;

import io.yunzong.notifications.MessageStory;
import java.util.List;

/** A message with its attempts, their proof, and what people decided. */
record StoryAnswer(
        MessageRow message,
        String noticeKey,
        String uid,
        List<MessageStory.Attempt> attempts,
        List<MessageStory.Decision> decisions) {
    static StoryAnswer of(MessageStory story) {
        return new StoryAnswer(
                MessageRow.of(story.message()),
                story.noticeKey(),
                story.message().uid().toString(),
                story.attempts(),
                story.decisions());
    }
}
