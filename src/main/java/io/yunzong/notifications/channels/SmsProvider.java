package io.yunzong.notifications.channels;

import io.yunzong.notifications.domain.Outcome;
import java.util.Map;

/**
 * Somebody who sends SMS for us. In China every SMS is a template registered with the provider beforehand, under a
 * registered signature; we send the template's id and what stands in its gaps, never a text of our own.
 */
public interface SmsProvider {
    /**
     * @param signature 短信签名
     * @param template the provider's id of the template
     * @param reference ours, for the provider's log
     */
    record Sms(String phone, String signature, String template, Map<String, String> params, String reference) {
        @Override
        public String toString() {
            return "Sms[" + template + ", " + reference + "]";
        }
    }

    boolean isSetUp();

    /** The proof is the number the provider gave it. */
    Outcome send(Sms sms);
}
