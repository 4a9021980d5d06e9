package io.yunzong.tasks;

import static io.yunzong.tasks.TaskFixtures.OVERDUE;
import static io.yunzong.tasks.TaskFixtures.SYSTEM;
import static io.yunzong.tasks.TaskFixtures.branch;
import static io.yunzong.tasks.TaskFixtures.task;
import static org.assertj.core.api.Assertions.assertThat;

import io.yunzong.Browser;
import io.yunzong.TestPeople;
import io.yunzong.YunzongTest;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Role;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.TaskId;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Duties, the rota and the calendar over HTTP. */
@YunzongTest
class TaskApiTest {
    private final TaskDesk desk;
    private final Browser.Factory browsers;
    private final TestPeople people;
    private final SiteId branch = branch();
    private final Caller trackerPerson;
    private final Browser tracker;
    private final Browser manager;
    private final Browser supervisor;

    TaskApiTest(TaskDesk desk, Browser.Factory browsers, TestPeople people) {
        this.desk = desk;
        this.browsers = browsers;
        this.people = people;
        trackerPerson = people.hire(Role.TRACKER, branch);
        tracker = browsers.of(trackerPerson);
        manager = browsers.of(people.hire(Role.OPERATIONS_MANAGER, branch));
        supervisor = browsers.as(Role.TRACKING_SUPERVISOR);
    }

    @Test
    @Tag("A-09")
    void refusesAnEmptyNoteNamingFieldAndClause() {
        TaskId id = desk.open(task(OVERDUE, branch).build(), SYSTEM);

        var answer = tracker.post("/api/tasks/" + id + "/completion", Map.of("note", " "));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("tasks.note_missing", "\"note\"", "A-09");
        assertThat(tracker.post("/api/tasks/" + id + "/pause", Map.of("reason", "等"))
                        .status())
                .isEqualTo(403);
        assertThat(tracker.get("/api/tasks?subject=nonsense").status()).isEqualTo(422);
        assertThat(tracker.get("/api/tasks?sort=note").status()).isEqualTo(422);
    }

    @Test
    @Tag("H-08")
    void showsABranchItsOwnTasksAndHeadquartersAll() {
        OpenTask ours = task(OVERDUE, branch).build();
        TaskId id = desk.open(ours, SYSTEM);
        Browser stranger = browsers.of(people.hire(Role.TRACKER, branch()));
        String list = "/api/tasks?subject=" + ours.subject();

        assertThat(tracker.get(list).json().get("total").asLong()).isEqualTo(1);
        assertThat(supervisor.get(list).json().get("total").asLong()).isEqualTo(1);
        assertThat(stranger.get(list).json().get("total").asLong()).isZero();
        assertThat(stranger.get("/api/tasks/" + id).status()).isEqualTo(404);
        assertThat(stranger.get("/api/tasks/" + id + "/history").status()).isEqualTo(404);
        assertThat(browsers.as(Role.CUSTOMER_CONTACT)
                        .get(list)
                        .json()
                        .get("total")
                        .asLong())
                .isZero();
    }

    @Test
    void listsByStateAndWordsAndExportsTheSame() {
        OpenTask open = task(OVERDUE, branch).build();
        TaskId id = desk.open(open, SYSTEM);
        String number = open.titleArgs().get("number");

        assertThat(tracker.get("/api/tasks?q=" + number).json().get("total").asLong())
                .isEqualTo(1);
        assertThat(tracker.get("/api/tasks?state=OVERDUE&q=" + number)
                        .json()
                        .get("total")
                        .asLong())
                .isZero();
        var sheet = tracker.get("/api/tasks/export.xlsx?q=" + number);
        assertThat(sheet.status()).isEqualTo(200);
        assertThat(sheet.bytes()).startsWith('P', 'K');

        assertThat(tracker.post("/api/tasks/" + id + "/taking", "").status()).isEqualTo(200);
        JsonNode day = tracker.get("/api/my-day").json();
        assertThat(day.get("counts").get("mine").asInt()).isEqualTo(1);
        assertThat(day.get("tasks").get(0).get("why").asString()).isEqualTo("MINE");
        assertThat(day.get("tasks").get(0).get("ownerName").asString()).isEqualTo(trackerPerson.displayName());
        tracker.post("/api/tasks/" + id + "/completion", Map.of("note", "已联系"));
        assertThat(tracker.get("/api/tasks?state=CLOSED&q=" + number)
                        .json()
                        .get("total")
                        .asLong())
                .isEqualTo(1);
        assertThat(tracker.get("/api/tasks/" + id + "/history").json().size()).isEqualTo(3);
    }

    @Test
    @Tag("C-11")
    void showsASupervisorHowWorkIsSpreadAndToWhomItCanBeGiven() {
        Caller colleague = people.hire(Role.TRACKER, branch);
        TaskId taken = desk.open(task(OVERDUE, branch).build(), SYSTEM);
        desk.open(task(OVERDUE, branch).build(), SYSTEM);
        tracker.post("/api/tasks/" + taken + "/taking", "");

        JsonNode loads = manager.get("/api/tasks/load").json();

        assertThat(loads.size()).isEqualTo(2);
        assertThat(loads.findValuesAsString("open")).containsExactly("1", "1");
        assertThat(loads.findValuesAsString("personName")).contains(trackerPerson.displayName());
        assertThat(loads.toString()).contains("\"role\":\"TRACKER\",\"siteId\":" + branch);
        assertThat(tracker.get("/api/tasks/load").status()).isEqualTo(403);
        assertThat(manager.get("/api/tasks/" + taken + "/receivers").json().findValuesAsString("name"))
                .contains(colleague.displayName())
                .doesNotContain(trackerPerson.displayName());
        assertThat(browsers.of(people.hire(Role.OPERATIONS_MANAGER, branch()))
                        .get("/api/tasks/" + taken + "/receivers")
                        .status())
                .isEqualTo(404);
        assertThat(tracker.get("/api/hand-overs/receivers").json().findValuesAsString("personId"))
                .containsExactly(TestPeople.idOf(colleague).toString());
    }

    @Test
    @Tag("A-07")
    void keepsTheRotaOverHttp() {
        var appointed = manager.post(
                "/api/rota",
                Map.of(
                        "role",
                        "TRACKER",
                        "siteId",
                        branch.value(),
                        "personId",
                        TestPeople.idOf(trackerPerson).value(),
                        "rank",
                        "MAIN"));

        assertThat(appointed.status()).as(appointed.toString()).isEqualTo(201);
        assertThat(tracker.get("/api/rota/on-duty?role=TRACKER&siteId=" + branch)
                        .json()
                        .get("person")
                        .get("displayName")
                        .asString())
                .isEqualTo(trackerPerson.displayName());
        assertThat(tracker.get("/api/rota/vacancies?role=TRACKER&siteId=" + branch)
                        .json()
                        .get(0)
                        .get("noDeputy")
                        .asBoolean())
                .isTrue();
        assertThat(tracker.post("/api/rota", Map.of()).status()).isEqualTo(403);
        assertThat(tracker.get("/api/my-day").json().get("duties").size()).isEqualTo(1);
    }

    @Test
    void refusesHolidaysThatAreNoneAndThoseOfOneBranch() {
        String weekday = "2091-10-03";
        String saturday = "2091-10-06";
        assertThat(LocalDate.parse(saturday).getDayOfWeek().name()).isEqualTo("SATURDAY");

        assertThat(supervisor
                        .post("/api/holidays", Map.of("day", weekday, "kind", "WORKING_DAY", "name", ""))
                        .text())
                .contains("tasks.weekday_is_worked", "tasks.name_missing");
        assertThat(manager.post("/api/holidays", Map.of("day", weekday, "kind", "DAY_OFF", "name", "国庆节"))
                        .status())
                .isEqualTo(403);
        var added = supervisor.post("/api/holidays", Map.of("day", saturday, "kind", "WORKING_DAY", "name", "调休"));
        assertThat(added.status()).as(added.toString()).isEqualTo(201);
        assertThat(supervisor
                        .post("/api/holidays", Map.of("day", saturday, "kind", "DAY_OFF", "name", "重复"))
                        .status())
                .isEqualTo(409);
        assertThat(tracker.get("/api/holidays?year=2091").text()).contains("调休");
        assertThat(supervisor
                        .delete("/api/holidays/" + added.json().get("id").asLong())
                        .status())
                .isEqualTo(204);
    }
}
