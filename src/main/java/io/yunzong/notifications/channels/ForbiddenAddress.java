package io.yunzong.notifications.channels;

import java.net.UnknownHostException;

/** The name leads to a place inside, where nothing of ours may call. */
class ForbiddenAddress extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    ForbiddenAddress(String host) {
        super(host + " is an address inside, which is not allowed");
    }
}
