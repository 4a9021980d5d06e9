package io.yunzong.identity.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Permission;
import io.yunzong.identity.Requires;
import io.yunzong.platform.LiveBroadcast;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

@RestController
class LiveController {
    private final LiveBroadcast broadcast;

    LiveController(LiveBroadcast broadcast) {
        this.broadcast = broadcast;
    }

    /** What changed, as it changes; ids only, and what is personal to that person only. Clause H-01. */
    @GetMapping(path = "/api/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Requires(Permission.SELF)
    SseEmitter live(@Parameter(hidden = true) Caller caller) {
        return broadcast.subscribe(caller.personId());
    }
}
