package io.yunzong.journey.web;

import io.yunzong.consignments.ConsignmentSheet;
import java.util.List;

/**
 * The page of one consignment in one answer.
 *
 * @param holds what stops or stopped it, the oldest first
 * @param sites every site it names, by id
 */
record ConsignmentPage(
        ConsignmentRow summary,
        ConsignmentSheet consignment,
        Sentence sentence,
        FiveFields fields,
        List<MilestoneRow> milestones,
        List<EventRow> events,
        List<PieceRow> pieces,
        List<HoldRow> holds,
        List<SiteRow> sites) {}
