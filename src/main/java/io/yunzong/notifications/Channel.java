package io.yunzong.notifications;

/** A way to tell somebody something. */
public enum Channel {
    /** The bell: the message is there as soon as its row is. */
    IN_APP,
    PUSH,
    EMAIL,
    SMS,
    /** 企业微信群机器人 */
    WECOM,
    /** 钉钉群机器人 */
    DINGTALK,
    /** A program that listens, by Standard Webhooks. */
    WEBHOOK;

    /**
     * Whether the receiver tells a repeat by its id, so that what may have arrived can be sent again without being told
     * twice. For the others an unknown outcome stays unknown until a person decides.
     */
    public boolean knowsRepeats() {
        return this == IN_APP || this == PUSH || this == WEBHOOK;
    }

    public boolean isRobot() {
        return this == WECOM || this == DINGTALK;
    }

    /** Whether it leads to an endpoint kept by an administrator instead of a person. */
    public boolean isEndpoint() {
        return isRobot() || this == WEBHOOK;
    }
}
