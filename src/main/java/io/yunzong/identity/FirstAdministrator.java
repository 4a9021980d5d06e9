package io.yunzong.identity;

import io.yunzong.identity.domain.People;
import io.yunzong.identity.domain.Person;
import io.yunzong.kernel.PersonId;
import io.yunzong.platform.PlatformSettings;
import java.security.SecureRandom;
import java.time.Clock;
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
    /** Without letters and digits that look alike when read from a screen. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyzACDEFGHJKLMNPQRTUVWXY34679";

    private static final int LENGTH = 16;

    private final People people;
    private final PasswordEncoder encoder;
    private final PlatformSettings settings;
    private final Clock clock;

    FirstAdministrator(People people, PasswordEncoder encoder, PlatformSettings settings, Clock clock) {
        this.people = people;
        this.encoder = encoder;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    @SuppressWarnings("SystemOut")
    public void run(ApplicationArguments arguments) {
        if (settings.demo() || !settings.background() || !people.isEmpty()) {
            return;
        }
        String password = randomPassword();
        people.add(new Person(
                new PersonId(0),
                "admin",
                "系统管理员",
                null,
                null,
                null,
                encoder.encode(password),
                true,
                0,
                null,
                true,
                false,
                Set.of(Role.ADMINISTRATOR),
                Set.of(),
                Set.of(),
                null,
                clock.instant(),
                0));
        // to the terminal of whoever started it, never to the log
        System.out.println();
        System.out.println("  First start. Sign in as  admin  with the one-time password  " + password);
        System.out.println("  首次启动。请用户名 admin 和上面的一次性密码登录,登录后须修改密码。");
        System.out.println();
    }

    static String randomPassword() {
        SecureRandom random = new SecureRandom();
        return random.ints(LENGTH, 0, ALPHABET.length())
                .mapToObj(ALPHABET::charAt)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }
}
