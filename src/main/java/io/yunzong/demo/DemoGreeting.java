package io.yunzong.demo;

import io.yunzong.platform.PlatformSettings;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells whoever started the demonstration whom to sign in as. */
@Component
class DemoGreeting {
    private final PlatformSettings settings;

    DemoGreeting(PlatformSettings settings) {
        this.settings = settings;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(100)
    @SuppressWarnings("SystemOut")
    void greet() {
        if (settings.demo() && settings.background()) {
            System.out.printf("""
                      演示账号(密码均为 %s):
                        admin 系统管理员 · supervisor 跟踪主管 · quality 质量管理部 · hotline 热线坐席
                        tracker.ly 临沂跟踪员 · manager.ly 临沂营运经理 · dispatcher.ly 临沂调度 · keeper.hf 合肥仓管员
                        customer.kh001 重点客户
                    %n""", DemoNetwork.PASSWORD);
        }
    }
}
