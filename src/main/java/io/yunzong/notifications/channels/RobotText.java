package io.yunzong.notifications.channels;

import io.yunzong.notifications.Message;
import io.yunzong.notifications.NotificationsSettings;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a group reads: one message, or several that waited merged into one post. */
@Component
class RobotText {
    private final NotificationsSettings settings;

    RobotText(NotificationsSettings settings) {
        this.settings = settings;
    }

    String title(List<Message> messages) {
        return messages.size() == 1 ? messages.getFirst().title() : "运踪:" + messages.size() + " 条消息";
    }

    /**
     * Markdown that both robots read.
     *
     * @param bytes how long they let a post be; what does not fit is counted, not cut in a character
     */
    String markdown(List<Message> messages, int bytes) {
        StringBuilder text = new StringBuilder();
        if (messages.size() > 1) {
            text.append("### ").append(title(messages)).append("\n\n");
        }
        int written = 0;
        for (Message message : messages) {
            String next = one(message);
            if (length(text) + length(next) > bytes - 100 && written > 0) {
                text.append("另有 ").append(messages.size() - written).append(" 条,请在运踪中查看。\n");
                break;
            }
            text.append(fitting(next, bytes - 100));
            written++;
        }
        return text.toString().strip();
    }

    private String one(Message message) {
        String link = message.link();
        String base = settings.publicUrl();
        return "**" + plain(message.title()) + "**\n\n"
                + "> " + plain(message.body()).replace("\n", "\n> ") + "\n\n"
                + (link == null || base == null ? "" : "[打开](" + base.replaceAll("/+$", "") + link + ")\n\n");
    }

    /** What people typed must not become a link or a mention. */
    private static String plain(String text) {
        return text.replaceAll("[\\[\\]<>*`]", " ").strip();
    }

    private static String fitting(String text, int bytes) {
        String fitting = text;
        while (length(fitting) > bytes) {
            fitting = fitting.substring(0, fitting.offsetByCodePoints(fitting.length(), -1));
        }
        return fitting;
    }

    private static int length(CharSequence text) {
        return text.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
    }
}
