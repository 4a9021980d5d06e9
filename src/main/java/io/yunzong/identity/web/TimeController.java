package io.yunzong.identity.web;

import io.yunzong.identity.Permission;
import io.yunzong.identity.Requires;
import java.time.Clock;
import java.time.Instant;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The server's time. A phone compares its own clock with it before it hands over what was recorded without a network;
 * each report then carries how far that clock is ahead. Clause A-29.
 */
@RestController
class TimeController {
    private final Clock clock;

    TimeController(Clock clock) {
        this.clock = clock;
    }

    record Now(Instant now) {}

    @GetMapping("/api/time")
    @Requires(Permission.SELF)
    ResponseEntity<Now> now() {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Now(clock.instant()));
    }
}
