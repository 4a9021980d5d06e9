package io.yunzong.notifications;

import io.yunzong.platform.RecurringWork;
import java.time.Duration;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Each channel on a thread of its own: whatever holds up one, holds up none of the others. */
@Configuration(proxyBeanMethods = false)
class ChannelWork {
    private record Work(Channel channel, MessageSender sender, NotificationsSettings settings)
            implements RecurringWork {
        @Override
        public String workName() {
            return "send-" + channel.name().toLowerCase(Locale.ROOT);
        }

        @Override
        public Duration tick() {
            return settings.tick().multipliedBy(2);
        }

        @Override
        public int runDue() {
            return sender.sendDue(channel);
        }
    }

    @Bean
    RecurringWork pushWork(MessageSender sender, NotificationsSettings settings) {
        return new Work(Channel.PUSH, sender, settings);
    }

    @Bean
    RecurringWork mailWork(MessageSender sender, NotificationsSettings settings) {
        return new Work(Channel.EMAIL, sender, settings);
    }

    @Bean
    RecurringWork smsWork(MessageSender sender, NotificationsSettings settings) {
        return new Work(Channel.SMS, sender, settings);
    }

    @Bean
    RecurringWork wecomWork(MessageSender sender, NotificationsSettings settings) {
        return new Work(Channel.WECOM, sender, settings);
    }

    @Bean
    RecurringWork dingtalkWork(MessageSender sender, NotificationsSettings settings) {
        return new Work(Channel.DINGTALK, sender, settings);
    }

    @Bean
    RecurringWork webhookWork(MessageSender sender, NotificationsSettings settings) {
        return new Work(Channel.WEBHOOK, sender, settings);
    }
}
