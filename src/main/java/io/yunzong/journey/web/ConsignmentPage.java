package io.yunzong.journey.web;

import java.util.List;

/** The page of one consignment in one answer. */
record ConsignmentPage(
        ConsignmentRow summary,
        WaybillAnswer consignment,
        Sentence sentence,
        FiveFields fields,
        List<MilestoneRow> milestones,
        List<EventRow> events,
        List<PieceRow> pieces) {}
