package io.yunzong.regulation.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.yunzong.regulation.RegulationContent;
import io.yunzong.regulation.RegulationPart;
import io.yunzong.regulation.RegulationRule;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes and reads rules. Durations and periods are ISO-8601 ({@code PT5H}, {@code P1M}). What a writing leaves out is
 * read as empty, so that versions written before a field existed stay readable for ever.
 */
public final class RegulationJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(old -> old.withValueInclusion(JsonInclude.Include.NON_NULL))
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .changeDefaultNullHandling(old -> JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY))
            .build();

    private RegulationJson() {}

    public static String write(RegulationContent content) {
        return JSON.writeValueAsString(content);
    }

    public static RegulationContent read(String text) {
        return JSON.readValue(text, RegulationContent.class);
    }

    public static String write(List<? extends RegulationRule> rules) {
        return JSON.writeValueAsString(rules);
    }

    /** @throws tools.jackson.core.JacksonException when the text is no list of that part's rules */
    public static List<? extends RegulationRule> read(RegulationPart part, String text) {
        JavaType list = JSON.getTypeFactory().constructCollectionType(List.class, part.rule());
        return JSON.readValue(text, list);
    }

    /** Where in what was read the trouble is, such as {@code [3].duration}. */
    public static String path(JacksonException e) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : e.getPath()) {
            if (step.getPropertyName() != null) {
                path.append('.').append(step.getPropertyName());
            } else if (step.getIndex() >= 0) {
                path.append('[').append(step.getIndex()).append(']');
            }
        }
        return path.toString();
    }

    /** For people: indented. */
    public static String writeForPeople(Object value) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(value);
    }
}
