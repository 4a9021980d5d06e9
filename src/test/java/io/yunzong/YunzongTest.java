package io.yunzong;

import io.yunzong.handling.Docks;
import io.yunzong.journey.Voyages;
import io.yunzong.notifications.Told;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestConstructor;

/**
 * The whole application on a real PostgreSQL, at a random port, with a clock that tests can move. All such tests share
 * one running application: they bring data of their own and expect others' beside it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(classes = Yunzong.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@Import({TestApplication.class, TestPeople.class, Voyages.class, Docks.class, Told.class})
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
public @interface YunzongTest {}
