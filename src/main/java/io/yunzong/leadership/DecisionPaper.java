package io.yunzong.leadership;

import io.yunzong.documents.Addressee;
import io.yunzong.documents.Document;
import io.yunzong.documents.DocumentContent;
import io.yunzong.documents.DocumentContent.Field;
import io.yunzong.documents.DocumentContent.Section;
import io.yunzong.documents.DocumentContent.Table;
import io.yunzong.documents.DocumentDesk;
import io.yunzong.documents.DocumentType;
import io.yunzong.documents.IssueDocument;
import io.yunzong.identity.Caller;
import io.yunzong.kernel.DocumentId;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.Refusal.Kind;
import io.yunzong.kernel.Subject;
import io.yunzong.leadership.LeadershipRefused.Why;
import io.yunzong.leadership.domain.Decisions;
import io.yunzong.network.Site;
import io.yunzong.network.SiteFinder;
import io.yunzong.network.SiteKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 领导小组决议 on paper, for whoever sees to it and for the members. Clauses C-04, H-09. */
@Component
class DecisionPaper {
    private static final DocumentType TYPE = new DocumentType("LDJY", "领导小组决议");

    private final DocumentDesk documents;
    private final Decisions decisions;
    private final SiteFinder sites;

    DecisionPaper(DocumentDesk documents, Decisions decisions, SiteFinder sites) {
        this.documents = documents;
        this.decisions = decisions;
        this.sites = sites;
    }

    /** @throws LeadershipRefused NO_HEADQUARTERS in whose name it could be issued */
    void issue(Decision decision, List<Member> members, Caller caller) {
        Site headquarters = sites.page(null, true, SiteKind.HEADQUARTERS, PageQuery.first(1)).rows().stream()
                .findFirst()
                .orElseThrow(() -> new LeadershipRefused(Kind.CONFLICT, Why.NO_HEADQUARTERS.unmet()));
        Document issued = documents.issue(
                new IssueDocument(
                        TYPE,
                        headquarters.id(),
                        headquarters.code(),
                        new Subject("decision", decision.id().value()),
                        TYPE.name() + " " + decision.cited() + " " + decision.title(),
                        content(decision, members),
                        addressees(decision, members),
                        DecisionDuty.key(decision.id())),
                caller);
        decisions.putInWriting(decision.id(), issued.id(), issued.number());
    }

    void revise(Decision decision, List<Member> members, String why, Caller caller) {
        DocumentId document = decision.document();
        if (document != null) {
            documents.revise(document, content(decision, members), why, addressees(decision, members), caller);
        }
    }

    private static List<Addressee> addressees(Decision decision, List<Member> members) {
        Map<PersonId, String> capacities = new LinkedHashMap<>();
        capacities.put(decision.owner(), "责任人");
        members.forEach(member -> capacities.putIfAbsent(member.person(), "领导小组" + function(member)));
        return capacities.entrySet().stream()
                .map(one -> Addressee.person(one.getKey(), one.getValue()))
                .toList();
    }

    private static DocumentContent content(Decision decision, List<Member> members) {
        List<Field> fields = new ArrayList<>();
        fields.add(new Field("决议编号", decision.cited()));
        fields.add(new Field("决议事项", decision.title()));
        fields.add(new Field("决定日期", decision.decidedOn().toString()));
        fields.add(new Field("责任人", decision.ownerName()));
        fields.add(new Field(
                "完成期限", decision.dueOn() + (decision.postponed() > 0 ? "（原定 " + decision.firstDueOn() + "）" : "")));
        fields.add(new Field("登记人", decision.recordedByName()));
        if (decision.state() == Decision.State.CANCELLED) {
            fields.add(new Field("状态", "已撤销"));
        }
        List<Section> sections = new ArrayList<>();
        sections.add(Section.of("决议内容", decision.text()));
        if (decision.reason() != null) {
            sections.add(Section.of("事由", decision.reason()));
        }
        sections.add(new Section(
                "货物跟踪管理领导小组",
                List.of(),
                List.of(new Table(
                        "",
                        List.of("姓名", "职务"),
                        members.stream()
                                .map(member -> List.of(member.personName(), function(member)))
                                .toList())),
                List.of()));
        return new DocumentContent(fields, sections);
    }

    private static String function(Member member) {
        return switch (member.function()) {
            case LEADER -> "组长";
            case DEPUTY -> "副组长";
            case MEMBER -> "成员";
        };
    }
}
