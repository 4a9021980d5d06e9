package io.yunzong.documents.store;

import io.yunzong.documents.DocumentContent;
import io.yunzong.documents.DocumentContent.Field;
import io.yunzong.documents.DocumentContent.Picture;
import io.yunzong.documents.DocumentContent.Section;
import io.yunzong.documents.DocumentContent.Table;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Content as it is kept: pictures by their hash. */
@Component
class ContentJson {
    private final JsonMapper json;

    ContentJson(JsonMapper json) {
        this.json = json;
    }

    private record StoredContent(List<Field> fields, List<StoredSection> sections) {}

    private record StoredSection(
            String heading, List<String> paragraphs, List<Table> tables, List<StoredPicture> pictures) {}

    private record StoredPicture(String caption, String sha256) {}

    String write(DocumentContent content) {
        return json.writeValueAsString(new StoredContent(
                content.fields(),
                content.sections().stream()
                        .map(section -> new StoredSection(
                                section.heading(),
                                section.paragraphs(),
                                section.tables(),
                                section.pictures().stream()
                                        .map(picture -> new StoredPicture(picture.caption(), picture.sha256()))
                                        .toList()))
                        .toList()));
    }

    /** @param jpegs the bytes of pictures by hash; those it lacks are left out of the content */
    DocumentContent read(String text, Map<String, byte[]> jpegs) {
        StoredContent stored = json.readValue(text, StoredContent.class);
        return new DocumentContent(
                stored.fields(),
                stored.sections().stream()
                        .map(section -> new Section(
                                section.heading(),
                                section.paragraphs(),
                                section.tables(),
                                section.pictures().stream()
                                        .map(picture -> new Picture(
                                                picture.caption(), picture.sha256(), jpegs.get(picture.sha256())))
                                        .toList()))
                        .toList());
    }
}
