package io.yunzong.watch;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param tick how often this node looks for what became late; zero for never, where other nodes do
 * @param silentAfter without news for so long, somebody asks; the regulation gives no number
 * @param soon what is due within it is shown as due soon
 * @param history what was due longer than this before a waybill was entered is history: the board shows it, nobody is
 *     given a duty; so entering the waybills of a past year buries no branch
 */
@ConfigurationProperties("yunzong.watch")
public record WatchSettings(
        @DefaultValue("2s") Duration tick,
        @DefaultValue("6h") Duration silentAfter,
        @DefaultValue("1h") Duration soon,
        @DefaultValue("7d") Duration history) {}
