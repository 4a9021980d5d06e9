package io.yunzong.identity;

import io.yunzong.identity.domain.OneTimePassword;
import io.yunzong.identity.domain.People;
import io.yunzong.identity.domain.Person;
import io.yunzong.kernel.PersonId;
import io.yunzong.platform.PlatformSettings;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** On the first start of an empty system: an administrator whose password is shown once and must be changed. */
@Component
@Order(0)
class FirstAdministrator implements ApplicationRunner {
    private final People people;
    private final PasswordEncoder encoder;
    private final PlatformSettings settings;
    private final Audit audit;
    private final Clock clock;

    FirstAdministrator(People people, PasswordEncoder encoder, PlatformSettings settings, Audit audit, Clock clock) {
        this.people = people;
        this.encoder = encoder;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @SuppressWarnings("SystemOut")
    public void run(ApplicationArguments arguments) {
        if (settings.demo() || !settings.background() || !people.isEmpty()) {
            return;
        }
        String password = OneTimePassword.next();
        AddPerson admin =
                new AddPerson("admin", "系统管理员", null, null, null, Set.of(Role.ADMINISTRATOR), Set.of(), Set.of());
        PersonId id = people.add(Person.newcomer(admin, encoder.encode(password), true, false, clock.instant()));
        audit.record(Caller.system("start"), "person.added", "person:" + id, Map.of("username", "admin"));
        // to the terminal of whoever started it, never to the log
        System.out.println();
        System.out.println("  First start. Sign in as  admin  with the one-time password  " + password);
        System.out.println("  首次启动。请用户名 admin 和上面的一次性密码登录,登录后须修改密码。");
        System.out.println();
    }
}
