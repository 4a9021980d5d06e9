package io.yunzong.identity.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Permission;
import io.yunzong.identity.Requires;
import io.yunzong.identity.SavedView;
import io.yunzong.identity.SavedViews;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@RestController
@RequestMapping("/api/saved-views")
class SavedViewController {
    private final SavedViews views;
    private final JsonMapper json;

    SavedViewController(SavedViews views, JsonMapper json) {
        this.views = views;
        this.json = json;
    }

    record NewView(
            @NotNull String list,
            @NotNull String name,
            @NotNull JsonNode definition) {}

    record ChangedView(@NotNull String name, @NotNull JsonNode definition) {}

    record Shown(long id, String list, String name, JsonNode definition) {}

    @GetMapping
    @Requires(Permission.SELF)
    List<Shown> list(@RequestParam String list, @Parameter(hidden = true) Caller caller) {
        return views.list(list, caller).stream().map(this::shown).toList();
    }

    @PostMapping
    @Requires(Permission.SELF)
    @ResponseStatus(HttpStatus.CREATED)
    Shown add(@Valid @RequestBody NewView view, @Parameter(hidden = true) Caller caller) {
        return shown(views.add(view.list(), view.name(), view.definition().toString(), caller));
    }

    @PutMapping("/{id}")
    @Requires(Permission.SELF)
    Shown edit(@PathVariable long id, @Valid @RequestBody ChangedView view, @Parameter(hidden = true) Caller caller) {
        return shown(views.edit(id, view.name(), view.definition().toString(), caller));
    }

    @DeleteMapping("/{id}")
    @Requires(Permission.SELF)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable long id, @Parameter(hidden = true) Caller caller) {
        views.remove(id, caller);
    }

    private Shown shown(SavedView view) {
        return new Shown(view.id(), view.list(), view.name(), json.readTree(view.definition()));
    }
}
